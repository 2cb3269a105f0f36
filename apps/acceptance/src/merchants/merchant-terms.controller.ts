import { type Actor, CurrentActor, Roles } from '@app/access';
import { ApiAnswer } from '@app/http';
import type { Id } from '@app/kernel';
import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { approvalAnswer, type ProposedApproval } from '../approval.view.js';
import {
  closeStoreInput,
  licensedRegionsInput,
  licensedRegionsView,
  splitInput,
  type SplitView,
  splitView,
} from './chain.schemas.js';
import { ChangeLicensedRegions } from './change-licensed-regions.service.js';
import { ChangeSplit } from './change-split.service.js';
import { CloseStore } from './close-store.service.js';
import { idText } from './merchant.schemas.js';

/** Splits of settlements, the end of stores, and the regions of the licence. */
@ApiTags('merchants')
@Controller('v1')
export class MerchantTermsController {
  constructor(
    private readonly splits: ChangeSplit,
    private readonly closeStore: CloseStore,
    private readonly regions: ChangeLicensedRegions,
  ) {}

  @ApiOperation({ summary: 'Proposes how the merchant’s settlement is shared within its chain, from a later day on' })
  @Post('merchants/:id/settlement-splits')
  @HttpCode(202)
  @Roles('ops_maker')
  @ApiAnswer(approvalAnswer, 202)
  proposeSplit(
    @Param('id', { schema: idText }) merchantId: Id,
    @Body({ schema: splitInput }) body: z.output<typeof splitInput>,
    @CurrentActor() actor: Actor,
  ): Promise<ProposedApproval> {
    return this.splits.propose(merchantId, body, actor);
  }

  @ApiOperation({ summary: 'All versions of the rule, latest first' })
  @Get('merchants/:id/settlement-splits')
  @Roles('ops_maker', 'ops_checker', 'auditor', 'merchant')
  @ApiAnswer(z.object({ items: z.array(splitView) }))
  async listSplits(
    @Param('id', { schema: idText }) merchantId: Id,
    @CurrentActor() actor: Actor,
  ): Promise<{ items: SplitView[] }> {
    return { items: await this.splits.list(merchantId, actor) };
  }

  @ApiOperation({ summary: 'Proposes to close a store for good; its terminals are removed with it' })
  @Post('merchants/:id/stores/:storeId/close')
  @HttpCode(202)
  @Roles('ops_maker')
  @ApiAnswer(approvalAnswer, 202)
  proposeClose(
    @Param('id', { schema: idText }) merchantId: Id,
    @Param('storeId', { schema: idText }) storeId: Id,
    @Body({ schema: closeStoreInput }) { reason }: z.output<typeof closeStoreInput>,
    @CurrentActor() actor: Actor,
  ): Promise<ProposedApproval> {
    return this.closeStore.propose(merchantId, storeId, reason, actor);
  }

  @ApiOperation({ summary: 'Proposes what the licence covers from a day on (R-LIC)' })
  @Post('licensed-regions')
  @HttpCode(202)
  @Roles('ops_maker')
  @ApiAnswer(approvalAnswer, 202)
  proposeRegions(
    @Body({ schema: licensedRegionsInput }) body: z.output<typeof licensedRegionsInput>,
    @CurrentActor() actor: Actor,
  ): Promise<ProposedApproval> {
    return this.regions.propose(body, actor);
  }

  @ApiOperation({ summary: 'What the licence covers, from which day' })
  @Get('licensed-regions')
  @Roles('ops_maker', 'ops_checker', 'auditor')
  @ApiAnswer(z.object({ items: z.array(licensedRegionsView) }))
  async listRegions(): Promise<{ items: z.output<typeof licensedRegionsView>[] }> {
    return { items: await this.regions.list() };
  }
}
