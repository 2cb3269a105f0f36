import { type AuthorizationOutcome, AuthorizationService } from '@app/authorization';
import { chinaDate, CLOCK, type Clock } from '@app/kernel';
import { Inject, Injectable } from '@nestjs/common';
import type { TerminalExchange } from '../exchange.js';
import type { FinancialHandler } from './financial-handler.js';
import { FinancialRequests } from './financial-requests.service.js';
import { originalHold } from './original-reference.rules.js';

/** What follows a pre-authorization: its cancel (60.1 = 11), its completion (20) and the completion advice (24). */
@Injectable()
export class HoldFollowUpHandler implements FinancialHandler {
  readonly required = [4, 38, 49] as const;

  constructor(
    private readonly requests: FinancialRequests,
    private readonly authorization: AuthorizationService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async authorize(exchange: TerminalExchange): Promise<AuthorizationOutcome> {
    const original = originalHold(exchange, chinaDate(this.clock.now()));
    const request = await this.requests.read(exchange, { purpose: 'return', cardRequired: true });
    const kind = exchange.kind === 'pre_authorization_cancel' ? 'hold_cancel' : 'capture';
    return this.authorization.followUp({ ...request, kind, original, openBatchNo: exchange.terminal.batchNo });
  }
}
