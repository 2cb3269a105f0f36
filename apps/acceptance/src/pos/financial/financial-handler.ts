import type { AuthorizationOutcome } from '@app/authorization';
import type { FieldNumber } from '@app/iso8583';
import type { TerminalExchange } from '../exchange.js';

/** How one family of transactions gets from message to ledger. */
export interface FinancialHandler {
  /** Fields without which the message is malformed, besides 3, 25, 60 and 64. */
  readonly required: readonly FieldNumber[];
  /** @throws MessageRefusal, and what the authorization throws */
  authorize(exchange: TerminalExchange): Promise<AuthorizationOutcome>;
}
