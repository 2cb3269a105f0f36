import { type Actor, AuditTrail, CurrentActor, Roles } from '@app/access';
import { ApiAnswer, NoIdempotency, type Page, pageOf } from '@app/http';
import type { Id } from '@app/kernel';
import { maskPan, PanVault } from '@app/security';
import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { idSchema, proposalSchema, type ProposalView } from '../common.schemas.js';
import {
  type CardCommand,
  cardCommandSchema,
  type CardDetail,
  cardDetailSchema,
  type CardListQuery,
  cardListQuery,
  cardSchema,
  cardSearchSchema,
  type CardView,
} from './card.schemas.js';
import { CardRegister } from './card-register.js';
import { type LossReport, lossReportSchema } from '../chips/chip.schemas.js';
import { ChipClosing } from '../chips/chip-closing.js';
import { ChangeCardStatusService } from './change-card-status.service.js';

@ApiTags('cards')
@Controller('v1')
export class CardController {
  constructor(
    private readonly cards: CardRegister,
    private readonly changeCardStatus: ChangeCardStatusService,
    private readonly closing: ChipClosing,
    private readonly vault: PanVault,
    private readonly audit: AuditTrail,
  ) {}

  @ApiOperation({ summary: 'Cards by order, last four digits or status; a purchaser sees its own' })
  @Get('cards')
  @Roles('purchaser', 'ops_maker', 'ops_checker', 'auditor')
  @ApiAnswer(pageOf(cardSchema))
  list(@Query({ schema: cardListQuery }) query: CardListQuery, @CurrentActor() actor: Actor): Promise<Page<CardView>> {
    return this.cards.list(query, actor);
  }

  @ApiOperation({ summary: "One card; for the issuer's own people with its account and entries" })
  @Get('cards/:id')
  @Roles('purchaser', 'ops_maker', 'ops_checker', 'auditor')
  @ApiAnswer(cardDetailSchema)
  get(@Param('id', { schema: idSchema }) id: Id, @CurrentActor() actor: Actor): Promise<CardDetail> {
    return this.cards.detail(id, actor);
  }

  @ApiOperation({
    summary: 'Finds a card by its full number, which travels in the body and is found by its keyed hash',
    description: 'Leaves a record.',
  })
  @Post('card-searches')
  @HttpCode(200)
  @NoIdempotency()
  @Roles('ops_maker', 'ops_checker')
  @ApiAnswer(pageOf(cardSchema))
  async search(
    @Body({ schema: cardSearchSchema }) { pan }: z.infer<typeof cardSearchSchema>,
    @CurrentActor() actor: Actor,
  ): Promise<Page<CardView>> {
    const items = await this.cards.findByPanHash(await this.vault.panHash(pan), actor);
    await this.audit.record({
      actor,
      action: 'issuer.card-searched',
      objectType: 'card',
      objectId: items[0]?.cardId ?? maskPan(pan),
    });
    return { items, nextCursor: null };
  }

  @ApiOperation({ summary: 'Proposes to freeze an active card; a second person decides' })
  @Post('cards/:id/freeze')
  @HttpCode(202)
  @Roles('ops_maker')
  @ApiAnswer(proposalSchema, 202)
  freeze(
    @Param('id', { schema: idSchema }) id: Id,
    @Body({ schema: cardCommandSchema }) { reason }: CardCommand,
    @CurrentActor() actor: Actor,
  ): Promise<ProposalView> {
    return this.changeCardStatus.propose(id, 'freeze', reason, actor);
  }

  @ApiOperation({ summary: 'Proposes to unfreeze a frozen card; a second person decides' })
  @Post('cards/:id/unfreeze')
  @HttpCode(202)
  @Roles('ops_maker')
  @ApiAnswer(proposalSchema, 202)
  unfreeze(
    @Param('id', { schema: idSchema }) id: Id,
    @Body({ schema: cardCommandSchema }) { reason }: CardCommand,
    @CurrentActor() actor: Actor,
  ): Promise<ProposalView> {
    return this.changeCardStatus.propose(id, 'unfreeze', reason, actor);
  }

  @ApiOperation({
    summary: "R-LOSS: a named card's holder reports it lost; it is blocked at once",
    description:
      'Anonymous cards are refused. The e-cash in a chip cannot be reported lost: the answer says what can be done.',
  })
  @Post('cards/:id/loss-report')
  @HttpCode(200)
  @Roles('ops_maker', 'ops_checker')
  @ApiAnswer(lossReportSchema)
  async reportLoss(
    @Param('id', { schema: idSchema }) id: Id,
    @Body({ schema: cardCommandSchema }) { reason }: CardCommand,
    @CurrentActor() actor: Actor,
  ): Promise<LossReport> {
    await this.changeCardStatus.reportLoss(id, reason, actor);
    const ecash = await this.closing.view(await this.cards.key(id));
    return { ...(await this.cards.detail(id, actor)), ecash };
  }
}
