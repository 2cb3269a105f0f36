import { ApiAnswer, decodeCursor, type Page, page, pageOf, pageQuery } from '@app/http';
import { Controller, Get, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Roles } from './access.decorators.js';
import { AuditTrail, type AuditVerdict } from './audit-trail.js';
import { type AuditEvent, ReadAuditEvents } from './read-audit-events.service.js';

const word = z.string().trim().min(1).max(100);
const auditQuery = pageQuery.extend({
  objectType: word.optional().meta({ example: 'order' }),
  objectId: word.optional(),
  action: word.optional().meta({ example: 'order.approved' }),
  login: word.optional().describe('of the person who acted'),
  from: z.iso.date().optional().describe('first day in China, by the business clock'),
  to: z.iso.date().optional().describe('last day'),
});
const auditEvent = z.object({
  eventId: z.string(),
  position: z.int().nullable().describe('its place in the chain').meta({ example: 4711 }),
  hash: z.string().nullable().describe('of the event and the hash before it').meta({ example: '9f86d081884c7d65' }),
  at: z.iso.datetime(),
  action: z.string().meta({ example: 'order.approved' }),
  objectType: z.string().meta({ example: 'order' }),
  objectId: z.string(),
  actor: z.string().describe('login of a person, or the part of the system').meta({ example: 'maker' }),
  actorName: z.string(),
  bySystem: z.boolean(),
  reason: z.string().nullable(),
  change: z.unknown().describe('what changed; card data in it is masked'),
});
const auditVerdict = z.object({
  intact: z.boolean(),
  count: z.int().nullable().describe('events that were checked; null when the chain is broken').meta({ example: 4711 }),
  headHash: z
    .string()
    .nullable()
    .describe('of the last event: kept elsewhere, it shows whether the end was cut off')
    .meta({ example: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08' }),
  brokenAt: z.int().nullable().describe('place of the first event that does not fit').meta({ example: 42 }),
});

/** The audit trail, for the issuer's people (R-TRACE). */
@ApiTags('audit')
@Roles('ops_maker', 'ops_checker', 'auditor')
@Controller('v1')
export class AuditEventsController {
  constructor(
    private readonly events: ReadAuditEvents,
    private readonly trail: AuditTrail,
  ) {}

  @ApiOperation({ summary: 'Who did what to which object, and why; newest first' })
  @Get('audit-events')
  @ApiAnswer(pageOf(auditEvent))
  async list(@Query({ schema: auditQuery }) query: z.infer<typeof auditQuery>): Promise<Page<AuditEvent>> {
    const rows = await this.events.list(query, decodeCursor(query.cursor), query.limit + 1);
    return page(rows, query.limit, ({ eventId }) => eventId);
  }

  @ApiOperation({ summary: 'Recomputes the hashes of the whole trail: whether an event was changed, added or removed' })
  @Get('audit-chain')
  @ApiAnswer(auditVerdict)
  async check(): Promise<z.infer<typeof auditVerdict>> {
    const verdict: AuditVerdict = await this.trail.verify();
    return verdict.intact
      ? { intact: true, count: verdict.count, headHash: verdict.headHash, brokenAt: null }
      : { intact: false, count: null, headHash: null, brokenAt: verdict.brokenAt };
  }
}
