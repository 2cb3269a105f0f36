import { type Actor, CurrentActor, Roles } from '@app/access';
import { ApiAnswer, type Page, pageOf, pageQuery } from '@app/http';
import type { Id } from '@app/kernel';
import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { ChangeCardStatusService } from '../cards/change-card-status.service.js';
import { idSchema } from '../common.schemas.js';
import { timelineSchema, type TimelineView } from '../disputes/dispute.schemas.js';
import { accountOf, HolderCases } from './holder-cases.service.js';
import {
  holderAppealInput,
  type HolderCard,
  holderCardSchema,
  type HolderCase,
  type HolderCaseDetail,
  holderCaseDetailSchema,
  holderCaseQuery,
  type HolderCaseQuery,
  holderCaseSchema,
  type HolderComplaint,
  holderComplaintInput,
  type HolderEntry,
  holderEntrySchema,
  holderLossInput,
  type HolderTap,
  holderTapSchema,
} from './holder.schemas.js';
import { ReadHolderActivity } from './read-holder-activity.service.js';
import { ReadHolderCard } from './read-holder-card.service.js';

const LOSS_REASON = '持卡人自助挂失';

/** What a card's holder sees and does: of the card in hand, and of no other. */
@ApiTags('holders')
@Roles('holder')
@Controller('v1/holder')
export class HolderController {
  constructor(
    private readonly cards: ReadHolderCard,
    private readonly activity: ReadHolderActivity,
    private readonly cases: HolderCases,
    private readonly changeCardStatus: ChangeCardStatusService,
  ) {}

  @ApiOperation({
    summary: 'The card: balance, validity, chip, and what can be done about its state (R-EXPIRED, R-LOSS)',
  })
  @Get('card')
  @ApiAnswer(holderCardSchema)
  card(@CurrentActor() actor: Actor): Promise<HolderCard> {
    return this.cards.of(accountOf(actor));
  }

  @ApiOperation({ summary: 'What went in and out, newest first' })
  @Get('entries')
  @ApiAnswer(pageOf(holderEntrySchema))
  entries(
    @Query({ schema: pageQuery }) query: z.infer<typeof pageQuery>,
    @CurrentActor() actor: Actor,
  ): Promise<Page<HolderEntry>> {
    return this.activity.entries(accountOf(actor), query);
  }

  @ApiOperation({ summary: 'The last taps of the chip that terminals told of, to say which one went wrong' })
  @Get('taps')
  @ApiAnswer(pageOf(holderTapSchema))
  async taps(
    @Query({ schema: pageQuery }) { limit }: z.infer<typeof pageQuery>,
    @CurrentActor() actor: Actor,
  ): Promise<Page<HolderTap>> {
    return { items: await this.activity.taps(accountOf(actor), limit), nextCursor: null };
  }

  @ApiOperation({
    summary: 'R-LOSS: reports the card lost; it is blocked at once',
    description: 'Anonymous cards are refused.',
  })
  @Post('loss-reports')
  @HttpCode(200)
  @ApiAnswer(holderCardSchema)
  async reportLoss(
    @Body({ schema: holderLossInput }) _confirmed: z.output<typeof holderLossInput>,
    @CurrentActor() actor: Actor,
  ): Promise<HolderCard> {
    const accountId = accountOf(actor);
    await this.changeCardStatus.reportLoss(await this.cards.idOf(accountId), LOSS_REASON, actor);
    return this.cards.of(accountId);
  }

  @ApiOperation({
    summary: 'R-DISPUTE: “my card was charged but the machine failed”; the case answers as it stands then',
    description: 'Joined with the record of the failed tap that it means; decided at once when the evidence is there.',
  })
  @Post('cases')
  @ApiAnswer(holderCaseDetailSchema, 201)
  complain(
    @Body({ schema: holderComplaintInput }) body: HolderComplaint,
    @CurrentActor() actor: Actor,
  ): Promise<HolderCaseDetail> {
    return this.cases.open(body, actor);
  }

  @ApiOperation({ summary: 'The card’s cases, newest first, with where each stands' })
  @Get('cases')
  @ApiAnswer(pageOf(holderCaseSchema))
  list(
    @Query({ schema: holderCaseQuery }) query: HolderCaseQuery,
    @CurrentActor() actor: Actor,
  ): Promise<Page<HolderCase>> {
    return this.cases.list(query, actor);
  }

  @ApiOperation({ summary: 'One case with its story' })
  @Get('cases/:id')
  @ApiAnswer(holderCaseDetailSchema)
  get(@Param('id', { schema: idSchema }) id: Id, @CurrentActor() actor: Actor): Promise<HolderCaseDetail> {
    return this.cases.get(id, actor);
  }

  @ApiOperation({ summary: 'What is known of the chip that the case is about, by its own count' })
  @Get('cases/:id/timeline')
  @ApiAnswer(timelineSchema)
  timeline(@Param('id', { schema: idSchema }) id: Id, @CurrentActor() actor: Actor): Promise<TimelineView> {
    return this.cases.timeline(id, actor);
  }

  @ApiOperation({ summary: 'Appeals against a closed case, once; other people look at it again' })
  @Post('cases/:id/appeals')
  @ApiAnswer(holderCaseDetailSchema, 201)
  appeal(
    @Param('id', { schema: idSchema }) id: Id,
    @Body({ schema: holderAppealInput }) { words }: z.output<typeof holderAppealInput>,
    @CurrentActor() actor: Actor,
  ): Promise<HolderCaseDetail> {
    return this.cases.appeal(id, words, actor);
  }
}
