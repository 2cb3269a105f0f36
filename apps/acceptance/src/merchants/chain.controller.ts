import { type Actor, CurrentActor, Roles } from '@app/access';
import { ApiAnswer } from '@app/http';
import type { Id } from '@app/kernel';
import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { approvalAnswer, type ProposedApproval } from '../approval.view.js';
import { AddGroupUser } from './add-group-user.service.js';
import { groupInput, groupMemberInput, groupUserInput, type GroupView, groupView } from './chain.schemas.js';
import { ChangeGroupMember } from './change-group-member.service.js';
import { CreateGroup } from './create-group.service.js';
import { MerchantGroups } from './merchant-groups.service.js';
import { idText } from './merchant.schemas.js';

/** Chains: merchants that belong together, each signed for itself. */
@ApiTags('merchants')
@Controller('v1/merchant-groups')
export class ChainController {
  constructor(
    private readonly create: CreateGroup,
    private readonly members: ChangeGroupMember,
    private readonly users: AddGroupUser,
    private readonly groups: MerchantGroups,
  ) {}

  @ApiOperation({ summary: 'Proposes a chain led by one of its merchants' })
  @Post()
  @HttpCode(202)
  @Roles('ops_maker')
  @ApiAnswer(approvalAnswer, 202)
  propose(
    @Body({ schema: groupInput }) body: z.output<typeof groupInput>,
    @CurrentActor() actor: Actor,
  ): Promise<ProposedApproval> {
    return this.create.propose(body, actor);
  }

  @ApiOperation({ summary: 'Proposes that a merchant joins or leaves' })
  @Post(':id/members')
  @HttpCode(202)
  @Roles('ops_maker')
  @ApiAnswer(approvalAnswer, 202)
  proposeMember(
    @Param('id', { schema: idText }) groupId: Id,
    @Body({ schema: groupMemberInput }) body: z.output<typeof groupMemberInput>,
    @CurrentActor() actor: Actor,
  ): Promise<ProposedApproval> {
    return this.members.propose(groupId, body, actor);
  }

  @ApiOperation({ summary: 'Proposes a login that sees all merchants of the chain' })
  @Post(':id/users')
  @HttpCode(202)
  @Roles('ops_maker')
  @ApiAnswer(approvalAnswer, 202)
  proposeUser(
    @Param('id', { schema: idText }) groupId: Id,
    @Body({ schema: groupUserInput }) body: z.output<typeof groupUserInput>,
    @CurrentActor() actor: Actor,
  ): Promise<ProposedApproval> {
    return this.users.propose(groupId, body, actor);
  }

  @ApiOperation({ summary: 'Chains, newest first' })
  @Get()
  @Roles('ops_maker', 'ops_checker', 'auditor')
  @ApiAnswer(z.object({ items: z.array(groupView) }))
  async list(): Promise<{ items: GroupView[] }> {
    return { items: await this.groups.list() };
  }

  @ApiOperation({ summary: 'One chain with its members and logins' })
  @Get(':id')
  @Roles('ops_maker', 'ops_checker', 'auditor', 'merchant')
  @ApiAnswer(groupView)
  read(@Param('id', { schema: idText }) groupId: Id, @CurrentActor() actor: Actor): Promise<GroupView> {
    return this.groups.read(groupId, actor);
  }
}
