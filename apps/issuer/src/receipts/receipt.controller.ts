import { type Actor, CurrentActor, Roles } from '@app/access';
import { ApiAnswer, type Page, pageOf } from '@app/http';
import type { Id } from '@app/kernel';
import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { idSchema, proposalSchema, type ProposalView } from '../common.schemas.js';
import { ProposeReceiptMatchService } from './propose-receipt-match.service.js';
import { ReceiptRegister } from './receipt-register.js';
import {
  receiptListQuery,
  type ReceiptMatch,
  receiptMatchSchema,
  receiptSchema,
  type ReceiptView,
} from './receipt.schemas.js';

@ApiTags('receipts')
@Controller('v1/receipts')
export class ReceiptController {
  constructor(
    private readonly register: ReceiptRegister,
    private readonly proposeMatch: ProposeReceiptMatchService,
  ) {}

  @ApiOperation({ summary: "Customers' money on the reserve account; `state=suspense` is what waits for somebody" })
  @Get()
  @Roles('ops_maker', 'ops_checker', 'auditor')
  @ApiAnswer(pageOf(receiptSchema))
  list(@Query({ schema: receiptListQuery }) query: z.infer<typeof receiptListQuery>): Promise<Page<ReceiptView>> {
    return this.register.list(query);
  }

  @ApiOperation({
    summary: 'Proposes to match a receipt to an order by hand; a second person approves',
    description: 'R-PAYER holds all the same.',
  })
  @Post(':id/match')
  @HttpCode(202)
  @Roles('ops_maker')
  @ApiAnswer(proposalSchema, 202)
  match(
    @Param('id', { schema: idSchema }) id: Id,
    @Body({ schema: receiptMatchSchema }) body: ReceiptMatch,
    @CurrentActor() actor: Actor,
  ): Promise<ProposalView> {
    return this.proposeMatch.propose(id, body, actor);
  }
}
