import { type Actor, CurrentActor, Roles } from '@app/access';
import { Transactor } from '@app/database';
import { ApiAnswer, decodeCursor, page, pageOf, pageQuery } from '@app/http';
import { notFound } from '@app/kernel';
import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { answerOf, chinaDay, idParameter, visibleMerchant } from '../api/answers.js';
import { CloseDay } from './close-day.service.js';
import { explainFee, type KeptFee } from './explain-fee.rules.js';

const closeBody = z.strictObject({ businessDate: chinaDay });
const requested = z.object({ runId: z.string() });
const inBothLanguages = z.object({ zh: z.string(), en: z.string() });
const settlement = z.object({
  settlementId: z.string(),
  merchantId: z.string(),
  merchantNo: z.string(),
  merchantName: z.string(),
  businessDate: z.string(),
  purchaseCount: z.number().int(),
  purchaseFen: z.number().int(),
  ecashCount: z.number().int().describe('of the purchases: paid by chips offline'),
  ecashFen: z.number().int(),
  captureCount: z.number().int(),
  captureFen: z.number().int(),
  voidCount: z.number().int(),
  voidFen: z.number().int(),
  reversalCount: z.number().int(),
  reversalFen: z.number().int(),
  refundCount: z.number().int(),
  refundFen: z.number().int(),
  cashLoadCount: z.number().int().describe('cash taken for loads of chips, less what was given back; it bears no fee'),
  cashLoadFen: z.number().int(),
  disputeCount: z.number().int().describe('what decided cases brought beyond the sales; it bears no fee'),
  disputeFen: z.number().int(),
  volumeFen: z.number().int(),
  termsEffectiveFrom: z.string(),
  feeRate: z.string(),
  feeFixedFen: z.number().int(),
  feeCapFen: z.number().int().nullable(),
  feeReturned: z.boolean(),
  feeBaseFen: z.number().int(),
  feeCount: z.number().int(),
  feeFen: z.number().int(),
  feeVoucherId: z.string().describe('in the books under account 0; there is none when the fee is zero'),
  netFen: z.number().int(),
  carriedInFen: z.number().int(),
  splitInFen: z.number().int().describe('shares that came from settlements of the merchant’s chain'),
  splitOutFen: z.number().int().describe('shares that went to merchants of its chain'),
  payableFen: z.number().int(),
  carriedOutFen: z.number().int(),
  cycleDays: z.number().int(),
  dueOn: z.string(),
  state: z.enum(['due', 'carried', 'nothing_due', 'instructed', 'paid', 'failed']),
  payoutId: z.string().nullable(),
});
type Settlement = z.infer<typeof settlement>;
const settlementDetail = settlement.extend({
  feeTiers: z
    .array(z.object({ fromFen: z.number().int(), feeRate: z.string() }))
    .nullable()
    .describe('rates by the month’s volume instead of the one rate'),
  monthBaseFen: z.number().int().describe('fee base of the month’s earlier days'),
  feeSteps: z
    .array(
      z.object({
        step: z.enum(['base', 'rate', 'fixed', 'cap', 'total']).meta({
          words: {
            base: 'what the fee is taken of · 计费基数',
            rate: 'the percentage · 费率部分',
            fixed: 'per sale · 每笔固定',
            cap: 'bounded by the contract · 封顶',
            total: 'the fee · 手续费',
          },
        }),
        text: inBothLanguages,
        amountFen: z.number().int(),
      }),
    )
    .describe('how the fee came about, step by step'),
});
type SettlementDetail = z.infer<typeof settlementDetail>;
const settlementQuery = pageQuery.extend({
  merchantId: idParameter.optional(),
  from: chinaDay.optional(),
  to: chinaDay.optional(),
  payoutId: idParameter.optional().describe('those that a payout pays'),
});

const COLUMNS = `s.settlement_id, s.merchant_id, s.merchant_no, s.merchant_name, s.business_date::text AS business_date,
    s.purchase_count, s.purchase_fen, s.ecash_count, s.ecash_fen, s.capture_count, s.capture_fen, s.void_count, s.void_fen, s.reversal_count,
    s.reversal_fen, s.refund_count, s.refund_fen, s.cash_load_count, s.cash_load_fen,
    s.dispute_count, s.dispute_fen, s.volume_fen, s.terms_effective_from::text AS terms_effective_from,
    s.fee_rate, s.fee_fixed_fen, s.fee_cap_fen, s.fee_returned, s.fee_base_fen, s.fee_count, s.fee_fen, s.fee_voucher_id, s.net_fen,
    s.carried_in_fen, s.split_in_fen, s.split_out_fen, s.payable_fen, s.carried_out_fen, s.cycle_days, s.due_on::text AS due_on, s.payout_id,
    CASE WHEN s.carried_out_fen < 0 THEN 'carried' WHEN s.payable_fen = 0 THEN 'nothing_due'
         ELSE coalesce(p.state, 'due') END AS state`;
const SETTLEMENTS = `SELECT ${COLUMNS} FROM clearing.settlement s LEFT JOIN clearing.payout p USING (payout_id)
  WHERE ($1::bigint IS NULL OR s.settlement_id < $1)
    AND ($2::bigint IS NULL OR s.merchant_id = $2
      OR s.merchant_id IN (SELECT merchant_id FROM acceptance.merchant_sight WHERE user_id = $6))
    AND ($7::bigint IS NULL OR s.merchant_id = $7
      OR $7 NOT IN (SELECT merchant_id FROM acceptance.merchant_sight WHERE user_id = $6))
    AND ($3::date IS NULL OR s.business_date >= $3) AND ($4::date IS NULL OR s.business_date <= $4)
    AND ($8::bigint IS NULL OR s.payout_id = $8)
  ORDER BY s.settlement_id DESC LIMIT $5`;

const ONE = `SELECT ${COLUMNS}, s.fee_tiers, s.month_base_fen
  FROM clearing.settlement s LEFT JOIN clearing.payout p USING (payout_id)
  WHERE s.settlement_id = $1 AND ($2::bigint IS NULL OR s.merchant_id = $2
    OR s.merchant_id IN (SELECT merchant_id FROM acceptance.merchant_sight WHERE user_id = $3))`;

/** Closing days and what merchants are owed for them. A merchant sees its own, a chain’s user those of all its merchants. */
@ApiTags('settlement')
@Controller('v1')
export class SettlementController {
  constructor(
    private readonly transactor: Transactor,
    private readonly closeDay: CloseDay,
  ) {}

  @ApiOperation({
    summary: 'Closes a day that is over, and every open one before it; settles and pays what is due',
    description: 'Working days are those of the official calendar (R-CALENDAR). Follow it at its run.',
  })
  @Post('day-closes')
  @HttpCode(202)
  @Roles('ops_maker')
  @ApiAnswer(requested, 202)
  async close(@Body({ schema: closeBody }) body: z.infer<typeof closeBody>, @CurrentActor() actor: Actor) {
    return { runId: await this.closeDay.request(body.businessDate, actor) };
  }

  @ApiOperation({ summary: 'Settlements, newest first' })
  @Get('settlements')
  @Roles('merchant', 'ops_maker', 'ops_checker', 'auditor')
  @ApiAnswer(pageOf(settlement))
  async list(@Query({ schema: settlementQuery }) query: z.infer<typeof settlementQuery>, @CurrentActor() actor: Actor) {
    const rows = await this.transactor.query<Record<string, unknown>>(SETTLEMENTS, [
      decodeCursor(query.cursor),
      visibleMerchant(actor, query.merchantId),
      query.from ?? null,
      query.to ?? null,
      query.limit + 1,
      actor.via === 'session' ? actor.userId : null,
      query.merchantId ?? null,
      query.payoutId ?? null,
    ]);
    return page(rows.map(answerOf<Settlement>), query.limit, (row) => row.settlementId);
  }

  @ApiOperation({ summary: 'One settlement with every step of its fee' })
  @Get('settlements/:id')
  @Roles('merchant', 'ops_maker', 'ops_checker', 'auditor')
  @ApiAnswer(settlementDetail)
  async one(@Param('id', { schema: idParameter }) settlementId: string, @CurrentActor() actor: Actor) {
    const [row] = await this.transactor.query<Record<string, unknown>>(ONE, [
      settlementId,
      visibleMerchant(actor, undefined),
      actor.via === 'session' ? actor.userId : null,
    ]);
    if (!row) throw notFound({ zh: '结算单', en: 'settlement' });
    const one = answerOf<SettlementDetail & KeptFee>(row);
    return { ...one, feeSteps: explainFee(one) };
  }
}
