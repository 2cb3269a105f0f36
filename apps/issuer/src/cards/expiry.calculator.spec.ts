import { checkValidity } from '@app/compliance';
import { addDays } from '@app/kernel';
import fc from 'fast-check';
import { expiryOf } from './expiry.calculator.js';

describe('expiry', () => {
  it('a named card never expires and its track says 9912 (R-VALID)', () => {
    expect(expiryOf('named', '2026-03-15', null)).toEqual({ expiryYymm: '9912', validTo: null });
  });

  it.each([
    ['2026-03-15', 36, '2903', '2029-03-31'],
    ['2026-11-30', 39, '3002', '2030-02-28'],
    ['2025-02-28', 36, '2802', '2028-02-29'],
  ])('an anonymous card sold %s for %d months expires %s, on %s', (sold, months, expiryYymm, validTo) => {
    expect(expiryOf('anonymous', sold, months)).toEqual({ expiryYymm, validTo });
  });

  it('36 months to the end of the month always satisfy the three years of R-VALID', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 20_000 }), (days) => {
        const sold = addDays('2013-01-01', days);
        const { validTo } = expiryOf('anonymous', sold, 36);
        expect(checkValidity('anonymous', sold, validTo, sold)).toEqual({ ok: true });
      }),
    );
  });
});
