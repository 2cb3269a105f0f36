import { type Actor, CurrentActor, Roles } from '@app/access';
import {
  AnswerRetrieval,
  AppealCase,
  caseDetailSchema,
  type CaseDetailView,
  caseDetailView,
  type CaseQuery,
  caseQuery,
  caseSchema,
  type CaseView,
  caseView,
  type DisputeSla,
  opsOf,
  ReadCases,
  ReadSla,
  ReadTimeline,
} from '@app/chips';
import { ApiAnswer, type Page, pageOf } from '@app/http';
import type { Id } from '@app/kernel';
import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { idSchema, proposalSchema, type ProposalView } from '../common.schemas.js';
import { Complain } from './complain.service.js';
import { DecideDispute } from './decide-dispute.service.js';
import {
  appealInput,
  type ComplaintInput,
  complaintInput,
  decisionInput,
  goodsInput,
  psnSchema,
  slaSchema,
  timelineSchema,
  type TimelineView,
} from './dispute.schemas.js';
import { timelineView } from './timeline.view.js';

const listQuery = caseQuery.extend({ accountId: idSchema.optional(), merchantId: idSchema.optional() });

/** Disputes of e-cash (差错案件): the desk of operations. */
@ApiTags('disputes')
@Controller('v1')
export class DisputesController {
  constructor(
    private readonly complain: Complain,
    private readonly decide: DecideDispute,
    private readonly appeals: AppealCase,
    private readonly retrievals: AnswerRetrieval,
    private readonly cases: ReadCases,
    private readonly sla: ReadSla,
    private readonly timelines: ReadTimeline,
  ) {}

  @ApiOperation({
    summary: 'R-DISPUTE: takes the complaint of a holder whose tap failed; the case answers as it stands then',
    description:
      'Joined with the record of the failed tap or the missing amount that it means; decided at once when the evidence is there.',
  })
  @Post('disputes')
  @Roles('ops_maker', 'ops_checker')
  @ApiAnswer(caseDetailSchema, 201)
  open(@Body({ schema: complaintInput }) body: ComplaintInput, @CurrentActor() actor: Actor): Promise<CaseDetailView> {
    return this.complain.run(body, opsOf(actor));
  }

  @ApiOperation({ summary: 'Cases, newest first' })
  @Get('disputes')
  @Roles('ops_maker', 'ops_checker', 'auditor')
  @ApiAnswer(pageOf(caseSchema))
  async list(
    @Query({ schema: listQuery }) query: CaseQuery & { accountId?: Id; merchantId?: Id },
  ): Promise<Page<CaseView>> {
    const { items, nextCursor } = await this.cases.list(query);
    return { items: items.map(caseView), nextCursor };
  }

  @ApiOperation({ summary: 'How the deadlines are kept (R-FLASH): age, due today, breached, decided at once' })
  @Get('dispute-sla')
  @Roles('ops_maker', 'ops_checker', 'auditor')
  @ApiAnswer(slaSchema)
  readSla(): Promise<DisputeSla> {
    return this.sla.read();
  }

  @ApiOperation({ summary: 'One case with its steps' })
  @Get('disputes/:id')
  @Roles('ops_maker', 'ops_checker', 'auditor')
  @ApiAnswer(caseDetailSchema)
  async get(@Param('id', { schema: idSchema }) id: Id): Promise<CaseDetailView> {
    return caseDetailView(await this.cases.get(id));
  }

  @ApiOperation({ summary: 'Proposes how a case ends; a second person decides' })
  @Post('disputes/:id/decisions')
  @HttpCode(202)
  @Roles('ops_maker')
  @ApiAnswer(proposalSchema, 202)
  async propose(
    @Param('id', { schema: idSchema }) id: Id,
    @Body({ schema: decisionInput }) { outcome, reason }: z.output<typeof decisionInput>,
    @CurrentActor() actor: Actor,
  ): Promise<ProposalView> {
    return { ...(await this.decide.propose(id, outcome, reason, actor)), objectId: id };
  }

  @ApiOperation({ summary: 'Keeps what the merchant said of the goods, told by another way than its own interface' })
  @Post('disputes/:id/goods-answers')
  @HttpCode(200)
  @Roles('ops_maker')
  @ApiAnswer(caseDetailSchema)
  async answer(
    @Param('id', { schema: idSchema }) id: Id,
    @Body({ schema: goodsInput }) { answer, words, evidenceRef }: z.output<typeof goodsInput>,
    @CurrentActor() actor: Actor,
  ): Promise<CaseDetailView> {
    await this.retrievals.answer(id, { answer, words, evidenceRef: evidenceRef ?? null }, opsOf(actor));
    return this.get(id);
  }

  @ApiOperation({ summary: 'Takes the holder’s appeal against a closed case, once; other people look at it again' })
  @Post('disputes/:id/appeals')
  @Roles('ops_maker', 'ops_checker')
  @ApiAnswer(caseDetailSchema, 201)
  async appeal(
    @Param('id', { schema: idSchema }) id: Id,
    @Body({ schema: appealInput }) { words }: z.output<typeof appealInput>,
    @CurrentActor() actor: Actor,
  ): Promise<CaseDetailView> {
    const { caseId } = await this.appeals.appeal(id, words, opsOf(actor));
    return this.get(caseId);
  }

  @ApiOperation({ summary: 'Everything known of a chip, by its own count, and what it shows' })
  @Get('chips/:accountId/:psn/timeline')
  @Roles('ops_maker', 'ops_checker', 'auditor')
  @ApiAnswer(timelineSchema)
  async timeline(
    @Param('accountId', { schema: idSchema }) accountId: Id,
    @Param('psn', { schema: psnSchema }) psn: string,
  ): Promise<TimelineView> {
    return timelineView(await this.timelines.of({ accountId, psn }));
  }
}
