import { type Actor, assertMaySee, CurrentActor, CustomerPeople, Roles } from '@app/access';
import { AnswerNotKept, ApiAnswer } from '@app/http';
import { type Id, Refusal } from '@app/kernel';
import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { idSchema } from '../common.schemas.js';
import { CustomerDirectory } from './customer-directory.js';
import {
  colleagueInput,
  colleagueProposalSchema,
  personDisableInput,
  personSchema,
  type PersonView,
  personView,
} from './customer-people.schemas.js';

const CUSTOMER = { zh: '客户', en: 'customer' };

/** A unit's people: each asks for another, whom the issuer looks at; each may switch another off. */
@ApiTags('customers')
@Controller('v1/customers/:id/people')
export class CustomerPeopleController {
  constructor(
    private readonly people: CustomerPeople,
    private readonly customers: CustomerDirectory,
  ) {}

  @ApiOperation({ summary: 'Who may log in for the purchaser, and who has been asked for, the earliest first' })
  @Get()
  @Roles('purchaser', 'ops_maker', 'ops_checker', 'auditor')
  @ApiAnswer(z.object({ items: z.array(personSchema) }))
  async list(
    @Param('id', { schema: idSchema }) customerId: Id,
    @CurrentActor() actor: Actor,
  ): Promise<{ items: PersonView[] }> {
    assertMaySee(actor, { customerId }, CUSTOMER);
    return { items: (await this.people.list(customerId)).map(personView) };
  }

  @ApiOperation({
    summary: 'Asks for an account for a colleague; one of the issuer’s checkers finds out who it is, then it opens',
    description: 'The password has two halves: you are shown one, the checker tells your colleague the other.',
  })
  @Post()
  @HttpCode(202)
  @Roles('purchaser')
  @AnswerNotKept()
  @ApiAnswer(colleagueProposalSchema, 202)
  async invite(
    @Param('id', { schema: idSchema }) customerId: Id,
    @Body({ schema: colleagueInput }) { reason, ...person }: z.output<typeof colleagueInput>,
    @CurrentActor() actor: Actor,
  ): Promise<z.output<typeof colleagueProposalSchema>> {
    assertMaySee(actor, { customerId }, CUSTOMER);
    const { type, name: unit } = await this.customers.get(customerId);
    if (type !== 'unit') throw unitsOnly();
    const { userId, ...proposal } = await this.people.invite({ ...person, customerId, unit }, reason, actor);
    return { ...proposal, objectId: userId };
  }

  @ApiOperation({ summary: 'Switches a colleague’s account off at once; its sessions end' })
  @Post(':userId/disable')
  @HttpCode(200)
  @Roles('purchaser')
  @ApiAnswer(personSchema)
  async disable(
    @Param('id', { schema: idSchema }) customerId: Id,
    @Param('userId', { schema: idSchema }) userId: Id,
    @Body({ schema: personDisableInput }) { reason }: z.output<typeof personDisableInput>,
    @CurrentActor() actor: Actor,
  ): Promise<PersonView> {
    assertMaySee(actor, { customerId }, CUSTOMER);
    return personView(await this.people.disable(customerId, userId, reason, actor));
  }
}

function unitsOnly(): Refusal {
  return new Refusal('UNITS_ONLY', {
    zh: '个人购卡人只有本人一个账号',
    en: 'an individual has an account of their own only',
  });
}
