import { type AuthorizationOutcome, AuthorizationService } from '@app/authorization';
import { chinaDate, CLOCK, type Clock } from '@app/kernel';
import { Inject, Injectable } from '@nestjs/common';
import type { TerminalExchange } from '../exchange.js';
import type { FinancialHandler } from './financial-handler.js';
import { FinancialRequests } from './financial-requests.service.js';
import { originalHere } from './original-reference.rules.js';

/** Void of a purchase (60.1 = 23) or of a completion (21): same day, open batch, same terminal. */
@Injectable()
export class VoidHandler implements FinancialHandler {
  readonly required = [4, 49] as const;

  constructor(
    private readonly requests: FinancialRequests,
    private readonly authorization: AuthorizationService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async authorize(exchange: TerminalExchange): Promise<AuthorizationOutcome> {
    const original = originalHere(exchange, chinaDate(this.clock.now()));
    const request = await this.requests.read(exchange, { purpose: 'return', cardRequired: false });
    const kind = exchange.kind === 'void' ? 'void' : 'capture_void';
    return this.authorization.followUp({ ...request, kind, original, openBatchNo: exchange.terminal.batchNo });
  }
}
