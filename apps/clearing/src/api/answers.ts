import { type Actor, isHouse } from '@app/access';
import { inBoth } from '@app/http';
import { fen } from '@app/kernel';
import { z } from 'zod';

/** A day in China as a caller gives it. */
export const chinaDay = z
  .string()
  .refine(isChinaDay, inBoth('须为日期 YYYY-MM-DD', 'must be a day, YYYY-MM-DD'))
  .describe('a day in China, YYYY-MM-DD');

export const idParameter = z.string().regex(/^\d{1,19}$/, inBoth('须为编号', 'must be an id'));

const NOBODY = '0';

/** The merchant a caller's list is bound to: a merchant's user its own, others whom they ask for, or all. */
export function visibleMerchant(actor: Actor, asked: string | undefined): string | null {
  if (isHouse(actor)) return asked ?? null;
  // A merchant's role without a merchant sees nothing rather than everything.
  return actor.merchantId ?? NOBODY;
}

/** A row in the API's spelling: camelCase names, amounts (`…_fen`, bigint as text) as integers. */
export function answerOf<T>(row: Readonly<Record<string, unknown>>): T {
  const entries = Object.entries(row).map(([name, value]) => [
    name.replace(/_([a-z])/g, (_all, letter: string) => letter.toUpperCase()),
    name.endsWith('_fen') && value !== null ? fen(value as string) : value,
  ]);
  return Object.fromEntries(entries) as T;
}

function isChinaDay(text: string): boolean {
  const instant = new Date(`${text}T00:00:00Z`);
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(text);
}
