import { fen, ZERO_FEN } from '@app/kernel';
import fc from 'fast-check';
import { calculateFee } from './settlement.calculator.js';

const FLAT = { feeRate: '0.006', feeFixedFen: ZERO_FEN, feeCapFen: null };
/** 0.60 % up to 10,000 yuan a month, 0.45 % up to 100,000, then 0.30 %. */
const TIERED = {
  ...FLAT,
  feeTiers: [
    { fromFen: 0, feeRate: '0.006' },
    { fromFen: 1_000_000, feeRate: '0.0045' },
    { fromFen: 10_000_000, feeRate: '0.003' },
  ],
};

describe('fees by the month’s volume', () => {
  it.each([
    ['within the first tier', 0, 500_000, 3_000],
    ['up to the very edge', 500_000, 500_000, 3_000],
    ['across an edge, each part at its own rate', 900_000, 200_000, 600 + 450],
    ['across two edges', 0, 12_000_000, 6_000 + 40_500 + 6_000],
    ['beyond the last edge', 20_000_000, 100_000, 300],
    ['given back at the rate it was earned at', 1_100_000, -200_000, -(450 + 600)],
    ['given back below nothing at the first rate', 0, -100_000, -600],
  ])('%s', (_name, monthFen, dayFen, feeFen) => {
    expect(calculateFee(fen(dayFen), 1, TIERED, fen(monthFen))).toBe(feeFen);
  });

  it('with one tier is the one rate, whatever the month', () => {
    const volume = fc.integer({ min: -1e9, max: 1e9 });
    fc.assert(
      fc.property(volume, volume, (dayFen, monthFen) => {
        const one = { ...FLAT, feeTiers: [{ fromFen: 0, feeRate: '0.006' }] };
        expect(calculateFee(fen(dayFen), 1, one, fen(monthFen))).toBe(calculateFee(fen(dayFen), 1, FLAT));
      }),
    );
  });

  it('sum over a month’s days to the month’s fee, but for each day’s rounding', () => {
    const days = fc.array(fc.integer({ min: 0, max: 5_000_000 }), { minLength: 1, maxLength: 31 });
    fc.assert(
      fc.property(days, (volumes) => {
        let month = 0;
        let fees = 0;
        for (const volume of volumes) {
          fees += calculateFee(fen(volume), 1, TIERED, fen(month));
          month += volume;
        }
        expect(Math.abs(fees - calculateFee(fen(month), 1, TIERED))).toBeLessThanOrEqual(volumes.length);
      }),
    );
  });

  it('more volume never costs less', () => {
    const volume = fc.integer({ min: 0, max: 50_000_000 });
    fc.assert(
      fc.property(volume, volume, volume, (monthFen, a, b) => {
        const fee = (dayFen: number) => calculateFee(fen(dayFen), 1, TIERED, fen(monthFen));
        expect(fee(Math.min(a, b))).toBeLessThanOrEqual(fee(Math.max(a, b)));
      }),
    );
  });

  it.each([
    ['begin above nothing', [{ fromFen: 1, feeRate: '0.006' }]],
    [
      'do not ascend',
      [
        { fromFen: 0, feeRate: '0.006' },
        { fromFen: 0, feeRate: '0.005' },
      ],
    ],
    ['have a rate above 1', [{ fromFen: 0, feeRate: '1.1' }]],
  ])('refuse tiers that %s', (_name, feeTiers) => {
    expect(() => calculateFee(fen(100), 1, { ...FLAT, feeTiers })).toThrow(RangeError);
  });
});
