import { Decimal } from 'decimal.js';
import { addFen, type ChinaDate, type Fen, fen, rateOf, subtractFen, ZERO_FEN } from '@app/kernel';

/** How many transactions of a kind, and what they sum to. */
export interface Tally {
  readonly count: number;
  readonly amountFen: Fen;
}

/** What a merchant's day consisted of; every amount but a reversal's is zero or more. */
export interface MerchantDay {
  readonly purchases: Tally;
  readonly captures: Tally;
  /** Voids of purchases and of captures. */
  readonly voids: Tally;
  /** Reversed sales less reversed voids: negative when more voids than sales were reversed. */
  readonly reversals: Tally;
  /** Refunds less reversed refunds. */
  readonly refunds: Tally;
}

/** The fee and the cycle of the merchant's contract in force on the day. */
export interface SettlementTerms {
  readonly effectiveFrom: ChinaDate;
  /** Decimal text, `0.0060` = 0.60 %. */
  readonly feeRate: string;
  /** Per sale. */
  readonly feeFixedFen: Fen;
  /** Most that a day's fee may be; `null` without a cap. */
  readonly feeCapFen: Fen | null;
  readonly feeReturnedOnRefund: boolean;
  /** n of T+n, working days. */
  readonly cycleDays: number;
}

/** The arithmetic of one merchant's day, every component kept. */
export interface SettlementSums {
  readonly volumeFen: Fen;
  readonly feeBaseFen: Fen;
  readonly feeCount: number;
  readonly feeFen: Fen;
  readonly netFen: Fen;
  readonly carriedInFen: Fen;
  readonly payableFen: Fen;
  readonly carriedOutFen: Fen;
}

/**
 * Computes what a merchant is owed for a day: volume − refunds − fee, and what of it is paid or carried to the next day.
 *
 * - volume = purchases + captures − voids − reversals: what was cancelled never bears a fee
 * - the percentage is taken of the volume, less refunds when the contract returns the fee on them, once, half up
 * - the fixed part counts sales that stood; a refund never returns it
 * - the cap bounds the day's fee, and equally what one day returns
 * - a negative net is carried to the next day, never paid
 * @param carriedInFen what the days before left below zero: zero or less
 * @throws RangeError when a term is out of its range
 */
export function calculateSettlement(day: MerchantDay, terms: SettlementTerms, carriedInFen: Fen): SettlementSums {
  if (carriedInFen > 0) throw new RangeError('only a debt is carried to the next day');
  const volumeFen = subtractFen(
    addFen(day.purchases.amountFen, day.captures.amountFen),
    addFen(day.voids.amountFen, day.reversals.amountFen),
  );
  const feeBaseFen = terms.feeReturnedOnRefund ? subtractFen(volumeFen, day.refunds.amountFen) : volumeFen;
  const feeCount = day.purchases.count + day.captures.count - day.voids.count - day.reversals.count;
  const feeFen = calculateFee(feeBaseFen, feeCount, terms);
  const netFen = subtractFen(subtractFen(volumeFen, day.refunds.amountFen), feeFen);
  const balanceFen = addFen(carriedInFen, netFen);
  return {
    volumeFen,
    feeBaseFen,
    feeCount,
    feeFen,
    netFen,
    carriedInFen,
    payableFen: balanceFen > 0 ? balanceFen : ZERO_FEN,
    carriedOutFen: balanceFen < 0 ? balanceFen : ZERO_FEN,
  };
}

/** The day's fee; below zero when more is returned than earned. @throws RangeError for terms out of their range */
export function calculateFee(
  baseFen: Fen,
  count: number,
  terms: Pick<SettlementTerms, 'feeRate' | 'feeFixedFen' | 'feeCapFen'>,
): Fen {
  const rate = new Decimal(terms.feeRate);
  if (rate.lt(0) || rate.gt(1)) throw new RangeError(`a fee rate lies between 0 and 1: ${terms.feeRate}`);
  if (terms.feeFixedFen < 0 || (terms.feeCapFen ?? 0) < 0) throw new RangeError('a fee term is zero or more');
  const uncappedFen = addFen(rateOf(baseFen, terms.feeRate), fen(terms.feeFixedFen * count));
  if (terms.feeCapFen === null) return uncappedFen;
  return fen(Math.max(-terms.feeCapFen, Math.min(terms.feeCapFen, uncappedFen)));
}
