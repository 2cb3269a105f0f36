import { Decimal } from 'decimal.js';
import { addFen, type ChinaDate, type Fen, fen, subtractFen, ZERO_FEN } from '@app/kernel';

/** How many transactions of a kind, and what they sum to. */
export interface Tally {
  readonly count: number;
  readonly amountFen: Fen;
}

/** What a merchant's day consisted of; every amount but a reversal's is zero or more. */
export interface MerchantDay {
  /** Of cards online and of chips offline. */
  readonly purchases: Tally;
  /** What of the purchases chips paid offline. */
  readonly ecash: Tally;
  readonly captures: Tally;
  /** Voids of purchases and of captures. */
  readonly voids: Tally;
  /** Reversed sales less reversed voids: negative when more voids than sales were reversed. */
  readonly reversals: Tally;
  /** Refunds less reversed refunds, of card and e-cash purchases. */
  readonly refunds: Tally;
  /** Cash taken for loads of chips, less voids and reversals of such loads: the merchant owes it. */
  readonly cashLoads: Tally;
  /** What decided cases brought the merchant beyond its sales; below zero when they took. */
  readonly disputes: Tally;
}

const NOTHING: Tally = { count: 0, amountFen: ZERO_FEN };

/** A day without transactions. */
export const QUIET_DAY: MerchantDay = {
  purchases: NOTHING,
  ecash: NOTHING,
  captures: NOTHING,
  voids: NOTHING,
  reversals: NOTHING,
  refunds: NOTHING,
  cashLoads: NOTHING,
  disputes: NOTHING,
};

/** A rate from a volume of the calendar month on. */
export interface FeeTier {
  /** The first tier begins at 0; tiers ascend. */
  readonly fromFen: number;
  /** Decimal text. */
  readonly feeRate: string;
}

/** The fee and the cycle of the merchant's contract in force on the day. */
export interface SettlementTerms {
  readonly effectiveFrom: ChinaDate;
  /** Decimal text, `0.0060` = 0.60 %. */
  readonly feeRate: string;
  /** Rates by the month's volume instead of the one rate; each part of the volume bears the rate of its own tier. */
  readonly feeTiers?: readonly FeeTier[] | null;
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
  /** What the month's earlier days brought to the fee's base. */
  readonly monthBaseFen: Fen;
  readonly feeCount: number;
  readonly feeFen: Fen;
  readonly netFen: Fen;
  readonly carriedInFen: Fen;
  /** Shares that came from settlements of the merchant's chain, and went to them. */
  readonly splitInFen: Fen;
  readonly splitOutFen: Fen;
  readonly payableFen: Fen;
  readonly carriedOutFen: Fen;
}

/**
 * Computes what a merchant is owed for a day: volume − refunds − cash for loads + disputes − fee, and what of it is paid or carried to the next day.
 *
 * - volume = purchases + captures − voids − reversals: what was cancelled never bears a fee
 * - the percentage is taken of the volume, less refunds when the contract returns the fee on them, once, half up
 * - tiers of the month's volume: the fee of all the month up to this day less that of the days before
 * - the fixed part counts sales that stood; a refund never returns it
 * - the cap bounds the day's fee, and equally what one day returns
 * - cash taken for loads and what disputes brought bear no fee: neither is a sale
 * - a negative net is carried to the next day, never paid
 * @param carriedInFen what the days before left below zero: zero or less
 * @param monthBaseFen the fee base of the calendar month's earlier days; only tiers ask for it
 * @throws RangeError when a term is out of its range
 */
export function calculateSettlement(
  day: MerchantDay,
  terms: SettlementTerms,
  carriedInFen: Fen,
  monthBaseFen: Fen = ZERO_FEN,
): SettlementSums {
  if (carriedInFen > 0) throw new RangeError('only a debt is carried to the next day');
  const volumeFen = subtractFen(
    addFen(day.purchases.amountFen, day.captures.amountFen),
    addFen(day.voids.amountFen, day.reversals.amountFen),
  );
  const feeBaseFen = terms.feeReturnedOnRefund ? subtractFen(volumeFen, day.refunds.amountFen) : volumeFen;
  const feeCount = day.purchases.count + day.captures.count - day.voids.count - day.reversals.count;
  const feeFen = calculateFee(feeBaseFen, feeCount, terms, monthBaseFen);
  const netFen = subtractFen(
    addFen(volumeFen, day.disputes.amountFen),
    addFen(day.refunds.amountFen, day.cashLoads.amountFen, feeFen),
  );
  const balanceFen = addFen(carriedInFen, netFen);
  return {
    volumeFen,
    feeBaseFen,
    monthBaseFen,
    feeCount,
    feeFen,
    netFen,
    carriedInFen,
    splitInFen: ZERO_FEN,
    splitOutFen: ZERO_FEN,
    payableFen: balanceFen > 0 ? balanceFen : ZERO_FEN,
    carriedOutFen: balanceFen < 0 ? balanceFen : ZERO_FEN,
  };
}

/** The day's fee; below zero when more is returned than earned. @throws RangeError for terms out of their range */
export function calculateFee(
  baseFen: Fen,
  count: number,
  terms: Pick<SettlementTerms, 'feeRate' | 'feeTiers' | 'feeFixedFen' | 'feeCapFen'>,
  monthBaseFen: Fen = ZERO_FEN,
): Fen {
  const tiers = terms.feeTiers ?? [{ fromFen: 0, feeRate: terms.feeRate }];
  assertTiers(tiers);
  if (terms.feeFixedFen < 0 || (terms.feeCapFen ?? 0) < 0) throw new RangeError('a fee term is zero or more');
  const percentage = tieredFee(monthBaseFen + baseFen, tiers).minus(tieredFee(monthBaseFen, tiers));
  const percentageFen = fen(percentage.toDecimalPlaces(0, Decimal.ROUND_HALF_UP).toNumber());
  const uncappedFen = addFen(percentageFen, fen(terms.feeFixedFen * count));
  if (terms.feeCapFen === null) return uncappedFen;
  return fen(Math.max(-terms.feeCapFen, Math.min(terms.feeCapFen, uncappedFen)));
}

/** The exact fee of a month's volume; what is below zero bears the first tier's rate. */
function tieredFee(volumeFen: number, tiers: readonly FeeTier[]): Decimal {
  return tiers.reduce((sum, { fromFen, feeRate }, at) => {
    const next = tiers[at + 1]?.fromFen ?? Infinity;
    const partFen = at === 0 ? Math.min(volumeFen, next) : Math.max(Math.min(volumeFen, next) - fromFen, 0);
    return sum.plus(new Decimal(partFen).times(feeRate));
  }, new Decimal(0));
}

function assertTiers(tiers: readonly FeeTier[]): void {
  tiers.forEach(({ fromFen, feeRate }, at) => {
    const rate = new Decimal(feeRate);
    if (rate.lt(0) || rate.gt(1)) throw new RangeError(`a fee rate lies between 0 and 1: ${feeRate}`);
    const before = tiers[at - 1]?.fromFen;
    if (before === undefined ? fromFen !== 0 : fromFen <= before) throw new RangeError('fee tiers ascend from 0');
  });
}
