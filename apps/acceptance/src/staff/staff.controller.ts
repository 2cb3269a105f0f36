import { type Actor, assertMaySee, CurrentActor, MerchantStaff, OwnerOnly, Roles } from '@app/access';
import { AnswerNotKept, ApiAnswer } from '@app/http';
import { type Id, Refusal } from '@app/kernel';
import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { idText } from '../merchants/merchant.schemas.js';
import { MERCHANT } from '../merchants/merchants.repository.js';
import { passwordView, staffChangeInput, staffInput, type StaffView, staffView, staffViewOf } from './staff.schemas.js';

/** A merchant's people: its owner lets them in, gives them a role, and switches them off. */
@ApiTags('merchants')
@OwnerOnly()
@Controller('v1/merchants/:id/staff')
export class StaffController {
  constructor(private readonly staff: MerchantStaff) {}

  @ApiOperation({ summary: 'The merchant’s people and what they may do' })
  @Get()
  @Roles('ops_maker', 'ops_checker', 'auditor', 'merchant')
  @ApiAnswer(z.object({ items: z.array(staffView) }))
  async list(
    @Param('id', { schema: idText }) merchantId: Id,
    @CurrentActor() actor: Actor,
  ): Promise<{ items: StaffView[] }> {
    assertMaySee(actor, { merchantId }, MERCHANT);
    return { items: (await this.staff.list(merchantId)).map(staffViewOf) };
  }

  @ApiOperation({ summary: 'Lets somebody in; the first password is shown once' })
  @Post()
  @Roles('merchant')
  @AnswerNotKept()
  @ApiAnswer(passwordView, 201)
  invite(
    @Param('id', { schema: idText }) merchantId: Id,
    @Body({ schema: staffInput }) body: z.output<typeof staffInput>,
    @CurrentActor() actor: Actor,
  ): Promise<z.output<typeof passwordView>> {
    assertOwner(actor, merchantId);
    return this.staff.invite(merchantId, body, actor);
  }

  @ApiOperation({ summary: 'Gives another role, switches an account off or on again' })
  @Post(':userId/changes')
  @HttpCode(200)
  @Roles('merchant')
  @ApiAnswer(staffView)
  async change(
    @Param('id', { schema: idText }) merchantId: Id,
    @Param('userId', { schema: idText }) userId: Id,
    @Body({ schema: staffChangeInput }) { reason, ...change }: z.output<typeof staffChangeInput>,
    @CurrentActor() actor: Actor,
  ): Promise<StaffView> {
    assertOwner(actor, merchantId);
    return staffViewOf(await this.staff.change(merchantId, userId, change, reason, actor));
  }

  @ApiOperation({ summary: 'Makes a new password, shown once; every session of the account ends' })
  @Post(':userId/reset-password')
  @HttpCode(200)
  @Roles('merchant')
  @AnswerNotKept()
  @ApiAnswer(passwordView)
  reset(
    @Param('id', { schema: idText }) merchantId: Id,
    @Param('userId', { schema: idText }) userId: Id,
    @CurrentActor() actor: Actor,
  ): Promise<z.output<typeof passwordView>> {
    assertOwner(actor, merchantId);
    return this.staff.resetPassword(merchantId, userId, actor);
  }
}

/** Accounts are for people to give: a key, which a system holds, makes none. */
function assertOwner(actor: Actor, merchantId: Id): void {
  assertMaySee(actor, { merchantId }, MERCHANT);
  if (actor.via !== 'session') {
    throw new Refusal(
      'SESSION_REQUIRED',
      { zh: '员工账号须由登录的店主管理', en: 'an owner who is logged in manages staff accounts' },
      { status: 403 },
    );
  }
}
