import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { ApiAnswer, ApiRefusals, decodeCursor, type Page, page, pageOf, pageQuery } from '@app/http';
import type { Id } from '@app/kernel';
import { z } from 'zod';
import { CurrentActor, Roles } from './access.decorators.js';
import type { Actor, Approval } from './access.types.js';
import { Approvals, selfApproval } from './approvals.js';

const status = z.enum(['pending', 'approved', 'rejected']);
const approvalId = z.string().regex(/^\d{1,19}$/);
const listQuery = pageQuery.extend({ status: status.optional() });
const rejection = z.strictObject({ reason: z.string().min(1).max(500) });
const approvalAnswer = z.object({
  approvalId: z.string(),
  kind: z.string(),
  objectType: z.string(),
  objectId: z.string(),
  summary: z.object({ zh: z.string(), en: z.string() }),
  payload: z.unknown(),
  reason: z.string().nullable(),
  proposedBy: z.string(),
  proposedByName: z.string(),
  proposedAt: z.iso.datetime(),
  status,
  decidedBy: z.string().nullable(),
  decidedByName: z.string().nullable(),
  decidedAt: z.iso.datetime().nullable(),
  decisionReason: z.string().nullable(),
  result: z.unknown(),
});

@ApiTags('approvals')
@Roles('ops_maker', 'ops_checker', 'auditor')
@Controller('v1/approvals')
export class ApprovalController {
  constructor(private readonly approvals: Approvals) {}

  @ApiOperation({ summary: 'What waits for a second person, and what was decided' })
  @Get()
  @ApiAnswer(pageOf(approvalAnswer))
  async list(@Query({ schema: listQuery }) query: z.infer<typeof listQuery>): Promise<Page<Approval>> {
    const rows = await this.approvals.list(query.status, decodeCursor(query.cursor), query.limit + 1);
    return page(rows, query.limit, (approval) => approval.approvalId);
  }

  @ApiOperation({ summary: 'One approval: what is proposed, by whom, and what became of it' })
  @Get(':id')
  @ApiAnswer(approvalAnswer)
  async read(@Param('id', { schema: approvalId }) id: Id): Promise<Approval> {
    return this.approvals.get(id);
  }

  @ApiOperation({ summary: 'Approves and carries out' })
  @Roles('ops_checker')
  @Post(':id/approve')
  @HttpCode(200)
  @ApiAnswer(approvalAnswer)
  @ApiRefusals(selfApproval())
  async approve(@Param('id', { schema: approvalId }) id: Id, @CurrentActor() actor: Actor): Promise<Approval> {
    return this.approvals.approve(id, actor);
  }

  @ApiOperation({ summary: 'Rejects with a reason; nothing is carried out' })
  @Roles('ops_checker')
  @Post(':id/reject')
  @HttpCode(200)
  @ApiAnswer(approvalAnswer)
  async reject(
    @Param('id', { schema: approvalId }) id: Id,
    @Body({ schema: rejection }) body: z.infer<typeof rejection>,
    @CurrentActor() actor: Actor,
  ): Promise<Approval> {
    return this.approvals.reject(id, actor, body.reason);
  }
}
