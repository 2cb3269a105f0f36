import { type Actor, CurrentActor, Roles } from '@app/access';
import { Transactor } from '@app/database';
import { ApiAnswer, decodeCursor, page, pageOf, pageQuery } from '@app/http';
import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { answerOf, idParameter, visibleMerchant } from '../api/answers.js';
import { RetryPayout } from './retry-payout.service.js';
import { RunPayouts } from './run-payouts.service.js';

const retryBody = z.strictObject({ reason: z.string().trim().min(1).max(500) });
const proposed = z.object({ approvalId: z.string(), status: z.literal('pending') });
const requested = z.object({ runId: z.string() });
const payout = z.object({
  payoutId: z.string(),
  instructionId: z.string(),
  merchantId: z.string(),
  amountFen: z.number().int(),
  payeeName: z.string(),
  accountNoMasked: z.string(),
  bankCode: z.string(),
  bankName: z.string(),
  fileId: z.string(),
  retryOf: z.string().nullable(),
  retriedBy: z.string().nullable(),
  instructedOn: z.string(),
  state: z.enum(['instructed', 'paid', 'failed']),
  reason: z.string().nullable(),
  bankReference: z.string().nullable(),
  answeredOn: z.string().nullable(),
  onStatement: z.boolean(),
});
type Payout = z.infer<typeof payout>;
const payoutFile = z.object({
  fileId: z.string(),
  bankCode: z.string(),
  workingDay: z.string(),
  fileName: z.string(),
  payoutCount: z.number().int(),
  totalFen: z.number().int(),
  sha256: z.string(),
  state: z.enum(['recorded', 'written']),
  recordedAt: z.string(),
  writtenAt: z.string().nullable(),
});
type PayoutFile = z.infer<typeof payoutFile>;
const payoutQuery = pageQuery.extend({
  merchantId: idParameter.optional(),
  state: z.enum(['instructed', 'paid', 'failed']).optional(),
});

const PAYOUTS = `
  SELECT p.payout_id, p.instruction_id, p.merchant_id, p.amount_fen, p.payee_name, p.account_no_masked, p.bank_code,
    p.bank_name, p.file_id, p.retry_of, r.payout_id AS retried_by, p.instructed_on::text AS instructed_on, p.state, p.reason,
    p.bank_reference, p.answered_on::text AS answered_on,
    EXISTS (SELECT FROM clearing.bank_statement_line l WHERE l.payout_id = p.payout_id) AS on_statement
  FROM clearing.payout p LEFT JOIN clearing.payout r ON r.retry_of = p.payout_id
  WHERE ($1::bigint IS NULL OR p.payout_id < $1)
    AND ($2::bigint IS NULL OR p.merchant_id = $2
      OR p.merchant_id IN (SELECT merchant_id FROM acceptance.merchant_sight WHERE user_id = $5))
    AND ($6::bigint IS NULL OR p.merchant_id = $6
      OR $6 NOT IN (SELECT merchant_id FROM acceptance.merchant_sight WHERE user_id = $5))
    AND ($3::text IS NULL OR p.state = $3)
  ORDER BY p.payout_id DESC LIMIT $4`;

const FILES = `
  SELECT file_id, bank_code, working_day::text AS working_day, file_name, payout_count, total_fen,
    encode(sha256, 'hex') AS sha256, state, recorded_at, written_at
  FROM clearing.payout_file WHERE $1::bigint IS NULL OR file_id < $1 ORDER BY file_id DESC LIMIT $2`;

/** Payments to merchants. A merchant sees its own, a chain’s user those of all its merchants. */
@ApiTags('payouts')
@Controller('v1')
export class PayoutsController {
  constructor(
    private readonly transactor: Transactor,
    private readonly runPayouts: RunPayouts,
    private readonly retryPayout: RetryPayout,
  ) {}

  @ApiOperation({ summary: 'Pays what is due today', description: 'Follow it at its run.' })
  @Post('payout-runs')
  @HttpCode(202)
  @Roles('ops_maker')
  @ApiAnswer(requested, 202)
  async pay(@CurrentActor() actor: Actor) {
    return { runId: await this.runPayouts.request(actor) };
  }

  @ApiOperation({ summary: 'Payouts, newest first' })
  @Get('payouts')
  @Roles('merchant', 'ops_maker', 'ops_checker', 'auditor')
  @ApiAnswer(pageOf(payout))
  async list(@Query({ schema: payoutQuery }) query: z.infer<typeof payoutQuery>, @CurrentActor() actor: Actor) {
    const rows = await this.transactor.query<Record<string, unknown>>(PAYOUTS, [
      decodeCursor(query.cursor),
      visibleMerchant(actor, query.merchantId),
      query.state ?? null,
      query.limit + 1,
      actor.via === 'session' ? actor.userId : null,
      query.merchantId ?? null,
    ]);
    return page(rows.map(answerOf<Payout>), query.limit, (row) => row.payoutId);
  }

  @ApiOperation({
    summary: 'Asks a second person to let a failed payout be paid again, to the account the merchant has by then',
  })
  @Post('payouts/:id/retry')
  @HttpCode(202)
  @Roles('ops_maker')
  @ApiAnswer(proposed, 202)
  async retry(
    @Param('id', { schema: idParameter }) payoutId: string,
    @Body({ schema: retryBody }) body: z.infer<typeof retryBody>,
    @CurrentActor() actor: Actor,
  ) {
    return this.retryPayout.propose(payoutId, body.reason, actor);
  }

  @ApiOperation({ summary: 'Files of payment instructions, newest first' })
  @Get('payout-files')
  @Roles('ops_maker', 'ops_checker', 'auditor')
  @ApiAnswer(pageOf(payoutFile))
  async files(@Query({ schema: pageQuery }) query: z.infer<typeof pageQuery>) {
    const rows = await this.transactor.query<Record<string, unknown>>(FILES, [
      decodeCursor(query.cursor),
      query.limit + 1,
    ]);
    return page(rows.map(answerOf<PayoutFile>), query.limit, (row) => row.fileId);
  }
}
