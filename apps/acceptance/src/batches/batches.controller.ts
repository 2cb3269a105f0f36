import { type Actor, CurrentActor, Roles } from '@app/access';
import { ApiAnswer, type Page, pageOf, pageQuery } from '@app/http';
import type { Id } from '@app/kernel';
import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { approvalAnswer, type ProposedApproval } from '../approval.view.js';
import { idText } from '../merchants/merchant.schemas.js';
import { terminalNoText } from '../terminals/terminal.schemas.js';
import {
  batchCaseQuery,
  batchCaseView,
  type BatchCaseView,
  batchCloseInput,
  batchNoText,
  batchSettlementView,
  type BatchSettlementView,
  batchView,
  type BatchView,
} from './batch.schemas.js';
import { ForceBatchClose } from './force-batch-close.service.js';
import { ReadBatches } from './read-batches.service.js';

/** Batches of POS terminals. */
@ApiTags('terminals')
@Controller('v1/merchants/:id')
export class BatchesController {
  constructor(
    private readonly closing: ForceBatchClose,
    private readonly reader: ReadBatches,
  ) {}

  @ApiOperation({
    summary: 'Proposes to close the open batch of a terminal that cannot settle it any more; a second person decides',
  })
  @Post('terminals/:no/batch-closes')
  @HttpCode(202)
  @Roles('ops_maker')
  @ApiAnswer(approvalAnswer, 202)
  close(
    @Param('id', { schema: idText }) merchantId: Id,
    @Param('no', { schema: terminalNoText }) terminalNo: string,
    @Body({ schema: batchCloseInput }) { reason }: z.output<typeof batchCloseInput>,
    @CurrentActor() actor: Actor,
  ): Promise<ProposedApproval> {
    return this.closing.propose(merchantId, terminalNo, reason, actor);
  }

  @ApiOperation({ summary: "How the terminal's batches were settled, newest first" })
  @Get('terminals/:no/batches')
  @Roles('ops_maker', 'ops_checker', 'auditor', 'merchant')
  @ApiAnswer(pageOf(batchSettlementView))
  settlements(
    @Param('id', { schema: idText }) merchantId: Id,
    @Param('no', { schema: terminalNoText }) terminalNo: string,
    @Query({ schema: pageQuery }) query: z.output<typeof pageQuery>,
    @CurrentActor() actor: Actor,
  ): Promise<Page<BatchSettlementView>> {
    return this.reader.settlements(merchantId, terminalNo, query, actor);
  }

  @ApiOperation({ summary: 'One batch, open or closed: what the host has, what the terminal uploaded, what differs' })
  @Get('terminals/:no/batches/:batchNo')
  @Roles('ops_maker', 'ops_checker', 'auditor', 'merchant')
  @ApiAnswer(batchView)
  batch(
    @Param('id', { schema: idText }) merchantId: Id,
    @Param('no', { schema: terminalNoText }) terminalNo: string,
    @Param('batchNo', { schema: batchNoText }) batchNo: number,
    @CurrentActor() actor: Actor,
  ): Promise<BatchView> {
    return this.reader.one(merchantId, terminalNo, batchNo, actor);
  }

  @ApiOperation({ summary: 'What settlements left unexplained' })
  @Get('batch-cases')
  @Roles('ops_maker', 'ops_checker', 'auditor', 'merchant')
  @ApiAnswer(pageOf(batchCaseView))
  cases(
    @Param('id', { schema: idText }) merchantId: Id,
    @Query({ schema: batchCaseQuery }) query: z.output<typeof batchCaseQuery>,
    @CurrentActor() actor: Actor,
  ): Promise<Page<BatchCaseView>> {
    return this.reader.cases(merchantId, query, actor);
  }
}
