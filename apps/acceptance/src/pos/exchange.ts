import type { Iso8583Message, TransactionKind } from '@app/iso8583';
import type { TerminalProfile } from '../terminals/terminal-directory.service.js';

/** A request that could be read: enough to answer it. */
export interface Exchange {
  /** From TPDU to last field, as received. */
  readonly payload: Buffer;
  readonly message: Iso8583Message;
  readonly kind: TransactionKind;
  /** Fields 11, 41 and 42. */
  readonly trace: string;
  readonly terminalNo: string;
  readonly merchantNo: string;
  /** Remote address and port. */
  readonly source: string;
}

/** A request of a terminal that is registered for the merchant it names. */
export interface TerminalExchange extends Exchange {
  readonly terminal: TerminalProfile;
  /** Its field 64 was right: its answer is signed. */
  readonly macVerified: boolean;
  /** Field 60.1 and 60.2. */
  readonly type: string;
  readonly batch: string;
}

/** A batch of a terminal, whether a message tells of it or a person. */
export type TerminalBatch = Pick<TerminalExchange, 'terminal' | 'merchantNo' | 'terminalNo' | 'batch'>;

/** Beginning of the keys of everything a terminal sent in a batch. */
export function batchKeyPrefix(merchantNo: string, terminalNo: string, batch: string): string {
  return `pos/${merchantNo}/${terminalNo}/${batch}/`;
}

/** Beginning of the keys of everything this terminal sent under a batch and trace number. */
export function originPrefixOf(exchange: Exchange, batch: string, trace: string): string {
  return `${batchKeyPrefix(exchange.merchantNo, exchange.terminalNo, batch)}${trace}/`;
}

/**
 * The key of a message: merchant, terminal, batch, trace, MTI and 60.1 (POS specification, Host behaviour). A reversal's has
 * its amount too: a wrong amount is answered 64 whenever it comes, and does not stand in the way of the right one.
 */
export function originKeyOf(exchange: TerminalExchange): string {
  const { message, type, batch, trace } = exchange;
  const key = `${originPrefixOf(exchange, batch, trace)}${message.mti}${type}`;
  return exchange.kind === 'reversal' ? `${key}/${message.fields[4] ?? ''}` : key;
}
