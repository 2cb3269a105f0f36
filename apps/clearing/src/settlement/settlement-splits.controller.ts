import { type Actor, CurrentActor, Roles } from '@app/access';
import { Transactor } from '@app/database';
import { ApiAnswer } from '@app/http';
import { notFound } from '@app/kernel';
import { Controller, Get, Param } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { answerOf, idParameter, visibleMerchant } from '../api/answers.js';

const split = z.object({
  fromSettlementId: z.string(),
  fromMerchantId: z.string(),
  fromMerchantName: z.string(),
  toSettlementId: z.string(),
  toMerchantId: z.string(),
  toMerchantName: z.string(),
  amountFen: z.number().int(),
  basis: z.enum(['percent', 'store']),
  weights: z
    .array(z.object({ merchantId: z.string(), weight: z.string() }))
    .describe('of all payees: the percentage in ten-thousandths, or what its stores’ day brought in fen'),
  ruleEffectiveFrom: z.string(),
  reason: z.string().meta({ example: '集团分账协议 2026-01' }),
  voucherId: z.string(),
});

/** Shares of a settlement; an end whose merchant the caller may see shows the other end too, since they are of one chain. */
const SPLITS = `
  SELECT f.settlement_id AS from_settlement_id, f.merchant_id AS from_merchant_id, f.merchant_name AS from_merchant_name,
    t.settlement_id AS to_settlement_id, t.merchant_id AS to_merchant_id, t.merchant_name AS to_merchant_name,
    x.amount_fen, x.basis, x.weights, x.rule_effective_from::text AS rule_effective_from, x.reason, x.voucher_id
  FROM clearing.settlement_split x
  JOIN clearing.settlement f ON f.settlement_id = x.from_settlement_id
  JOIN clearing.settlement t ON t.settlement_id = x.to_settlement_id
  WHERE $1 IN (x.from_settlement_id, x.to_settlement_id)
  ORDER BY x.from_settlement_id, x.to_settlement_id`;
const SEEN = `
  SELECT 1 FROM clearing.settlement s
  WHERE s.settlement_id = $1 AND ($2::bigint IS NULL OR s.merchant_id = $2
    OR s.merchant_id IN (SELECT merchant_id FROM acceptance.merchant_sight WHERE user_id = $3))`;

/** Where shared money came from, where it went and why. */
@ApiTags('settlement')
@Controller('v1/settlements/:id/splits')
export class SettlementSplitsController {
  constructor(private readonly transactor: Transactor) {}

  @ApiOperation({ summary: 'What a settlement gave to others of its chain, and what it got from them' })
  @Get()
  @Roles('merchant', 'ops_maker', 'ops_checker', 'auditor')
  @ApiAnswer(z.object({ items: z.array(split) }))
  async list(@Param('id', { schema: idParameter }) settlementId: string, @CurrentActor() actor: Actor) {
    const user = actor.via === 'session' ? actor.userId : null;
    const seen = await this.transactor.query(SEEN, [settlementId, visibleMerchant(actor, undefined), user]);
    if (seen.length === 0) throw notFound({ zh: '结算单', en: 'settlement' });
    const rows = await this.transactor.query<Record<string, unknown>>(SPLITS, [settlementId]);
    return { items: rows.map(answerOf<z.infer<typeof split>>) };
  }
}
