import { latestDateOf, localTime, monthDay } from './china-time.rules.js';

describe('times on the wire', () => {
  it('are China’s', () => {
    expect(localTime(new Date('2026-03-09T16:05:09Z'))).toBe('000509');
    expect(monthDay('2026-03-10')).toBe('0310');
  });

  it.each([
    ['0310', '2026-03-10', '2026-03-10'],
    ['0311', '2026-03-10', '2026-03-11'],
    ['0312', '2026-03-10', '2025-03-12'],
    ['1231', '2026-01-01', '2025-12-31'],
    ['0101', '2025-12-31', '2026-01-01'],
    ['0229', '2026-03-10', '2024-02-29'],
    ['0230', '2026-03-10', undefined],
    ['1332', '2026-03-10', undefined],
  ])('a day %s told on or before %s is %s', (mmdd, today, expected) => {
    expect(latestDateOf(mmdd, today)).toBe(expected);
  });
});
