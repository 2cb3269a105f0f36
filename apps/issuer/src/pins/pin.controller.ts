import { type Actor, CurrentActor, Roles } from '@app/access';
import { ApiAnswer } from '@app/http';
import type { Id } from '@app/kernel';
import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { type CardCommand, cardCommandSchema } from '../cards/card.schemas.js';
import { idSchema, proposalSchema, type ProposalView } from '../common.schemas.js';
import { ChangePin } from './change-pin.service.js';
import { type PinChange, pinChangeAnswer, type PinChangeAnswer, pinChangeSchema } from './pin.schemas.js';
import { RestorePin } from './restore-pin.service.js';

/** PINs of cards that are issued (R-PIN). */
@ApiTags('cards')
@Controller('v1/cards/:id')
export class PinController {
  constructor(
    private readonly changePin: ChangePin,
    private readonly restorePin: RestorePin,
  ) {}

  @ApiOperation({
    summary: 'The holder changes the PIN at a keypad',
    description: 'A wrong old PIN is answered with `changed: false` and counts.',
  })
  @Post('pin-changes')
  @HttpCode(200)
  @Roles('ops_maker', 'ops_checker')
  @ApiAnswer(pinChangeAnswer)
  change(
    @Param('id', { schema: idSchema }) id: Id,
    @Body({ schema: pinChangeSchema }) body: PinChange,
    @CurrentActor() actor: Actor,
  ): Promise<PinChangeAnswer> {
    return this.changePin.change(id, body, actor);
  }

  @ApiOperation({ summary: 'Proposes to mail a new PIN to the holder; a second person decides' })
  @Post('pin-reissues')
  @HttpCode(202)
  @Roles('ops_maker')
  @ApiAnswer(proposalSchema, 202)
  reissue(
    @Param('id', { schema: idSchema }) id: Id,
    @Body({ schema: cardCommandSchema }) { reason }: CardCommand,
    @CurrentActor() actor: Actor,
  ): Promise<ProposalView> {
    return this.restorePin.propose(id, 'reissue', reason, actor);
  }

  @ApiOperation({ summary: 'Proposes to take PINs again after too many wrong ones; a second person decides' })
  @Post('pin-unlocks')
  @HttpCode(202)
  @Roles('ops_maker')
  @ApiAnswer(proposalSchema, 202)
  unlock(
    @Param('id', { schema: idSchema }) id: Id,
    @Body({ schema: cardCommandSchema }) { reason }: CardCommand,
    @CurrentActor() actor: Actor,
  ): Promise<ProposalView> {
    return this.restorePin.propose(id, 'unlock', reason, actor);
  }
}
