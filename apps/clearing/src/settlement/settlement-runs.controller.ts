import { Roles } from '@app/access';
import { Transactor } from '@app/database';
import { ApiAnswer, decodeCursor, page, pageOf, pageQuery } from '@app/http';
import { notFound } from '@app/kernel';
import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { idParameter } from '../api/answers.js';
import { AccountingDate } from '../receive/accounting-date.js';
import { SettleDay } from './settle-day.service.js';

const inBothLanguages = z.object({ zh: z.string(), en: z.string() });
const runProblem = z.object({
  code: z.string().meta({ example: 'CALENDAR_MISSING' }),
  message: inBothLanguages,
  rule: z.string().optional().meta({ example: 'R-CALENDAR' }),
  citation: inBothLanguages.optional(),
  details: z.unknown().optional().describe('what differs, when sums do'),
});
const runState = z.enum(['requested', 'running', 'done', 'unproven', 'broken', 'stopped']);
const runAnswer = z.object({
  runId: z.string(),
  kind: z.enum(['close', 'payout']),
  businessDate: z.string(),
  state: runState,
  stepsDone: z.number().int().describe('of its steps: one per day to settle, the proof, the payments'),
  stepsTotal: z.number().int().nullable().describe('null until it is known').meta({ example: 3 }),
  problem: runProblem.nullable().describe('why it ended otherwise than planned'),
  proven: z.boolean().nullable(),
  settledDays: z.array(
    z.object({ businessDate: z.string(), merchantCount: z.number().int(), netVolumeFen: z.number().int() }),
  ),
  requestedBy: z.string(),
  requestedAt: z.string(),
  finishedAt: z.string().nullable(),
});
type Run = z.infer<typeof runAnswer>;
const runQuery = pageQuery.extend({ state: runState.optional() });

const RUNS = `SELECT run_id AS "runId", kind, business_date::text AS "businessDate", state, problem, requested_by AS "requestedBy",
    steps_done AS "stepsDone", steps_total AS "stepsTotal", requested_at AS "requestedAt", finished_at AS "finishedAt",
    (SELECT proven FROM clearing.reserve_proof p WHERE p.run_id = r.run_id ORDER BY proof_id DESC LIMIT 1) AS proven,
    coalesce((SELECT jsonb_agg(jsonb_build_object('businessDate', d.business_date, 'merchantCount', d.merchant_count,
       'netVolumeFen', d.net_volume_fen) ORDER BY d.business_date)
     FROM clearing.settled_day d WHERE d.run_id = r.run_id), '[]') AS "settledDays"
  FROM clearing.settlement_run r`;

const businessDay = z.object({
  today: z.string().describe('in China, by the business clock'),
  lastSettled: z.string().nullable().describe('every day up to it is closed and settled'),
});

/** Runs of the day close and of payments. Topic `settlement-run:<id>` tells each step, `settlement-runs` that of any. */
@ApiTags('settlement')
@Roles('ops_maker', 'ops_checker', 'auditor')
@Controller('v1')
export class SettlementRunsController {
  constructor(
    private readonly transactor: Transactor,
    private readonly dates: AccountingDate,
    private readonly settleDay: SettleDay,
  ) {}

  @ApiOperation({ summary: 'The day it is, and how far days are settled' })
  @Get('business-day')
  @ApiAnswer(businessDay)
  async day(): Promise<z.infer<typeof businessDay>> {
    const lastSettled = await this.settleDay.lastSettledDay();
    return { today: this.dates.today(), lastSettled };
  }

  @ApiOperation({ summary: 'Runs, newest first' })
  @Get('settlement-runs')
  @ApiAnswer(pageOf(runAnswer))
  async list(@Query({ schema: runQuery }) query: z.infer<typeof runQuery>) {
    const rows = await this.transactor.query<Run>(
      `${RUNS} WHERE ($1::bigint IS NULL OR run_id < $1) AND ($2::text IS NULL OR state = $2)
       ORDER BY run_id DESC LIMIT $3`,
      [decodeCursor(query.cursor), query.state ?? null, query.limit + 1],
    );
    return page(rows, query.limit, (row) => row.runId);
  }

  @ApiOperation({ summary: 'How far a run is, and why it stopped' })
  @Get('settlement-runs/:id')
  @ApiAnswer(runAnswer)
  async run(@Param('id', { schema: idParameter }) runId: string): Promise<Run> {
    const [row] = await this.transactor.query<Run>(`${RUNS} WHERE run_id = $1`, [runId]);
    if (!row) throw notFound({ zh: '结算批次', en: 'settlement run' });
    return row;
  }
}
