import { type Actor, CurrentActor, Roles } from '@app/access';
import { ApiAnswer } from '@app/http';
import type { Id } from '@app/kernel';
import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { CardRegister } from '../cards/card-register.js';
import { idSchema, proposalSchema, type ProposalView } from '../common.schemas.js';
import { ChipBlacklist } from './chip-blacklist.js';
import { ChipClosing } from './chip-closing.js';
import {
  type Blacklist,
  type BlacklistQuery,
  blacklistQuery,
  blacklistSchema,
  ecashSchema,
  type EcashView,
  extendCardSchema,
  replaceCardSchema,
  type ReplaceCardCommand,
  retireChipSchema,
  type RetireChipCommand,
} from './chip.schemas.js';
import { ExtendValidity } from './extend-validity.service.js';
import { ReplaceCard } from './replace-card.service.js';
import { RetireChip } from './retire-chip.service.js';

/** What becomes of chips and cards that are lost, damaged or expired. */
@ApiTags('chips')
@Controller('v1')
export class ChipController {
  constructor(
    private readonly cards: CardRegister,
    private readonly closing: ChipClosing,
    private readonly blacklist: ChipBlacklist,
    private readonly retireChip: RetireChip,
    private readonly replaceCard: ReplaceCard,
    private readonly extendValidity: ExtendValidity,
  ) {}

  @ApiOperation({ summary: "A card's chips, what they still hold, and what becomes of it; none for a card without" })
  @Get('cards/:id/ecash')
  @Roles('ops_maker', 'ops_checker', 'auditor')
  @ApiAnswer(ecashSchema)
  async ecash(@Param('id', { schema: idSchema }) id: Id): Promise<EcashView> {
    return this.closing.standing(await this.cards.key(id));
  }

  @ApiOperation({
    summary: 'Proposes to take a damaged or expired chip out of use; a second person decides',
    description: 'The account goes on. What the chip holds comes back to it after the last upload window (R-OFFLINE).',
  })
  @Post('cards/:id/chip-retirement')
  @HttpCode(202)
  @Roles('ops_maker')
  @ApiAnswer(proposalSchema, 202)
  retire(
    @Param('id', { schema: idSchema }) id: Id,
    @Body({ schema: retireChipSchema }) body: RetireChipCommand,
    @CurrentActor() actor: Actor,
  ): Promise<ProposalView> {
    return this.retireChip.propose(id, body, actor);
  }

  @ApiOperation({
    summary:
      'Proposes another card for one that is lost, damaged or expired; a second person decides (R-LOSS, R-EXPIRED)',
    description:
      'Money that is free moves at once, within the cap (R-CAP); the old chip’s remainder follows when its uploads have ended.',
  })
  @Post('cards/:id/replacement')
  @HttpCode(202)
  @Roles('ops_maker')
  @ApiAnswer(proposalSchema, 202)
  replace(
    @Param('id', { schema: idSchema }) id: Id,
    @Body({ schema: replaceCardSchema }) body: ReplaceCardCommand,
    @CurrentActor() actor: Actor,
  ): Promise<ProposalView> {
    return this.replaceCard.propose(id, body, actor);
  }

  @ApiOperation({
    summary: 'Proposes another term for an anonymous card; a second person decides (R-EXPIRED)',
    description:
      'An expired chip cannot be given another date: it goes out of use, its remainder comes to the account.',
  })
  @Post('cards/:id/extension')
  @HttpCode(202)
  @Roles('ops_maker')
  @ApiAnswer(proposalSchema, 202)
  extend(
    @Param('id', { schema: idSchema }) id: Id,
    @Body({ schema: extendCardSchema }) { reason }: { reason: string },
    @CurrentActor() actor: Actor,
  ): Promise<ProposalView> {
    return this.extendValidity.propose(id, reason, actor);
  }

  @ApiOperation({
    summary: 'The list of chips that terminals must not take without the host, by version',
    description: 'Ask again with the version you have: what changed since comes, chips taken off the list too.',
  })
  @Get('chip-blacklist')
  @Roles('ops_maker', 'ops_checker', 'auditor')
  @ApiAnswer(blacklistSchema)
  list(@Query({ schema: blacklistQuery }) query: BlacklistQuery): Promise<Blacklist> {
    return this.blacklist.changes(query);
  }
}
