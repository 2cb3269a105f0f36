import { type Actor, CurrentActor, Roles } from '@app/access';
import { ApiAnswer, decodeCursor, type Page, page, pageOf } from '@app/http';
import type { Id } from '@app/kernel';
import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { ChangeLists } from './change-lists.service.js';
import { ListEntries } from './list-entries.repository.js';
import { ReadDecisions } from './read-decisions.service.js';
import {
  decisionQuery,
  decisionsQuery,
  type DecisionView,
  decisionView,
  idParameter,
  listEntryInput,
  type ListEntryView,
  listEntryView,
  listQuery,
  merchantScoresQuery,
  type MerchantScoreView,
  merchantScoreView,
  removalInput,
} from './risk.schemas.js';

/** Lists, explained decisions and merchants' scores. */
@ApiTags('risk')
@Controller('v1/risk')
export class RiskController {
  constructor(
    private readonly entries: ListEntries,
    private readonly changeLists: ChangeLists,
    private readonly decisions: ReadDecisions,
  ) {}

  @ApiOperation({ summary: 'Entries of the black, grey and white lists, newest first' })
  @Get('lists')
  @Roles('ops_maker', 'ops_checker', 'auditor')
  @ApiAnswer(pageOf(listEntryView))
  async lists(@Query({ schema: listQuery }) query: z.output<typeof listQuery>): Promise<Page<ListEntryView>> {
    const rows = await this.entries.list(query, decodeCursor(query.cursor), query.limit + 1);
    return page(rows, query.limit, (row) => row.entryId);
  }

  @ApiOperation({ summary: 'Puts a subject on a list', description: 'Takes effect in every process within a moment.' })
  @Post('lists')
  @HttpCode(201)
  @Roles('ops_maker', 'ops_checker')
  @ApiAnswer(listEntryView, 201)
  add(
    @Body({ schema: listEntryInput }) body: z.output<typeof listEntryInput>,
    @CurrentActor() actor: Actor,
  ): Promise<ListEntryView> {
    return this.changeLists.add(body, actor);
  }

  @ApiOperation({ summary: 'Takes an entry off its list, with a reason' })
  @Post('lists/:id/removal')
  @HttpCode(200)
  @Roles('ops_maker', 'ops_checker')
  @ApiAnswer(listEntryView)
  remove(
    @Param('id', { schema: idParameter }) id: Id,
    @Body({ schema: removalInput }) body: z.output<typeof removalInput>,
    @CurrentActor() actor: Actor,
  ): Promise<ListEntryView> {
    return this.changeLists.remove(id, body.reason, actor);
  }

  @ApiOperation({ summary: 'Transactions of a business day of which a rule spoke' })
  @Get('decisions')
  @Roles('ops_maker', 'ops_checker', 'auditor')
  @ApiAnswer(pageOf(decisionView))
  decided(@Query({ schema: decisionsQuery }) query: z.output<typeof decisionsQuery>): Promise<Page<DecisionView>> {
    return this.decisions.list(query);
  }

  @ApiOperation({ summary: 'Explains one decision by the rules of its day' })
  @Get('decisions/:authorizationId')
  @Roles('ops_maker', 'ops_checker', 'auditor')
  @ApiAnswer(decisionView)
  explain(
    @Param('authorizationId', { schema: idParameter }) authorizationId: Id,
    @Query({ schema: decisionQuery }) query: z.output<typeof decisionQuery>,
  ): Promise<DecisionView> {
    return this.decisions.one(authorizationId, query.accountId);
  }

  @ApiOperation({ summary: 'Merchants of a business day, the highest mean score first' })
  @Get('merchant-scores')
  @Roles('ops_maker', 'ops_checker', 'auditor')
  @ApiAnswer(pageOf(merchantScoreView))
  merchantScores(
    @Query({ schema: merchantScoresQuery }) query: z.output<typeof merchantScoresQuery>,
  ): Promise<Page<MerchantScoreView>> {
    return this.decisions.merchantScores(query);
  }
}
