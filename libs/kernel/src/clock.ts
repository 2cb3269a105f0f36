/** The one source of time. Business code never calls `Date.now()`. */
export interface Clock {
  /** The present instant: real in production, shifted in the sandbox. */
  now(): Date;
}

/** Injection token of the {@link Clock}. */
export const CLOCK = Symbol('Clock');

export class SystemClock implements Clock {
  now(): Date {
    return new Date();
  }
}

/** A calendar day in China, `YYYY-MM-DD`. */
export type ChinaDate = string;

const CHINA_OFFSET_MS = 8 * 60 * 60 * 1000;

/** China time of an instant as `YYYY-MM-DDTHH:mm:ss` (UTC+8, no daylight saving since 1991). */
export function chinaDateTime(instant: Date): string {
  return new Date(instant.getTime() + CHINA_OFFSET_MS).toISOString().slice(0, 19);
}

/** The China calendar day an instant falls on. */
export function chinaDate(instant: Date): ChinaDate {
  return chinaDateTime(instant).slice(0, 10);
}

/** The instant of a China wall-clock time. @param time `HH:mm:ss` */
export function chinaInstant(date: ChinaDate, time = '00:00:00'): Date {
  return new Date(`${date}T${time}+08:00`);
}

/** The day `days` after (or before) a day. */
export function addDays(date: ChinaDate, days: number): ChinaDate {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}
