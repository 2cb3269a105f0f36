import type { AuthorizationKind } from '@app/authorization';
import type { BatchSum, SettlementTotals } from '@app/iso8583';
import { addFen, type Fen, type Id, ZERO_FEN } from '@app/kernel';

/** An approved transaction of a batch that was not reversed. */
export interface BatchTransaction {
  readonly authorizationId: Id;
  /** The transaction it voids or refunds. */
  readonly originalId: Id | null;
  readonly kind: AuthorizationKind;
  readonly traceNo: number;
  readonly amountFen: Fen;
}

/** Kinds that count as debits (60.1 = 20, 22, 24, 36) and as credits (21, 23, 25); the others count in neither. */
export const DEBIT_KINDS: readonly AuthorizationKind[] = ['purchase', 'capture', 'offline_purchase', 'load_void'];
export const CREDIT_KINDS: readonly AuthorizationKind[] = ['void', 'capture_void', 'refund', 'ecash_refund', 'load'];

export interface HostTotals {
  readonly debits: BatchSum;
  readonly credits: BatchSum;
}

/** A voided purchase counts in the debits and its void in the credits (POS specification, Host behaviour). */
export function totalsOf(transactions: readonly BatchTransaction[]): HostTotals {
  const sumOf = (kinds: readonly AuthorizationKind[]): BatchSum => {
    const counted = transactions.filter(({ kind }) => kinds.includes(kind));
    return { amountFen: addFen(ZERO_FEN, ...counted.map(({ amountFen }) => amountFen)), count: counted.length };
  };
  return { debits: sumOf(DEBIT_KINDS), credits: sumOf(CREDIT_KINDS) };
}

/** The terminal's totals with the host's result. Foreign cards are not taken here, so their totals must be nothing. */
export function judgeTotals(
  terminal: SettlementTotals,
  host: HostTotals,
): { answer: SettlementTotals; balanced: boolean } {
  const nothing: HostTotals = { debits: { amountFen: ZERO_FEN, count: 0 }, credits: { amountFen: ZERO_FEN, count: 0 } };
  const domestic = equalTotals(terminal.domestic, host);
  const foreign = equalTotals(terminal.foreign, nothing);
  return {
    answer: {
      domestic: { ...terminal.domestic, result: domestic ? 'balanced' : 'unbalanced' },
      foreign: { ...terminal.foreign, result: foreign ? 'balanced' : 'unbalanced' },
    },
    balanced: domestic && foreign,
  };
}

function equalTotals(a: HostTotals, b: HostTotals): boolean {
  return equalSums(a.debits, b.debits) && equalSums(a.credits, b.credits);
}

function equalSums(a: BatchSum, b: BatchSum): boolean {
  return a.amountFen === b.amountFen && a.count === b.count;
}
