import { type Actor, AuditTrail, CurrentActor, Roles } from '@app/access';
import { ApiAnswer, decodeCursor, pageOf, pageQuery } from '@app/http';
import { JOB_STATES, JobQueues, OutboxBacklog, ROOMS } from '@app/jobs';
import { notFound } from '@app/kernel';
import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';

const room = z.enum(ROOMS).meta({
  words: { issuer: 'issuing · 发卡', acceptance: 'acceptance · 受理', clearing: 'clearing · 清算' },
});
const state = z.enum(JOB_STATES).meta({
  words: {
    waiting: 'waits for a worker · 排队',
    active: 'is being carried out · 执行中',
    delayed: 'comes later, or runs again after a failure · 延后',
    failed: 'used up its attempts: somebody must look · 失败',
    completed: 'done · 已完成',
  },
});
const counts = z.object({
  waiting: z.int(),
  active: z.int(),
  delayed: z.int(),
  failed: z.int(),
  completed: z.int().describe('within the last day, as far as they are kept'),
});
const queues = z.object({
  rooms: z.array(z.object({ room, counts })),
  outbox: z
    .object({
      count: z.int(),
      oldestMs: z.int().nullable().describe('age of the oldest; null when none waits').meta({ example: 240 }),
      byJob: z.array(z.object({ jobName: z.string().meta({ example: 'issuer.match-receipt' }), count: z.int() })),
    })
    .describe('committed jobs that are not in a queue yet'),
});
const job = z.object({
  id: z.string().meta({ example: 'o452113379208724480' }),
  name: z.string().meta({ example: 'clearing.close-day' }),
  state,
  payload: z.unknown().describe('ids and facts without cards'),
  attempts: z.int(),
  attemptsMax: z.int(),
  reason: z.string().nullable().describe('of the last run that failed').meta({ example: 'connect ECONNREFUSED' }),
  addedAt: z.iso.datetime(),
  startedAt: z.iso.datetime().nullable(),
  finishedAt: z.iso.datetime().nullable(),
});
const jobsQuery = pageQuery.extend({ room: room.default('clearing'), state: state.default('failed') });
const retryBody = z.strictObject({
  reason: z.string().trim().min(2).max(500).describe('kept in the audit trail').meta({ example: '银行目录已恢复' }),
});

/** The queues of all rooms: what waits, what failed and why. */
@ApiTags('jobs')
@Controller('v1')
export class JobsController {
  constructor(
    private readonly queues: JobQueues,
    private readonly backlog: OutboxBacklog,
    private readonly audit: AuditTrail,
  ) {}

  @ApiOperation({ summary: 'How many jobs wait, run and have failed, and how far the outbox is behind' })
  @Get('job-queues')
  @Roles('ops_maker', 'ops_checker', 'auditor')
  @ApiAnswer(queues)
  async board() {
    const rooms = await Promise.all(
      ROOMS.map(async (name) => ({ room: name, counts: await this.queues.counts(name) })),
    );
    return { rooms, outbox: await this.backlog.read() };
  }

  @ApiOperation({ summary: 'Jobs of a room in a state; failed ones with their reasons' })
  @Get('jobs')
  @Roles('ops_maker', 'ops_checker', 'auditor')
  @ApiAnswer(pageOf(job))
  async list(@Query({ schema: jobsQuery }) query: z.output<typeof jobsQuery>) {
    const from = Number(decodeCursor(query.cursor, /^\d{1,9}$/) ?? 0);
    const rows = await this.queues.list(query.room, query.state, from, query.limit + 1);
    const more = rows.length > query.limit;
    const nextCursor = more ? Buffer.from(String(from + query.limit)).toString('base64url') : null;
    return { items: rows.slice(0, query.limit), nextCursor };
  }

  @ApiOperation({ summary: 'Gives a failed job its attempts again' })
  @Post('jobs/:room/:id/retry')
  @HttpCode(200)
  @Roles('ops_maker')
  @ApiAnswer(z.object({ id: z.string().meta({ example: 'o452113379208724480' }) }))
  async retry(
    @Param('room', { schema: room }) ofRoom: z.output<typeof room>,
    @Param('id', { schema: z.string().min(1).max(200).meta({ example: 'o452113379208724480' }) }) id: string,
    @Body({ schema: retryBody }) { reason }: z.output<typeof retryBody>,
    @CurrentActor() actor: Actor,
  ) {
    if (!(await this.queues.retry(ofRoom, id))) throw notFound({ zh: '失败的任务', en: 'failed job' });
    await this.audit.record({ actor, action: 'job.retried', objectType: 'job', objectId: id, reason });
    return { id };
  }
}
