import { type Actor, CurrentActor, Roles } from '@app/access';
import { ApiAnswer, type Page, pageOf } from '@app/http';
import type { Id } from '@app/kernel';
import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { approvalAnswer, type ProposedApproval } from '../approval.view.js';
import { AddStore } from './add-store.service.js';
import { ChangeContract } from './change-contract.service.js';
import { ChangeMerchantStatus } from './change-merchant-status.service.js';
import { ChangeSettlementAccount } from './change-settlement-account.service.js';
import {
  accountChangeInput,
  contractChangeInput,
  idText,
  merchantStatusInput,
  onboardingInput,
  storeInput,
} from './merchant.schemas.js';
import {
  merchantQuery,
  type MerchantQuery,
  type MerchantRowView,
  merchantRowView,
  type MerchantView,
  merchantView,
} from './merchant.views.js';
import { OnboardMerchant } from './onboard-merchant.service.js';
import { ReadMerchants } from './read-merchants.service.js';

/** Merchants: signed, changed and suspended by two people of the issuer; a merchant sees itself. */
@ApiTags('merchants')
@Controller('v1/merchants')
export class MerchantsController {
  constructor(
    private readonly onboard: OnboardMerchant,
    private readonly reader: ReadMerchants,
    private readonly changeContract: ChangeContract,
    private readonly changeAccount: ChangeSettlementAccount,
    private readonly changeStatus: ChangeMerchantStatus,
    private readonly stores: AddStore,
  ) {}

  @ApiOperation({ summary: 'Proposes a merchant with its stores, terms and settlement account (R-MERCHANT, R-LIC)' })
  @Post()
  @HttpCode(202)
  @Roles('ops_maker')
  @ApiAnswer(approvalAnswer, 202)
  propose(
    @Body({ schema: onboardingInput }) body: z.output<typeof onboardingInput>,
    @CurrentActor() actor: Actor,
  ): Promise<ProposedApproval> {
    return this.onboard.propose(body, actor);
  }

  @ApiOperation({ summary: 'Merchants, newest first' })
  @Get()
  @Roles('ops_maker', 'ops_checker', 'auditor', 'merchant')
  @ApiAnswer(pageOf(merchantRowView))
  list(
    @Query({ schema: merchantQuery }) query: MerchantQuery,
    @CurrentActor() actor: Actor,
  ): Promise<Page<MerchantRowView>> {
    return this.reader.list(query, actor);
  }

  @ApiOperation({ summary: 'One merchant with its stores, terms and settlement accounts' })
  @Get(':id')
  @Roles('ops_maker', 'ops_checker', 'auditor', 'merchant')
  @ApiAnswer(merchantView)
  read(@Param('id', { schema: idText }) id: Id, @CurrentActor() actor: Actor): Promise<MerchantView> {
    return this.reader.one(id, actor);
  }

  @ApiOperation({ summary: 'Proposes new terms from a later day on' })
  @Post(':id/contracts')
  @HttpCode(202)
  @Roles('ops_maker')
  @ApiAnswer(approvalAnswer, 202)
  proposeContract(
    @Param('id', { schema: idText }) id: Id,
    @Body({ schema: contractChangeInput }) body: z.output<typeof contractChangeInput>,
    @CurrentActor() actor: Actor,
  ): Promise<ProposedApproval> {
    return this.changeContract.propose(id, body, actor);
  }

  @ApiOperation({ summary: 'Proposes another settlement account from a later day on (R-MERCHANT)' })
  @Post(':id/settlement-accounts')
  @HttpCode(202)
  @Roles('ops_maker')
  @ApiAnswer(approvalAnswer, 202)
  proposeAccount(
    @Param('id', { schema: idText }) id: Id,
    @Body({ schema: accountChangeInput }) body: z.output<typeof accountChangeInput>,
    @CurrentActor() actor: Actor,
  ): Promise<ProposedApproval> {
    return this.changeAccount.propose(id, body, actor);
  }

  @ApiOperation({ summary: 'Proposes another store of the merchant' })
  @Post(':id/stores')
  @HttpCode(202)
  @Roles('ops_maker')
  @ApiAnswer(approvalAnswer, 202)
  proposeStore(
    @Param('id', { schema: idText }) id: Id,
    @Body({ schema: storeInput }) body: z.output<typeof storeInput>,
    @CurrentActor() actor: Actor,
  ): Promise<ProposedApproval> {
    return this.stores.propose(id, body, actor);
  }

  @ApiOperation({ summary: 'Proposes to suspend, reactivate or close' })
  @Post(':id/status')
  @HttpCode(202)
  @Roles('ops_maker')
  @ApiAnswer(approvalAnswer, 202)
  proposeStatus(
    @Param('id', { schema: idText }) id: Id,
    @Body({ schema: merchantStatusInput }) body: z.output<typeof merchantStatusInput>,
    @CurrentActor() actor: Actor,
  ): Promise<ProposedApproval> {
    return this.changeStatus.propose(id, body, actor);
  }
}
