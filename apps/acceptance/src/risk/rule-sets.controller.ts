import { type Actor, CurrentActor, Roles } from '@app/access';
import { ApiAnswer, decodeCursor, type Page, page, pageOf, pageQuery } from '@app/http';
import type { Id } from '@app/kernel';
import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { approvalAnswer, type ProposedApproval } from '../approval.view.js';
import { ActivateRuleSet } from './activate-rule-set.service.js';
import { BackTestRuleSet } from './back-test-rule-set.service.js';
import { DraftRuleSet } from './draft-rule-set.service.js';
import {
  activationInput,
  backTestInput,
  type BackTestView,
  backTestView,
  idParameter,
  ruleSetInput,
  ruleSetQuery,
  type RuleSetRow,
  ruleSetRow,
  type RuleSetView,
  ruleSetView,
} from './risk.schemas.js';
import { RuleSets } from './rule-sets.repository.js';

/** Risk rules in versions: drafted, tried on history, put in force by two people. */
@ApiTags('risk')
@Controller('v1/risk/rule-sets')
export class RuleSetsController {
  constructor(
    private readonly ruleSets: RuleSets,
    private readonly drafting: DraftRuleSet,
    private readonly testing: BackTestRuleSet,
    private readonly activation: ActivateRuleSet,
  ) {}

  @ApiOperation({ summary: 'Versions, latest first, without their rules' })
  @Get()
  @Roles('ops_maker', 'ops_checker', 'auditor')
  @ApiAnswer(pageOf(ruleSetRow))
  async list(@Query({ schema: ruleSetQuery }) query: z.output<typeof ruleSetQuery>): Promise<Page<RuleSetRow>> {
    const rows = await this.ruleSets.list(query.status, decodeCursor(query.cursor), query.limit + 1);
    const withoutRules = rows.map(({ rules: _rules, ...row }) => row);
    return page(withoutRules, query.limit, (row) => row.ruleSetId);
  }

  @ApiOperation({ summary: 'One version with its rules' })
  @Get(':id')
  @Roles('ops_maker', 'ops_checker', 'auditor')
  @ApiAnswer(ruleSetView)
  read(@Param('id', { schema: idParameter }) id: Id): Promise<RuleSetView> {
    return this.ruleSets.one(id);
  }

  @ApiOperation({ summary: 'Drafts the next version' })
  @Post()
  @HttpCode(201)
  @Roles('ops_maker')
  @ApiAnswer(ruleSetView, 201)
  draft(
    @Body({ schema: ruleSetInput }) body: z.output<typeof ruleSetInput>,
    @CurrentActor() actor: Actor,
  ): Promise<RuleSetView> {
    return this.drafting.draft(body, actor);
  }

  @ApiOperation({
    summary: 'Tries a version on the transactions of some days: what it would have declined and flagged',
  })
  @Post(':id/back-tests')
  @HttpCode(201)
  @Roles('ops_maker', 'ops_checker')
  @ApiAnswer(backTestView, 201)
  backTest(
    @Param('id', { schema: idParameter }) id: Id,
    @Body({ schema: backTestInput }) body: z.output<typeof backTestInput>,
    @CurrentActor() actor: Actor,
  ): Promise<BackTestView> {
    return this.testing.run(id, body, actor);
  }

  @ApiOperation({ summary: 'The back-tests of a version, newest first' })
  @Get(':id/back-tests')
  @Roles('ops_maker', 'ops_checker', 'auditor')
  @ApiAnswer(pageOf(backTestView))
  async backTests(
    @Param('id', { schema: idParameter }) id: Id,
    @Query({ schema: pageQuery }) query: z.output<typeof pageQuery>,
  ): Promise<Page<BackTestView>> {
    const rows = await this.ruleSets.backTests(id, decodeCursor(query.cursor), query.limit + 1);
    return page(rows, query.limit, (row) => row.backTestId);
  }

  @ApiOperation({ summary: 'Proposes to put a version in force', description: 'It must have been back-tested.' })
  @Post(':id/activation')
  @HttpCode(202)
  @Roles('ops_maker')
  @ApiAnswer(approvalAnswer, 202)
  proposeActivation(
    @Param('id', { schema: idParameter }) id: Id,
    @Body({ schema: activationInput }) body: z.output<typeof activationInput>,
    @CurrentActor() actor: Actor,
  ): Promise<ProposedApproval> {
    return this.activation.propose(id, body.reason, actor);
  }
}
