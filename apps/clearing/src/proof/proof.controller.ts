import { Roles } from '@app/access';
import { Transactor } from '@app/database';
import { ApiAnswer, decodeCursor, page, pageOf, pageQuery } from '@app/http';
import { notFound, Refusal } from '@app/kernel';
import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { answerOf, chinaDay, idParameter } from '../api/answers.js';
import { AccountingDate } from '../receive/accounting-date.js';
import { type Proof, ProveReserve } from './prove-reserve.service.js';
import { RESERVE_BLOCKS } from './reserve.rules.js';

const fenValue = z.number().int();
const proofQuery = z.object({ date: chinaDay.optional().describe('end of this day; today as it stands unless told') });
const proofAnswer = z.object({
  date: z.string(),
  proven: z.boolean(),
  totals: z.object({
    cardsIssuedFen: fenValue,
    cashLoadedFen: fenValue.describe('cash that merchants took for loads of chips, less what they gave back'),
    purchasedGrossFen: fenValue.describe('approved purchases, online and by chips offline, and captures'),
    purchasedFen: fenValue.describe('the same less voids and reversals'),
    refundedFen: fenValue,
    feesFen: fenValue,
    disputeLossesFen: fenValue.describe('paid to merchants out of the issuer’s own, by decided cases'),
    paidOutFen: fenValue,
    trialBalanceFen: fenValue.describe('debits less credits: zero'),
    reserveDifferenceFen: fenValue.describe('unexplained: zero'),
  }),
  trialBalance: z.array(
    z.object({
      gl: z.number().int(),
      nameZh: z.string(),
      nameEn: z.string(),
      kind: z.string(),
      reserveRole: z.string(),
      debitFen: fenValue,
      creditFen: fenValue,
    }),
  ),
  ledgerBreaks: z.array(z.unknown()),
  auditChainIntact: z.boolean(),
  reserve: z.object({
    statement: z
      .object({ statementId: z.string(), date: z.string(), sequenceNo: z.number().int(), closingFen: fenValue })
      .nullable(),
    statementClosingFen: fenValue,
    blocks: z.object(Object.fromEntries(RESERVE_BLOCKS.map((block) => [block, fenValue]))),
    blocksTotalFen: fenValue,
    differenceFen: fenValue,
    timing: z.array(
      z.object({ kind: z.string(), documentId: z.string(), bankReference: z.string().nullable(), amountFen: fenValue }),
    ),
    timingTotalFen: fenValue,
    unexplainedFen: fenValue,
    namedByCases: z.array(z.object({ caseId: z.string(), kind: z.string(), subject: z.string(), amountFen: fenValue })),
  }),
});

const proofRow = z.object({
  proofId: z.string(),
  businessDate: z.string(),
  runId: z.string(),
  proven: z.boolean(),
  statementClosingFen: fenValue,
  blocksTotalFen: fenValue,
  timingTotalFen: fenValue,
  unexplainedFen: fenValue.describe('zero, or the day is not proven'),
  provedAt: z.string(),
});
type ProofRow = z.infer<typeof proofRow>;
const historyQuery = pageQuery.extend({ proven: z.stringbool().optional() });

const HISTORY = `
  SELECT proof_id, business_date::text AS business_date, run_id, proven,
    (body #>> '{reserve,statementClosingFen}')::bigint AS statement_closing_fen,
    (body #>> '{reserve,blocksTotalFen}')::bigint AS blocks_total_fen,
    (body #>> '{reserve,timingTotalFen}')::bigint AS timing_total_fen,
    (body #>> '{reserve,unexplainedFen}')::bigint AS unexplained_fen, proved_at
  FROM clearing.reserve_proof
  WHERE ($1::bigint IS NULL OR proof_id < $1) AND ($2::boolean IS NULL OR proven = $2)
  ORDER BY proof_id DESC LIMIT $3`;

/** The proof of books and reserve: computed anew, and as it was kept when each day was closed. */
@ApiTags('proof')
@Controller('v1')
export class ProofController {
  constructor(
    private readonly transactor: Transactor,
    private readonly prove: ProveReserve,
    private readonly dates: AccountingDate,
  ) {}

  @ApiOperation({ summary: 'Whether books and reserve balance at the end of a day (R-RESERVE), and all that shows it' })
  @Get('proof')
  @Roles('ops_maker', 'ops_checker', 'auditor')
  @ApiAnswer(proofAnswer)
  async get(@Query({ schema: proofQuery }) query: z.infer<typeof proofQuery>) {
    const today = this.dates.today();
    if (query.date && query.date > today) {
      throw new Refusal('DAY_NOT_COME', { zh: '该日期尚未到来', en: 'that day has not come' }, { status: 400 });
    }
    return this.prove.run(query.date ?? today);
  }

  @ApiOperation({ summary: 'Proofs kept when days were closed, newest first; proving a day again adds one' })
  @Get('proofs')
  @Roles('ops_maker', 'ops_checker', 'auditor')
  @ApiAnswer(pageOf(proofRow))
  async history(@Query({ schema: historyQuery }) query: z.infer<typeof historyQuery>) {
    const rows = await this.transactor.query<Record<string, unknown>>(HISTORY, [
      decodeCursor(query.cursor),
      query.proven ?? null,
      query.limit + 1,
    ]);
    return page(rows.map(answerOf<ProofRow>), query.limit, (row) => row.proofId);
  }

  @ApiOperation({ summary: 'A proof as it was kept, with all that showed it' })
  @Get('proofs/:id')
  @Roles('ops_maker', 'ops_checker', 'auditor')
  @ApiAnswer(proofAnswer)
  async kept(@Param('id', { schema: idParameter }) proofId: string): Promise<Proof> {
    const [row] = await this.transactor.query<{ body: Proof }>(
      'SELECT body FROM clearing.reserve_proof WHERE proof_id = $1',
      [proofId],
    );
    if (!row) throw notFound({ zh: '备付金核对', en: 'proof' });
    return row.body;
  }
}
