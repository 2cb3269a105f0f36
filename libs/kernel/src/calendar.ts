import { createRequire } from 'node:module';
import { addDays, type ChinaDate } from './clock.js';
import { Refusal } from './refusal.js';

/**
 * The package's table of notices, read as data: its functions parse days as UTC and name them in the machine's zone, so
 * west of Greenwich every holiday shifts by a day. `holidays` are days off, `workdays` the weekends declared working.
 */
const NOTICES = createRequire(import.meta.url)('chinese-days/dist/chinese-days.json') as {
  readonly holidays: Readonly<Record<ChinaDate, string>>;
  readonly workdays: Readonly<Record<ChinaDate, string>>;
};

/**
 * Years whose holiday notice the State Council has published and whose days `chinese-days` carries, notice by notice.
 * Listed by hand: the package answers for any year by weekday alone and so calls 2027-01-01 a working day. A year is
 * added here with the package release that brings its notice.
 */
const PUBLISHED_YEARS: readonly number[] = [
  2004, 2005, 2006, 2007, 2008, 2009, 2010, 2011, 2012, 2013, 2014, 2015, 2016, 2017, 2018, 2019, 2020, 2021, 2022,
  2023, 2024, 2025, 2026,
];

/** The years the official calendar is known for, ascending. Every other year is refused, never guessed (R-CALENDAR). */
export function publishedYears(): readonly number[] {
  return PUBLISHED_YEARS;
}

/**
 * The official working days of China: weekdays that are no public holiday, and the weekends declared working days.
 *
 * Every method throws `Refusal('CALENDAR_MISSING', rule R-CALENDAR)` when the question touches a year without a
 * published calendar, the day asked about and every day counted over included, and `RangeError` for a malformed day.
 * The last days of December follow their own year's notice; a later notice that moves them arrives with the next year.
 */
export class BusinessCalendar {
  private readonly years: ReadonlySet<number>;

  /** @param years the published years to answer for; may only narrow {@link publishedYears} */
  constructor(years: readonly number[] = PUBLISHED_YEARS) {
    this.years = new Set(years.filter((year) => PUBLISHED_YEARS.includes(year)));
  }

  /** Whether banks and settlement work on this day. */
  isWorkingDay(date: ChinaDate): boolean {
    assertChinaDate(date);
    const year = Number(date.slice(0, 4));
    if (!this.years.has(year)) throw calendarMissing(year);
    if (Object.hasOwn(NOTICES.workdays, date)) return true;
    return !Object.hasOwn(NOTICES.holidays, date) && !isWeekend(date);
  }

  /** The first working day after a day, whether or not that day works itself. */
  nextWorkingDay(date: ChinaDate): ChinaDate {
    return this.addWorkingDays(date, 1);
  }

  /**
   * T+n: the n-th working day after a day. T+0 is the day itself when it works, else the next working day.
   * @param n whole number of working days, 0 or more
   */
  addWorkingDays(date: ChinaDate, n: number): ChinaDate {
    if (!Number.isSafeInteger(n) || n < 0) throw new RangeError(`not a number of working days: ${n}`);
    let remaining = n === 0 && !this.isWorkingDay(date) ? 1 : n;
    let day = date;
    // The starting day is asked too, so that an unknown year is refused even where the count leads out of it.
    this.isWorkingDay(day);
    while (remaining > 0) {
      day = addDays(day, 1);
      if (this.isWorkingDay(day)) remaining -= 1;
    }
    return day;
  }
}

function isWeekend(date: ChinaDate): boolean {
  const weekday = new Date(`${date}T00:00:00Z`).getUTCDay();
  return weekday === 0 || weekday === 6;
}

function assertChinaDate(date: ChinaDate): void {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date) || Number.isNaN(Date.parse(`${date}T00:00:00Z`)) || addDays(date, 0) !== date) {
    throw new RangeError(`not a calendar day: ${date.slice(0, 40)}`);
  }
}

function calendarMissing(year: number): Refusal {
  return new Refusal(
    'CALENDAR_MISSING',
    {
      zh: `${year} 年的节假日安排尚未公布或未载入，无法确定工作日`,
      en: `the official working-day calendar of ${year} is not published or not loaded, so no working day is determined`,
    },
    { status: 409, rule: 'R-CALENDAR' },
  );
}
