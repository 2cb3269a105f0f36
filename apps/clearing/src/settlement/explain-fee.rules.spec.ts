import { fen, ZERO_FEN } from '@app/kernel';
import { explainFee, type KeptFee } from './explain-fee.rules.js';

const kept = (more: Partial<KeptFee>): KeptFee => ({
  volumeFen: fen(100_000),
  refundFen: fen(20_000),
  feeReturned: false,
  feeBaseFen: fen(100_000),
  monthBaseFen: ZERO_FEN,
  feeRate: '0.0060',
  feeTiers: null,
  feeFixedFen: ZERO_FEN,
  feeCount: 3,
  feeCapFen: null,
  feeFen: fen(600),
  termsEffectiveFrom: '2026-01-01',
  ...more,
});
const amounts = (fee: KeptFee) => explainFee(fee).map(({ step, amountFen }) => [step, amountFen]);

describe('the explanation of a fee', () => {
  it('ends with the fee that was taken', () => {
    expect(amounts(kept({}))).toEqual([['base', 100_000], ['rate', 600], ['total', 600]]); // prettier-ignore
    expect(explainFee(kept({}))[1]!.text.en).toBe('1000.00 × 0.60%, rounded half up');
  });

  it('names the fixed part and the cap where they count', () => {
    const fee = kept({ feeFixedFen: fen(50), feeCapFen: fen(700), feeFen: fen(700) });
    expect(amounts(fee)).toEqual([['base', 100_000], ['rate', 600], ['fixed', 150], ['cap', 700], ['total', 700]]); // prettier-ignore
  });

  it('shows what of the day fell into which tier of the month', () => {
    const feeTiers = [
      { fromFen: 0, feeRate: '0.0100' },
      { fromFen: 150_000, feeRate: '0.0050' },
    ];
    const fee = kept({ feeTiers, monthBaseFen: fen(90_000), feeFen: fen(800) });
    expect(explainFee(fee)[1]).toMatchObject({ amountFen: 800, text: { en: expect.stringContaining('600.00 × 1.00% + 400.00 × 0.50%') } }); // prettier-ignore
  });
});
