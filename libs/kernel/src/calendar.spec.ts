import chineseDays from 'chinese-days';
import fc from 'fast-check';
import { BusinessCalendar, publishedYears } from './calendar.js';
import { addDays } from './clock.js';
import { Refusal } from './refusal.js';

const calendar = new BusinessCalendar();

function refusalOf(action: () => unknown): Refusal {
  try {
    action();
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
  throw new Error('was not refused');
}

function range(first: string, last: string): string[] {
  const days = [];
  for (let day = first; day <= last; day = addDays(day, 1)) days.push(day);
  return days;
}

describe('R-CALENDAR: the official working-day calendar', () => {
  test.each([
    ['New Year', '2026-01-01', '2026-01-03'],
    ['Spring Festival', '2026-02-15', '2026-02-23'],
    ['Tomb-sweeping Day', '2026-04-04', '2026-04-06'],
    ['Labour Day', '2026-05-01', '2026-05-05'],
    ['Dragon Boat Festival', '2026-06-19', '2026-06-21'],
    ['Mid-autumn Festival', '2026-09-25', '2026-09-27'],
    ['National Day', '2026-10-01', '2026-10-07'],
  ])('%s 2026 is off from %s to %s', (_name, first, last) => {
    expect(range(first, last).filter((day) => calendar.isWorkingDay(day))).toEqual([]);
  });

  test('the working weekends of 2026 are the six announced, and no other weekend works', () => {
    const weekends = range('2026-01-01', '2026-12-31').filter((day) =>
      [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay()),
    );
    expect(weekends.filter((day) => calendar.isWorkingDay(day))).toEqual([
      '2026-01-04',
      '2026-02-14',
      '2026-02-28',
      '2026-05-09',
      '2026-09-20',
      '2026-10-10',
    ]);
  });

  test.each([
    ['an ordinary Tuesday', '2026-03-10', 1, '2026-03-11'],
    ['a Friday before an ordinary weekend', '2026-03-13', 1, '2026-03-16'],
    ['the working Saturday before Spring Festival', '2026-02-14', 1, '2026-02-24'],
    ['the Friday before that working Saturday', '2026-02-13', 1, '2026-02-14'],
    ['the middle of National Day', '2026-10-03', 1, '2026-10-08'],
    ['two days before National Day, T+3', '2026-09-29', 3, '2026-10-09'],
    ['the working Saturday after National Day', '2026-10-09', 1, '2026-10-10'],
    ['a working Sunday, T+0', '2026-09-20', 0, '2026-09-20'],
    ['a holiday, T+0', '2026-10-01', 0, '2026-10-08'],
    ['the last day of 2025', '2025-12-31', 1, '2026-01-04'],
    ['the last working day of 2011, a Saturday by the notice for 2012', '2011-12-30', 1, '2011-12-31'],
    ['the extended Spring Festival of 2020', '2020-01-23', 1, '2020-02-03'],
  ])('%s: %s + %i is %s', (_case, date, n, expected) => {
    expect(calendar.addWorkingDays(date, n)).toBe(expected);
    if (n === 1) expect(calendar.nextWorkingDay(date)).toBe(expected);
  });

  test('2026-12-31 is a working day whose next one is refused, although the package would name a day', () => {
    expect(chineseDays.isWorkday('2027-01-01')).toBe(true);
    expect(calendar.isWorkingDay('2026-12-31')).toBe(true);
    const refusal = refusalOf(() => calendar.nextWorkingDay('2026-12-31'));
    expect([refusal.code, refusal.rule]).toEqual(['CALENDAR_MISSING', 'R-CALENDAR']);
    expect(refusal.text.zh).toContain('2027');
  });

  test.each([
    ['a day of 2027', () => calendar.isWorkingDay('2027-01-01')],
    ['T+0 in 2027', () => calendar.addWorkingDays('2027-03-01', 0)],
    ['a count that runs into 2027', () => calendar.addWorkingDays('2026-12-25', 10)],
    ['a day of 2003', () => calendar.isWorkingDay('2003-12-31')],
    ['a count that starts in 2003 and ends in 2004', () => calendar.addWorkingDays('2003-12-31', 1)],
    ['a year a narrower calendar leaves out', () => new BusinessCalendar([2025]).isWorkingDay('2026-01-05')],
    ['a year a caller tries to add', () => new BusinessCalendar([2027]).isWorkingDay('2027-01-04')],
  ])('%s is refused with CALENDAR_MISSING', (_case, action) => {
    expect(refusalOf(action).code).toBe('CALENDAR_MISSING');
  });

  test('every published year has 243 to 253 working days and working weekends of its own', () => {
    expect(publishedYears().at(0)).toBe(2004);
    expect(publishedYears().at(-1)).toBe(2026);
    for (const year of publishedYears()) {
      const working = range(`${year}-01-01`, `${year}-12-31`).filter((day) => calendar.isWorkingDay(day));
      expect(working.length).toBeGreaterThanOrEqual(243);
      expect(working.length).toBeLessThanOrEqual(253);
      expect(working.some((day) => [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay()))).toBe(true);
    }
  });

  test('T+n is a working day, and exactly n of them lie after T up to it', () => {
    const day = fc.integer({ min: 0, max: 8000 }).map((offset) => addDays('2004-01-01', offset));
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 12 }), (date, n) => {
        const result = calendar.addWorkingDays(date, n);
        expect(range(addDays(date, 1), result).filter((each) => calendar.isWorkingDay(each))).toHaveLength(n);
        expect(calendar.isWorkingDay(result)).toBe(true);
      }),
      { numRuns: 200 },
    );
  });

  test.each(['2026-02-30', '2026-1-1', '20260101', '', '2026-13-01'])('%p is no day', (date) => {
    expect(() => calendar.isWorkingDay(date)).toThrow(RangeError);
  });

  test.each([-1, 1.5, Number.NaN])('%p working days is no count', (n) => {
    expect(() => calendar.addWorkingDays('2026-03-10', n)).toThrow(RangeError);
  });
});
