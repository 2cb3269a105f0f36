import { fen, ZERO_FEN } from '@app/kernel';
import fc from 'fast-check';
import { calculateSettlement, type MerchantDay, QUIET_DAY } from './settlement.calculator.js';
import { byPayee, shareOut, withSplits } from './split.calculator.js';

const amount = fc.integer({ min: 0, max: 9_000_000_000_000 }).map(fen);
const weights = fc.array(fc.bigInt(0n, 10n ** 13n), { minLength: 1, maxLength: 12 });

describe('sharing an amount', () => {
  it.each([
    [100, [1n, 1n, 1n], [34, 33, 33]],
    [101, [1n, 1n, 1n], [34, 34, 33]],
    [1, [1n, 2n], [0, 1]],
    [10_000, [700_000n, 300_000n], [7_000, 3_000]],
    [9_999, [500_000n, 500_000n], [5_000, 4_999]],
    [5, [0n, 0n], [5, 0]],
    [0, [3n, 4n], [0, 0]],
  ])('%d fen by %j gives %j', (amountFen, by, expected) => {
    expect(shareOut(fen(amountFen), by)).toEqual(expected);
  });

  it('is exact to the fen, and no share is a fen or more away from its part', () => {
    fc.assert(
      fc.property(amount, weights, (amountFen, by) => {
        const shares = shareOut(amountFen, by);
        expect(shares.reduce((sum, share) => sum + share, 0)).toBe(amountFen);
        const total = by.reduce((sum, weight) => sum + weight, 0n);
        if (total === 0n) return;
        shares.forEach((share, at) => {
          const difference = BigInt(share) * total - BigInt(amountFen) * by[at]!;
          expect(difference > -total && difference < total).toBe(true);
          if (by[at] === 0n) expect(share).toBe(0);
        });
      }),
    );
  });

  it('refuses what is below zero or shared by nobody', () => {
    expect(() => shareOut(fen(-1), [1n])).toThrow(RangeError);
    expect(() => shareOut(fen(1), [])).toThrow(RangeError);
    expect(() => shareOut(fen(1), [1n, -1n])).toThrow(RangeError);
  });

  it('counts a payee’s several parts together, the merchant itself first', () => {
    const parts = [
      { merchantId: '2', weight: 5n },
      { merchantId: '1', weight: 3n },
      { merchantId: '2', weight: 1n },
    ];
    expect(byPayee('1', parts)).toEqual([
      { merchantId: '1', weight: 3n },
      { merchantId: '2', weight: 6n },
    ]);
  });
});

describe('a settlement with shares', () => {
  const terms = {
    effectiveFrom: '2026-01-01',
    feeRate: '0.006',
    feeFixedFen: ZERO_FEN,
    feeCapFen: null,
    feeReturnedOnRefund: true,
    cycleDays: 1,
  };
  const dayOf = (salesFen: number, refundFen: number): MerchantDay => ({
    ...QUIET_DAY,
    purchases: { count: 1, amountFen: fen(salesFen) },
    refunds: { count: 1, amountFen: fen(refundFen) },
  });

  it('stays balanced: what came in and went out changes what is paid or carried by as much', () => {
    const whole = fc.integer({ min: 0, max: 1_000_000 });
    fc.assert(
      fc.property(
        whole,
        whole,
        whole,
        fc.integer({ min: -1_000_000, max: 0 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (sales, refund, inFen, carried, part) => {
          const sums = calculateSettlement(dayOf(sales, refund), terms, fen(carried));
          const outFen = Math.floor(sums.payableFen * part);
          const split = withSplits(sums, fen(inFen), fen(outFen));
          expect(split.carriedInFen + split.netFen + split.splitInFen - split.splitOutFen).toBe(
            split.payableFen + split.carriedOutFen,
          );
          expect(split.payableFen === 0 || split.carriedOutFen === 0).toBe(true);
        },
      ),
    );
  });

  it('never gives away more than it would be paid', () => {
    const sums = calculateSettlement(dayOf(100, 0), terms, ZERO_FEN);
    expect(() => withSplits(sums, ZERO_FEN, fen(sums.payableFen + 1))).toThrow(RangeError);
  });
});
