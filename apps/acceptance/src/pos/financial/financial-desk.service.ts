import { type AuthorizationOutcome, newRrn } from '@app/authorization';
import { declineOf, isDeclineCode, type ResponseCode } from '@app/compliance';
import { type Fields, formatAvailableBalance, type TransactionKind } from '@app/iso8583';
import { Injectable } from '@nestjs/common';
import { AnswerWriter, type Verdict } from '../answer-writer.js';
import type { TerminalExchange } from '../exchange.js';
import { formatRefusal, MessageRefusal } from '../message-refusal.js';
import { BalanceHandler } from './balance.handler.js';
import { CashLoadVoidHandler } from './cash-load-void.handler.js';
import { ChipCheck } from './chip-check.service.js';
import { EcashRefundHandler } from './ecash-refund.handler.js';
import type { FinancialHandler } from './financial-handler.js';
import { HoldFollowUpHandler } from './hold-follow-up.handler.js';
import { LoadHandler } from './load.handler.js';
import { PreAuthorizationHandler } from './pre-authorization.handler.js';
import { PurchaseHandler } from './purchase.handler.js';
import { RefundHandler } from './refund.handler.js';
import { RefundCarrier } from './refund-carrier.service.js';
import { ReversalHandler } from './reversal.handler.js';
import { ScriptResultHandler } from './script-result.handler.js';
import { VoidHandler } from './void.handler.js';

/** Which transaction is carried out by whom. What is not in this table is answered with 40. */
@Injectable()
export class FinancialDesk {
  private readonly handlers: ReadonlyMap<TransactionKind, FinancialHandler>;

  constructor(
    private readonly writer: AnswerWriter,
    private readonly chips: ChipCheck,
    private readonly refunds: RefundCarrier,
    balance: BalanceHandler,
    purchase: PurchaseHandler,
    voids: VoidHandler,
    refund: RefundHandler,
    reversal: ReversalHandler,
    preAuthorization: PreAuthorizationHandler,
    holdFollowUp: HoldFollowUpHandler,
    load: LoadHandler,
    cashLoadVoid: CashLoadVoidHandler,
    scriptResult: ScriptResultHandler,
    ecashRefund: EcashRefundHandler,
  ) {
    this.handlers = new Map<TransactionKind, FinancialHandler>([
      ['balance', balance],
      ['purchase', purchase],
      ['void', voids],
      ['refund', refund],
      ['reversal', reversal],
      ['pre_authorization', preAuthorization],
      ['pre_authorization_cancel', holdFollowUp],
      ['completion', holdFollowUp],
      ['completion_advice', holdFollowUp],
      ['completion_void', voids],
      ['load_own', load],
      ['load_cash', load],
      ['load_other', load],
      ['cash_load_void', cashLoadVoid],
      ['script_result', scriptResult],
      ['ecash_refund', ecashRefund],
    ]);
  }

  /** Fields of the answer. @throws MessageRefusal, and what the authorization throws */
  async answer(exchange: TerminalExchange): Promise<Fields> {
    const { fields } = exchange.message;
    const handler = this.handlers.get(exchange.kind);
    if (!handler) throw new MessageRefusal('UNSUPPORTED', `${exchange.kind} (${exchange.message.mti})`);
    for (const field of handler.required) if (fields[field] === undefined) throw formatRefusal(field, 'missing');
    const outcome = await handler.authorize(exchange);
    const verdict = verdictOf(outcome, exchange.kind);
    const script = outcome.script ?? (await this.refunds.scriptFor(exchange, outcome));
    const chipAnswer = await this.chips.answer(exchange, verdict.code, script);
    return this.writer.financialFields(fields, { ...verdict, ...(chipAnswer ? { chipAnswer } : {}) });
  }
}

function verdictOf(outcome: AuthorizationOutcome, kind: TransactionKind): Verdict {
  return {
    code: responseCodeOf(outcome),
    occurredAt: outcome.occurredAt,
    businessDate: outcome.businessDate,
    // A transaction that was reversed before it arrived has no number of its own.
    rrn: outcome.rrn || newRrn(outcome.businessDate),
    authCode: outcome.authCode,
    ...(kind === 'balance' ? { balance: formatAvailableBalance(outcome.availableFen) } : {}),
  };
}

function responseCodeOf({ approved, declineCode }: AuthorizationOutcome): ResponseCode {
  if (approved) return '00';
  return declineOf(declineCode !== null && isDeclineCode(declineCode) ? declineCode : 'SYSTEM_ERROR').responseCode;
}
