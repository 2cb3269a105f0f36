import { idempotencyKeyOf, NoIdempotency, Public } from '@app/http';
import { fen } from '@app/kernel';
import { Body, Controller, Get, HttpCode, Param, Patch, Post, Put, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { BankSimulator } from './bank-simulator.js';

const amount = z.number().int().min(1).max(Number.MAX_SAFE_INTEGER);
const text = z.string().trim().min(1).max(120);
const accountBody = z.strictObject({
  name: text,
  kind: z.enum(['company', 'merchant']),
  bankCode: z
    .string()
    .regex(/^[0-9A-Z]{1,14}$/)
    .optional(),
  bankName: text.optional(),
  accountNo: z
    .string()
    .regex(/^[0-9]{8,32}$/)
    .optional(),
  balanceFen: z.number().int().min(0).max(Number.MAX_SAFE_INTEGER).optional(),
});
const statusBody = z.strictObject({ status: z.enum(['open', 'closed']) });
const transferBody = z.strictObject({
  fromAccount: text,
  toAccount: text,
  amountFen: amount,
  remark: z.string().max(120),
});
const count = z.number().int().min(0).max(1_000);
const faultsBody = z.strictObject({
  failNext: count.optional(),
  delayAnswersMs: z.number().int().min(0).max(3_600_000).optional(),
  answerTwice: count.optional(),
  cutFile: count.optional(),
});

/** The simulated bank's counter, for the demo and for trying things out. It is no part of the product's API. */
@ApiTags('bank simulator')
@Controller('v1/bank')
@Public()
@NoIdempotency()
export class BankController {
  constructor(private readonly bank: BankSimulator) {}

  @Get('accounts')
  accounts() {
    return { items: this.bank.accounts() };
  }

  @Get('accounts/:accountNo')
  account(@Param('accountNo') accountNo: string) {
    return this.bank.account(accountNo);
  }

  @Post('accounts')
  @HttpCode(201)
  async open(@Body({ schema: accountBody }) body: z.infer<typeof accountBody>) {
    const { balanceFen = 0, ...account } = body;
    return this.bank.openAccount({ ...account, balanceFen: fen(balanceFen) });
  }

  @Patch('accounts/:accountNo')
  async setStatus(
    @Param('accountNo') accountNo: string,
    @Body({ schema: statusBody }) body: z.infer<typeof statusBody>,
  ) {
    return this.bank.setStatus(accountNo, body.status);
  }

  /** Moves money once per `Idempotency-Key`. */
  @Post('transfers')
  @HttpCode(201)
  async transfer(@Req() request: FastifyRequest, @Body({ schema: transferBody }) body: z.infer<typeof transferBody>) {
    return this.bank.transfer(idempotencyKeyOf(request), { ...body, amountFen: fen(body.amountFen) });
  }

  /** Issues the reserve account's statement now. */
  @Post('statements')
  @HttpCode(201)
  async statements() {
    return { files: await this.bank.issueStatements() };
  }

  /** Carries out the payment files that wait. */
  @Post('payment-runs')
  @HttpCode(201)
  async pay() {
    return this.bank.processPaymentFiles();
  }

  @Get('refused-files')
  refused() {
    return { items: this.bank.refusedFiles() };
  }

  @Post('files/:name/resend')
  @HttpCode(204)
  async resend(@Param('name') name: string) {
    await this.bank.resend(name);
  }

  @Get('faults')
  faults() {
    return this.bank.faults();
  }

  @Put('faults')
  async setFaults(@Body({ schema: faultsBody }) body: z.infer<typeof faultsBody>) {
    const given = Object.entries(body).filter(([, value]) => value !== undefined);
    return this.bank.setFaults(Object.fromEntries(given));
  }
}
