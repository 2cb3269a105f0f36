import { fen } from '@app/kernel';
import type { DayOverview, TransactionTotals } from './transaction.schemas.js';

type Move = 'sale' | 'undone' | 'undone_back' | 'refund' | 'refund_back' | 'declined' | 'none';

/** How many transactions of an hour moved the merchant's money one way, and how much. */
export interface MoveSum {
  readonly hour: number;
  readonly move: Move;
  readonly count: string;
  readonly amountFen: string;
}

interface Sum {
  count: number;
  amountFen: number;
}

const HOURS = 24;

/** Sums of a set: what was undone or refunded and then reversed does not count. */
export function totalsOf(moves: readonly MoveSum[]): Omit<TransactionTotals, 'from' | 'to'> {
  const sales = netOf(moves, 'sale');
  const undone = netOf(moves, 'undone', 'undone_back');
  const refunds = netOf(moves, 'refund', 'refund_back');
  return {
    count: moves.reduce((total, { count }) => total + Number(count), 0),
    sales,
    undone,
    refunds,
    declinedCount: netOf(moves, 'declined').count,
    netFen: sales.amountFen - undone.amountFen - refunds.amountFen,
  };
}

/** The same by hour of China time, all 24 of them. */
export function hoursOf(moves: readonly MoveSum[]): DayOverview['hours'] {
  return Array.from({ length: HOURS }, (_, hour) => {
    const { sales, refunds, undone } = totalsOf(moves.filter((one) => one.hour === hour));
    return { hour, sales, refunds, undone };
  });
}

function netOf(moves: readonly MoveSum[], move: Move, back?: Move): Sum {
  const net = { count: 0, amountFen: 0 };
  for (const one of moves) {
    const sign = one.move === move ? 1 : one.move === back ? -1 : 0;
    net.count += sign * Number(one.count);
    net.amountFen += sign * fen(one.amountFen);
  }
  return net;
}
