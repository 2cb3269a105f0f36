import { newRrn } from '@app/authorization';
import fc from 'fast-check';
import { addDays } from '@app/kernel';
import { dayOfReference } from './reference-number.rules.js';

describe('the day of a reference number', () => {
  it('is the one it was made on, up to ten years back', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 3600 }), (daysAgo) => {
        const day = addDays('2026-03-10', -daysAgo);
        expect(dayOfReference(newRrn(day), '2026-03-10')).toBe(day);
      }),
    );
  });

  it('is none for day 0 and for a day that no year has', () => {
    expect(dayOfReference('600012345678', '2026-03-10')).toBeUndefined();
    expect(dayOfReference('636712345678', '2026-03-10')).toBeUndefined();
  });
});
