import fc from 'fast-check';
import { addFen, fen, ZERO_FEN } from '@app/kernel';
import {
  calculateSettlement,
  type MerchantDay,
  QUIET_DAY as QUIET,
  type SettlementTerms,
  type Tally,
} from './settlement.calculator.js';

const tally = (count: number, amountFen: number): Tally => ({ count, amountFen: fen(amountFen) });
const TERMS: SettlementTerms = {
  effectiveFrom: '2026-01-01',
  feeRate: '0.0060',
  feeFixedFen: ZERO_FEN,
  feeCapFen: null,
  feeReturnedOnRefund: true,
  cycleDays: 1,
};

describe('a merchant’s day', () => {
  // prettier-ignore
  const table: [string, Partial<MerchantDay>, Partial<SettlementTerms>, number, { fee: number; net: number; pay: number; carry: number }][] = [
    ['pays volume less 0.60 %',            { purchases: tally(2, 20_000) }, {}, 0, { fee: 120, net: 19_880, pay: 19_880, carry: 0 }],
    ['rounds half up once for the day',    { purchases: tally(3, 75) }, {}, 0, { fee: 0, net: 75, pay: 75, carry: 0 }],
    ['rounds 0.5 fen up',                  { purchases: tally(1, 250) }, { feeRate: '0.002' }, 0, { fee: 1, net: 249, pay: 249, carry: 0 }],
    ['takes no fee of what was cancelled', { purchases: tally(3, 30_000), voids: tally(1, 10_000), reversals: tally(1, 10_000) }, {}, 0, { fee: 60, net: 9_940, pay: 9_940, carry: 0 }],
    ['charges captures like purchases',    { captures: tally(1, 10_000) }, {}, 0, { fee: 60, net: 9_940, pay: 9_940, carry: 0 }],
    ['returns the fee on refunds',         { purchases: tally(1, 10_000), refunds: tally(1, 5_000) }, {}, 0, { fee: 30, net: 4_970, pay: 4_970, carry: 0 }],
    ['keeps the fee on refunds',           { purchases: tally(1, 10_000), refunds: tally(1, 5_000) }, { feeReturnedOnRefund: false }, 0, { fee: 60, net: 4_940, pay: 4_940, carry: 0 }],
    ['adds the fixed fee per sale',        { purchases: tally(3, 30_000), voids: tally(1, 10_000) }, { feeFixedFen: fen(50) }, 0, { fee: 220, net: 19_780, pay: 19_780, carry: 0 }],
    ['does not return the fixed fee',      { purchases: tally(1, 10_000), refunds: tally(1, 10_000) }, { feeFixedFen: fen(50) }, 0, { fee: 50, net: -50, pay: 0, carry: -50 }],
    ['stops at the cap',                   { purchases: tally(1, 10_000_000) }, { feeCapFen: fen(2_000) }, 0, { fee: 2_000, net: 9_998_000, pay: 9_998_000, carry: 0 }],
    ['returns no more than the cap',       { refunds: tally(1, 10_000_000) }, { feeCapFen: fen(2_000) }, 0, { fee: -2_000, net: -9_998_000, pay: 0, carry: -9_998_000 }],
    ['carries a negative net',             { refunds: tally(1, 5_000) }, {}, 0, { fee: -30, net: -4_970, pay: 0, carry: -4_970 }],
    ['pays what the carried debt leaves',  { purchases: tally(1, 10_000) }, {}, -4_970, { fee: 60, net: 9_940, pay: 4_970, carry: 0 }],
    ['adds a debt to a carried debt',      { refunds: tally(1, 100) }, { feeReturnedOnRefund: false }, -50, { fee: 0, net: -100, pay: 0, carry: -150 }],
    ['owes cash taken for loads, no fee',  { purchases: tally(1, 10_000), cashLoads: tally(2, 12_000) }, {}, 0, { fee: 60, net: -2_060, pay: 0, carry: -2_060 }],
    ['is paid what a case brought, no fee', { disputes: tally(1, 700) }, { feeFixedFen: fen(50) }, 0, { fee: 0, net: 700, pay: 700, carry: 0 }],
    ['gives back a void that was reversed', { purchases: tally(1, 10_000), voids: tally(1, 10_000), reversals: tally(-1, -10_000) }, {}, 0, { fee: 60, net: 9_940, pay: 9_940, carry: 0 }],
  ];
  it.each(table)('%s', (_name, day, terms, carriedIn, expected) => {
    const sums = calculateSettlement({ ...QUIET, ...day }, { ...TERMS, ...terms }, fen(carriedIn));
    expect({ fee: sums.feeFen, net: sums.netFen, pay: sums.payableFen, carry: sums.carriedOutFen }).toEqual(expected);
  });

  it('refuses terms out of their range and a carried credit', () => {
    const sale = { ...QUIET, purchases: tally(1, 100) };
    expect(() => calculateSettlement(sale, { ...TERMS, feeRate: '1.01' }, ZERO_FEN)).toThrow(RangeError);
    expect(() => calculateSettlement(sale, { ...TERMS, feeFixedFen: fen(-1) }, ZERO_FEN)).toThrow(RangeError);
    expect(() => calculateSettlement(sale, TERMS, fen(1))).toThrow(RangeError);
  });
});

const tallies = fc.record({
  count: fc.integer({ min: 0, max: 500 }),
  amountFen: fc.integer({ min: 0, max: 1e10 }).map(fen),
});
const days = fc.record({
  purchases: tallies,
  ecash: tallies,
  captures: tallies,
  voids: tallies,
  reversals: tallies,
  refunds: tallies,
  cashLoads: tallies,
  disputes: tallies,
});
const terms = fc.record({
  effectiveFrom: fc.constant('2026-01-01'),
  feeRate: fc.integer({ min: 0, max: 10_000 }).map((basisPoints) => (basisPoints / 10_000).toFixed(4)),
  feeFixedFen: fc.integer({ min: 0, max: 1000 }).map(fen),
  feeCapFen: fc.option(fc.integer({ min: 0, max: 1e6 }).map(fen), { nil: null }),
  feeReturnedOnRefund: fc.boolean(),
  cycleDays: fc.constant(1),
});

describe('over any days and terms', () => {
  it('the fee stays within the cap and within rate and fixed part, less than a fen apart', () => {
    fc.assert(
      fc.property(days, terms, (day, contract) => {
        const { feeFen, feeBaseFen, feeCount } = calculateSettlement(day, contract, ZERO_FEN);
        const exact = feeBaseFen * Number(contract.feeRate) + contract.feeFixedFen * feeCount;
        if (contract.feeCapFen !== null) expect(Math.abs(feeFen)).toBeLessThanOrEqual(contract.feeCapFen);
        else expect(Math.abs(feeFen - exact)).toBeLessThanOrEqual(0.5001);
        if (feeBaseFen >= 0 && feeCount >= 0) expect(feeFen).toBeLessThanOrEqual(exact + 0.5001);
      }),
    );
  });

  it('what is paid over the days and what is left owing adds up to all nets', () => {
    fc.assert(
      fc.property(fc.array(days, { maxLength: 10 }), terms, (many, contract) => {
        let carriedFen = ZERO_FEN;
        let paidFen = ZERO_FEN;
        let netFen = ZERO_FEN;
        for (const day of many) {
          const sums = calculateSettlement(day, contract, carriedFen);
          expect(sums.payableFen).toBeGreaterThanOrEqual(0);
          expect(sums.payableFen === 0 || sums.carriedOutFen === 0).toBe(true);
          carriedFen = sums.carriedOutFen;
          paidFen = addFen(paidFen, sums.payableFen);
          netFen = addFen(netFen, sums.netFen);
        }
        expect(addFen(paidFen, carriedFen)).toBe(netFen);
      }),
    );
  });
});
