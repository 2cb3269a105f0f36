import { type AuthorizationOutcome, AuthorizationService } from '@app/authorization';
import { Injectable } from '@nestjs/common';
import type { TerminalExchange } from '../exchange.js';
import type { FinancialHandler } from './financial-handler.js';
import { FinancialRequests } from './financial-requests.service.js';

/** Balance inquiry (0200, 60.1 = 01): moves nothing, so the rules of use do not ask who wants to know. */
@Injectable()
export class BalanceHandler implements FinancialHandler {
  readonly required = [22] as const;

  constructor(
    private readonly requests: FinancialRequests,
    private readonly authorization: AuthorizationService,
  ) {}

  async authorize(exchange: TerminalExchange): Promise<AuthorizationOutcome> {
    const request = await this.requests.read(exchange, { purpose: 'spend', cardRequired: true });
    return this.authorization.followUp({ ...request, kind: 'balance', openBatchNo: exchange.terminal.batchNo });
  }
}
