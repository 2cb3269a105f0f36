import type { AuthorizationOutcome } from '@app/authorization';
import type { KnownRefusal } from '../../purchases/use-refusal.rules.js';
import { Injectable } from '@nestjs/common';
import { AcceptPurchase } from '../../purchases/accept-purchase.service.js';
import type { TerminalExchange } from '../exchange.js';
import type { FinancialHandler } from './financial-handler.js';
import { FinancialRequests } from './financial-requests.service.js';

/** Purchase (0200, 60.1 = 22): the hot path. */
@Injectable()
export class PurchaseHandler implements FinancialHandler {
  readonly required = [4, 22, 49] as const;

  constructor(
    private readonly requests: FinancialRequests,
    private readonly purchases: AcceptPurchase,
  ) {}

  async authorize(exchange: TerminalExchange): Promise<AuthorizationOutcome> {
    const request = await this.requests.read(exchange, { purpose: 'spend', cardRequired: true });
    const { refusal } = request;
    return this.purchases.accept({
      channel: 'pos',
      merchant: exchange.terminal.merchant,
      terminalId: request.terminalId,
      amountFen: request.amountFen,
      accountId: request.accountId,
      originKey: request.originKey,
      content: request.content,
      batchNo: request.batchNo,
      traceNo: request.traceNo,
      pinRight: request.pinRight,
      ...(refusal ? { extraRefusal: refusal as KnownRefusal } : {}),
      ...(request.details ? { details: request.details } : {}),
    });
  }
}
