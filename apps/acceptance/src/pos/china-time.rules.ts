import { addDays, type ChinaDate, chinaDateTime } from '@app/kernel';

/** Field 12 of an instant, `HHMMSS` in China time. */
export function localTime(instant: Date): string {
  return chinaDateTime(instant).slice(11).replaceAll(':', '');
}

/** Field 13 or 15 of a day, `MMDD`. */
export function monthDay(date: ChinaDate): string {
  return date.slice(5, 7) + date.slice(8, 10);
}

/** The latest day that is written `MMDD` and not after tomorrow; undefined when there is none in the last eight years. */
export function latestDateOf(mmdd: string, today: ChinaDate): ChinaDate | undefined {
  const limit = addDays(today, 1);
  for (let year = Number(limit.slice(0, 4)), back = 0; back <= 8; back++) {
    const date = `${year - back}-${mmdd.slice(0, 2)}-${mmdd.slice(2)}`;
    const exists = !Number.isNaN(Date.parse(date)) && addDays(date, 0) === date;
    if (exists && date <= limit) return date;
  }
  return undefined;
}
