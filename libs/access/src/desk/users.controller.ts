import { AnswerNotKept, ApiAnswer, ApiRefusals, decodeCursor, type Page, page, pageOf } from '@app/http';
import { type Id, newId } from '@app/kernel';
import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { CurrentActor, Roles } from '../access.decorators.js';
import type { Actor } from '../access.types.js';
import { ChangeUser } from './change-user.service.js';
import { FirstPasswords, notYourApproval } from './first-password.service.js';
import { ReadUsers } from './read-users.service.js';
import { lastOfRole, notHouse, nothingChanges, ownAccount } from './user.refusals.js';
import {
  halfProposal,
  invitation,
  proposalAnswer,
  secondHalf,
  userChange,
  userId,
  usersQuery,
  userView,
  type UserView,
  withReason,
} from './user.schemas.js';

/** Who may log in, and what they may do. */
@ApiTags('access')
@Controller('v1/users')
export class UsersController {
  constructor(
    private readonly users: ReadUsers,
    private readonly changeUser: ChangeUser,
    private readonly passwords: FirstPasswords,
  ) {}

  @ApiOperation({ summary: 'Everybody who can log in, newest first; the issuer’s own people unless told' })
  @Roles('ops_maker', 'ops_checker', 'auditor')
  @Get()
  @ApiAnswer(pageOf(userView))
  async list(@Query({ schema: usersQuery }) query: z.infer<typeof usersQuery>): Promise<Page<UserView>> {
    const rows = await this.users.list(query, decodeCursor(query.cursor), query.limit + 1);
    return page(rows, query.limit, (user) => user.userId);
  }

  @ApiOperation({ summary: 'One user' })
  @Roles('ops_maker', 'ops_checker', 'auditor')
  @Get(':id')
  @ApiAnswer(userView)
  read(@Param('id', { schema: userId }) id: Id): Promise<UserView> {
    return this.users.one(id);
  }

  @ApiOperation({
    summary: 'Proposes an account for one of the issuer’s people; a second person decides',
    description: 'The proposer gets one half of the first password, the approver the other.',
  })
  @Roles('ops_maker')
  @AnswerNotKept()
  @Post()
  @HttpCode(202)
  @ApiAnswer(halfProposal, 202)
  invite(
    @Body({ schema: invitation }) { reason, ...body }: z.infer<typeof invitation>,
    @CurrentActor() actor: Actor,
  ): Promise<z.infer<typeof halfProposal>> {
    return this.passwords.invite(body, newId(), reason, actor);
  }

  @ApiOperation({ summary: 'Proposes other roles, or to switch an account on again; a second person decides' })
  @Roles('ops_maker')
  @Post(':id/changes')
  @HttpCode(202)
  @ApiAnswer(proposalAnswer, 202)
  @ApiRefusals(ownAccount(), nothingChanges(), lastOfRole('ops_checker'), notHouse())
  change(
    @Param('id', { schema: userId }) id: Id,
    @Body({ schema: userChange }) { reason, ...change }: z.infer<typeof userChange>,
    @CurrentActor() actor: Actor,
  ): Promise<z.infer<typeof proposalAnswer>> {
    return this.changeUser.propose(id, change, reason, actor);
  }

  @ApiOperation({ summary: 'Switches an account off at once; its sessions end' })
  @Roles('ops_maker', 'ops_checker')
  @Post(':id/disable')
  @HttpCode(200)
  @ApiAnswer(userView)
  @ApiRefusals(ownAccount(), nothingChanges(), lastOfRole('ops_checker'))
  disable(
    @Param('id', { schema: userId }) id: Id,
    @Body({ schema: withReason }) { reason }: z.infer<typeof withReason>,
    @CurrentActor() actor: Actor,
  ): Promise<UserView> {
    return this.changeUser.disable(id, reason, actor);
  }

  @ApiOperation({ summary: 'Logs a user out everywhere' })
  @Roles('ops_maker', 'ops_checker')
  @Post(':id/session-ends')
  @HttpCode(200)
  @ApiAnswer(userView)
  endSessions(
    @Param('id', { schema: userId }) id: Id,
    @Body({ schema: withReason }) { reason }: z.infer<typeof withReason>,
    @CurrentActor() actor: Actor,
  ): Promise<UserView> {
    return this.changeUser.endSessions(id, reason, actor);
  }

  @ApiOperation({ summary: 'Proposes a new password for who lost theirs, in two halves; a second person decides' })
  @Roles('ops_maker')
  @AnswerNotKept()
  @Post(':id/password-resets')
  @HttpCode(202)
  @ApiAnswer(halfProposal, 202)
  @ApiRefusals(ownAccount())
  resetPassword(
    @Param('id', { schema: userId }) id: Id,
    @Body({ schema: withReason }) { reason }: z.infer<typeof withReason>,
    @CurrentActor() actor: Actor,
  ): Promise<z.infer<typeof halfProposal>> {
    return this.passwords.reset(id, reason, actor);
  }

  @ApiOperation({ summary: 'Draws the second half of a first password, for the person who approved it' })
  @Roles('ops_checker')
  @AnswerNotKept()
  @Post(':id/second-halves')
  @ApiAnswer(secondHalf, 201)
  @ApiRefusals(notYourApproval())
  drawSecondHalf(
    @Param('id', { schema: userId }) id: Id,
    @CurrentActor() actor: Actor,
  ): Promise<z.infer<typeof secondHalf>> {
    return this.passwords.drawSecondHalf(id, actor);
  }
}
