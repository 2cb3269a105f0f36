import type { AuthorizationOutcome } from '@app/authorization';
import type { FieldNumber } from '@app/iso8583';
import type { TerminalExchange } from '../exchange.js';

/** What becomes of a message; `script` is a command the chip shall carry out (tag 86). */
export type FinancialOutcome = AuthorizationOutcome & { readonly script?: Buffer };

/** How one family of transactions gets from message to ledger. */
export interface FinancialHandler {
  /** Fields without which the message is malformed, besides 3, 25, 60 and 64. */
  readonly required: readonly FieldNumber[];
  /** @throws MessageRefusal, and what the authorization throws */
  authorize(exchange: TerminalExchange): Promise<FinancialOutcome>;
}
