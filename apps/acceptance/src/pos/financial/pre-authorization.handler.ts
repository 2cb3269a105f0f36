import { type AuthorizationOutcome, AuthorizationService } from '@app/authorization';
import { chinaDate, CLOCK, type Clock } from '@app/kernel';
import { Inject, Injectable } from '@nestjs/common';
import { useRefusal } from '../../purchases/use-refusal.rules.js';
import type { KnownRefusal } from '../../purchases/use-refusal.rules.js';
import { RiskGate } from '../../risk/risk-gate.service.js';
import type { TerminalExchange } from '../exchange.js';
import type { FinancialHandler } from './financial-handler.js';
import { FinancialRequests } from './financial-requests.service.js';

/** Pre-authorization (0100, 60.1 = 10): a hold, under the same rules of use and of risk as the purchase it prepares. */
@Injectable()
export class PreAuthorizationHandler implements FinancialHandler {
  readonly required = [4, 22, 49] as const;

  constructor(
    private readonly requests: FinancialRequests,
    private readonly authorization: AuthorizationService,
    private readonly risk: RiskGate,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async authorize(exchange: TerminalExchange): Promise<AuthorizationOutcome> {
    const request = await this.requests.read(exchange, { purpose: 'spend', cardRequired: true });
    const { merchant, batchNo } = exchange.terminal;
    const extra = request.refusal as KnownRefusal | null;
    const { accountId, amountFen, terminalId } = request;
    const refusal = useRefusal(merchant, 'pos', chinaDate(this.clock.now()), extra ? { extra } : {});
    return this.risk.watch(
      { channel: 'pos', merchant, accountId, amountFen, terminalId },
      { refusal, details: request.details },
      (decided) => this.authorization.followUp({ ...request, ...decided, kind: 'hold', openBatchNo: batchNo }),
    );
  }
}
