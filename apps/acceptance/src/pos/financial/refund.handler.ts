import { type AuthorizationOutcome, AuthorizationService } from '@app/authorization';
import { chinaDate, CLOCK, type Clock } from '@app/kernel';
import { Inject, Injectable } from '@nestjs/common';
import type { KnownRefusal } from '../../purchases/use-refusal.rules.js';
import { RiskGate } from '../../risk/risk-gate.service.js';
import type { TerminalExchange } from '../exchange.js';
import type { FinancialHandler } from './financial-handler.js';
import { FinancialRequests } from './financial-requests.service.js';
import { OriginalCards } from './original-cards.service.js';
import { originalAnywhere } from './original-reference.rules.js';

const ORIGINAL_CARD_ONLY = { code: 'REFUND_ORIGINAL_CARD_ONLY', rule: 'R-REFUND' } as const;

/**
 * Refund (0220, 60.1 = 25): back to the card that paid, out of a settled batch or an earlier day (R-REFUND), unless a risk
 * rule sees cash in disguise in it.
 */
@Injectable()
export class RefundHandler implements FinancialHandler {
  readonly required = [4, 49] as const;

  constructor(
    private readonly requests: FinancialRequests,
    private readonly authorization: AuthorizationService,
    private readonly originalCards: OriginalCards,
    private readonly risk: RiskGate,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async authorize(exchange: TerminalExchange): Promise<AuthorizationOutcome> {
    const original = originalAnywhere(exchange, chinaDate(this.clock.now()));
    const request = await this.requests.read(exchange, { purpose: 'return', cardRequired: true });
    const payer = await this.originalCards.paidBy(exchange, original);
    const otherCard = payer !== undefined && request.accountId !== '0' && payer !== request.accountId;
    const { merchant, batchNo } = exchange.terminal;
    const { accountId, amountFen, terminalId, details } = request;
    const refusal = (request.refusal ?? (otherCard ? ORIGINAL_CARD_ONLY : null)) as KnownRefusal | null;
    return this.risk.watch(
      { judged: 'refund', channel: 'pos', merchant, accountId, amountFen, terminalId },
      { refusal: refusal && { ...refusal, all: [refusal.code] }, details },
      (decided) =>
        this.authorization.followUp({ ...request, ...decided, kind: 'refund', original, openBatchNo: batchNo }),
    );
  }
}
