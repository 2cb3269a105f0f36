import { addDays, type ChinaDate } from '@app/kernel';

/**
 * The business day a reference number tells of by its last digit of the year and its day of the year: the latest one not
 * after tomorrow. Undefined when it tells of no day.
 */
export function dayOfReference(rrn: string, today: ChinaDate): ChinaDate | undefined {
  const limit = addDays(today, 1);
  const dayOfYear = Number(rrn.slice(1, 4));
  for (let year = Number(limit.slice(0, 4)), back = 0; back < 20; back++) {
    if (String(year - back).endsWith(rrn[0]!) && dayOfYear >= 1) {
      const day = addDays(`${year - back}-01-01`, dayOfYear - 1);
      if (day.startsWith(String(year - back)) && day <= limit) return day;
    }
  }
  return undefined;
}
