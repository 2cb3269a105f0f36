import { addFen, type Fen, fen, type Id, ZERO_FEN } from '@app/kernel';
import type { SettlementSums } from './settlement.calculator.js';

/** One payee's weight in a split: hundredths of a basis point, or what a store's day brought. Zero or more. */
export interface Weight {
  readonly merchantId: Id;
  readonly weight: bigint;
}

/**
 * Shares an amount by weights so that the shares sum to it exactly: each gets the whole fen of its part, the fen that are
 * left go one by one to the largest remainders, the earlier first among equals. All to the first when every weight is zero.
 * @throws RangeError for an amount or weight below zero, or without weights
 */
export function shareOut(amountFen: Fen, weights: readonly bigint[]): Fen[] {
  if (amountFen < 0 || weights.length === 0 || weights.some((weight) => weight < 0n)) {
    throw new RangeError('what is shared, and the weights it is shared by, are zero or more');
  }
  const total = weights.reduce((sum, weight) => sum + weight, 0n);
  if (total === 0n) return weights.map((_, at) => (at === 0 ? amountFen : ZERO_FEN));
  const parts = weights.map((weight, at) => {
    const product = BigInt(amountFen) * weight;
    return { at, whole: product / total, remainder: product % total };
  });
  let left = BigInt(amountFen) - parts.reduce((sum, { whole }) => sum + whole, 0n);
  const shares = parts.map(({ whole }) => whole);
  for (const { at } of [...parts].sort(
    (a, b) => Number(b.remainder > a.remainder) - Number(b.remainder < a.remainder) || a.at - b.at,
  )) {
    if (left === 0n) break;
    shares[at]! += 1n;
    left -= 1n;
  }
  return shares.map((share) => fen(share));
}

/** Weights of the same merchant together, the merchant itself first. */
export function byPayee(merchantId: Id, weights: readonly Weight[]): Weight[] {
  const sums = new Map<Id, bigint>([[merchantId, 0n]]);
  for (const each of weights) sums.set(each.merchantId, (sums.get(each.merchantId) ?? 0n) + each.weight);
  return [...sums].map(([payee, weight]) => ({ merchantId: payee, weight }));
}

/** Sums with what went to others of the chain and what came from them: never makes a debt, since only what is payable is shared. */
export function withSplits(sums: SettlementSums, inFen: Fen, outFen: Fen): SettlementSums {
  const balanceFen = addFen(sums.payableFen, sums.carriedOutFen, inFen, fen(-outFen));
  if (outFen > sums.payableFen) throw new RangeError('no more is shared than is payable');
  return {
    ...sums,
    splitInFen: inFen,
    splitOutFen: outFen,
    payableFen: balanceFen > 0 ? balanceFen : ZERO_FEN,
    carriedOutFen: balanceFen < 0 ? balanceFen : ZERO_FEN,
  };
}
