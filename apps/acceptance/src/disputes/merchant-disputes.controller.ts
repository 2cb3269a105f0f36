import { type Actor, CurrentActor, Roles } from '@app/access';
import { type CaseQuery, caseQuery, type GoodsStatement } from '@app/chips';
import { ApiAnswer, type Page, pageOf } from '@app/http';
import type { Id } from '@app/kernel';
import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { idText } from '../merchants/merchant.schemas.js';
import {
  goodsAnswerInput,
  merchantAppealInput,
  type MerchantCaseDetailView,
  merchantCaseDetailView,
  type MerchantCaseView,
  merchantCaseView,
  merchantDisputeInput,
} from './dispute.schemas.js';
import { MerchantDisputes } from './merchant-disputes.service.js';

/** Failed taps and other disputes of e-cash, as far as they are a merchant's. */
@ApiTags('disputes')
@Controller('v1/merchants/:id/disputes')
export class MerchantDisputesController {
  constructor(private readonly disputes: MerchantDisputes) {}

  @ApiOperation({ summary: 'The merchant’s disputes, newest first' })
  @Get()
  @Roles('ops_maker', 'ops_checker', 'auditor', 'merchant')
  @ApiAnswer(pageOf(merchantCaseView))
  list(
    @Param('id', { schema: idText }) merchantId: Id,
    @Query({ schema: caseQuery }) query: CaseQuery,
    @CurrentActor() actor: Actor,
  ): Promise<Page<MerchantCaseView>> {
    return this.disputes.list(merchantId, query, actor);
  }

  @ApiOperation({ summary: 'One of them, with its steps' })
  @Get(':caseId')
  @Roles('ops_maker', 'ops_checker', 'auditor', 'merchant')
  @ApiAnswer(merchantCaseDetailView)
  get(
    @Param('id', { schema: idText }) merchantId: Id,
    @Param('caseId', { schema: idText }) caseId: Id,
    @CurrentActor() actor: Actor,
  ): Promise<MerchantCaseDetailView> {
    return this.disputes.get(merchantId, caseId, actor);
  }

  @ApiOperation({
    summary: 'The merchant itself reports a failed tap that its terminal uploaded, with its word on the goods',
  })
  @Post()
  @Roles('merchant')
  @ApiAnswer(merchantCaseDetailView, 201)
  open(
    @Param('id', { schema: idText }) merchantId: Id,
    @Body({ schema: merchantDisputeInput }) body: z.output<typeof merchantDisputeInput>,
    @CurrentActor() actor: Actor,
  ): Promise<MerchantCaseDetailView> {
    return this.disputes.open(merchantId, body, statementOf(body), actor);
  }

  @ApiOperation({
    summary: 'R-DISPUTE: answers a retrieval request: whether the goods were given',
    description: 'The last word counts. After the day asked for, silence has counted as not given.',
  })
  @Post(':caseId/goods-answers')
  @HttpCode(200)
  @Roles('merchant')
  @ApiAnswer(merchantCaseDetailView)
  answer(
    @Param('id', { schema: idText }) merchantId: Id,
    @Param('caseId', { schema: idText }) caseId: Id,
    @Body({ schema: goodsAnswerInput }) body: z.output<typeof goodsAnswerInput>,
    @CurrentActor() actor: Actor,
  ): Promise<MerchantCaseDetailView> {
    return this.disputes.answer(merchantId, caseId, statementOf(body), actor);
  }

  @ApiOperation({ summary: 'Appeals against a closed case, once; answers the new case' })
  @Post(':caseId/appeals')
  @Roles('merchant')
  @ApiAnswer(merchantCaseDetailView, 201)
  appeal(
    @Param('id', { schema: idText }) merchantId: Id,
    @Param('caseId', { schema: idText }) caseId: Id,
    @Body({ schema: merchantAppealInput }) { words }: z.output<typeof merchantAppealInput>,
    @CurrentActor() actor: Actor,
  ): Promise<MerchantCaseDetailView> {
    return this.disputes.appeal(merchantId, caseId, words, actor);
  }
}

function statementOf({ answer, words, evidenceRef }: z.output<typeof goodsAnswerInput>): GoodsStatement {
  return { answer, words, evidenceRef: evidenceRef ?? null };
}
