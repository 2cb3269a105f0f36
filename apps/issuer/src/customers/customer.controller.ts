import { type Actor, assertMaySee, CurrentActor, Roles } from '@app/access';
import { ApiAnswer, type Page, pageOf, pageQuery, Public } from '@app/http';
import type { Id } from '@app/kernel';
import { Body, Controller, Get, HttpCode, Param, Post, Query, UseInterceptors } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { idSchema, proposalSchema, type ProposalView } from '../common.schemas.js';
import { CustomerDirectory, customerView } from './customer-directory.js';
import {
  customerSchema,
  type CustomerView,
  type KycProposal,
  kycProposalSchema,
  type RegisterCustomer,
  registerCustomerSchema,
} from './customer.schemas.js';
import { DecideKycService } from './decide-kyc.service.js';
import { IncompleteRegistrationInterceptor } from './incomplete-registration.interceptor.js';
import { RegisterCustomerService } from './register-customer.service.js';

const listQuery = pageQuery.extend({ kycState: z.enum(['pending', 'verified', 'rejected']).optional() });

@ApiTags('customers')
@Controller('v1/customers')
export class CustomerController {
  constructor(
    private readonly registerCustomer: RegisterCustomerService,
    private readonly decideKyc: DecideKycService,
    private readonly customers: CustomerDirectory,
  ) {}

  @ApiOperation({
    summary:
      'A purchaser registers: a unit with its handler, or an individual; with the login of its first user (R-REGISTER)',
  })
  @Public()
  @Post()
  @UseInterceptors(IncompleteRegistrationInterceptor)
  @ApiAnswer(customerSchema, 201)
  async register(@Body({ schema: registerCustomerSchema }) body: RegisterCustomer): Promise<CustomerView> {
    const customerId = await this.registerCustomer.register(body);
    return customerView(await this.customers.get(customerId));
  }

  @ApiOperation({ summary: 'All customers, newest first' })
  @Get()
  @Roles('ops_maker', 'ops_checker', 'auditor')
  @ApiAnswer(pageOf(customerSchema))
  list(@Query({ schema: listQuery }) query: z.infer<typeof listQuery>): Promise<Page<CustomerView>> {
    return this.customers.list(query);
  }

  @ApiOperation({ summary: 'One customer; a purchaser sees its own only' })
  @Get(':id')
  @Roles('purchaser', 'ops_maker', 'ops_checker', 'auditor')
  @ApiAnswer(customerSchema)
  async get(@Param('id', { schema: idSchema }) id: Id, @CurrentActor() actor: Actor): Promise<CustomerView> {
    assertMaySee(actor, { customerId: id }, { zh: '客户', en: 'customer' });
    return customerView(await this.customers.get(id));
  }

  @ApiOperation({
    summary: "Proposes that the customer's documents were verified, or not (R-REALNAME); a second person decides",
  })
  @Post(':id/kyc-proposals')
  @HttpCode(202)
  @Roles('ops_maker')
  @ApiAnswer(proposalSchema, 202)
  proposeKyc(
    @Param('id', { schema: idSchema }) id: Id,
    @Body({ schema: kycProposalSchema }) body: KycProposal,
    @CurrentActor() actor: Actor,
  ): Promise<ProposalView> {
    return this.decideKyc.propose(id, body, actor);
  }
}
