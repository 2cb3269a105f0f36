import { type Actor, CurrentActor, Roles } from '@app/access';
import { Transactor } from '@app/database';
import { ApiAnswer, decodeCursor, page, pageOf, pageQuery } from '@app/http';
import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { answerOf, idParameter } from '../api/answers.js';
import { ResolveCase } from './resolve-case.service.js';

const breakCase = z.object({
  caseId: z.string(),
  kind: z.string(),
  subject: z.string(),
  amountFen: z.number().int(),
  details: z.unknown(),
  state: z.enum(['open', 'resolved']),
  openedAt: z.string(),
  resolution: z.unknown().nullable(),
  resolvedAt: z.string().nullable(),
});
type BreakCaseAnswer = z.infer<typeof breakCase>;
const caseQuery = pageQuery.extend({
  state: z.enum(['open', 'resolved']).optional(),
  kind: z.string().max(60).optional(),
});
const resolveBody = z.strictObject({
  resolution: z.discriminatedUnion('how', [
    z.strictObject({ how: z.literal('explained') }),
    z.strictObject({ how: z.literal('fees_carried_out') }),
    z.strictObject({ how: z.literal('returned_by_receipt'), receiptId: idParameter }),
  ]),
  reason: z.string().trim().min(1).max(500),
});
const proposed = z.object({ approvalId: z.string(), status: z.literal('pending') });

/** What a person must look at. */
@ApiTags('cases')
@Controller('v1/clearing-cases')
export class CasesController {
  constructor(
    private readonly transactor: Transactor,
    private readonly resolveCase: ResolveCase,
  ) {}

  @ApiOperation({ summary: 'Cases, newest first' })
  @Get()
  @Roles('ops_maker', 'ops_checker', 'auditor')
  @ApiAnswer(pageOf(breakCase))
  async list(@Query({ schema: caseQuery }) query: z.infer<typeof caseQuery>) {
    const rows = await this.transactor.query<Record<string, unknown>>(
      `SELECT case_id, kind, subject, amount_fen, details, state, opened_at, resolution, resolved_at FROM clearing.break_case
       WHERE ($1::bigint IS NULL OR case_id < $1) AND ($2::text IS NULL OR state = $2) AND ($3::text IS NULL OR kind = $3)
       ORDER BY case_id DESC LIMIT $4`,
      [decodeCursor(query.cursor), query.state ?? null, query.kind ?? null, query.limit + 1],
    );
    return page(rows.map(answerOf<BreakCaseAnswer>), query.limit, (row) => row.caseId);
  }

  @ApiOperation({ summary: 'Asks a second person to end a case' })
  @Post(':id/resolve')
  @HttpCode(202)
  @Roles('ops_maker')
  @ApiAnswer(proposed, 202)
  async resolve(
    @Param('id', { schema: idParameter }) caseId: string,
    @Body({ schema: resolveBody }) body: z.infer<typeof resolveBody>,
    @CurrentActor() actor: Actor,
  ) {
    return this.resolveCase.propose(caseId, body.resolution, body.reason, actor);
  }
}
