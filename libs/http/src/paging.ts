import { Refusal } from '@app/kernel';
import { z } from 'zod';

/** `?limit=&cursor=` of every list. Extend it with the list's own filters: `pageQuery.extend({ status: … })`. */
export const pageQuery = z.object({
  limit: z.coerce.number().int().min(1).max(200).default(50).describe('rows of a page'),
  cursor: z.string().max(500).optional().describe('nextCursor of the page before'),
});

export interface Page<T> {
  readonly items: T[];
  /** Give it as `cursor` for the next page; null at the end. */
  readonly nextCursor: string | null;
}

/** Schema of a page, for the OpenAPI document. */
export function pageOf<S extends z.core.$ZodType>(item: S) {
  return z.object({ items: z.array(item), nextCursor: z.string().nullable() });
}

/**
 * Makes a page of rows that were fetched with `limit + 1`: the row too many tells that there is more.
 * @param cursorOf position of a row in the list's order, usually its id
 */
export function page<T>(rows: readonly T[], limit: number, cursorOf: (item: T) => string): Page<T> {
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  const more = rows.length > limit && last !== undefined;
  return { items, nextCursor: more ? Buffer.from(cursorOf(last)).toString('base64url') : null };
}

/**
 * The position that {@link page} put into a cursor, null on the first page.
 * @throws Refusal `INVALID_CURSOR`, 400, when it does not look like `form` (an id unless told)
 */
export function decodeCursor(cursor: string | undefined, form = /^\d{1,19}$/): string | null {
  if (cursor === undefined) return null;
  const position = Buffer.from(cursor, 'base64url').toString();
  if (form.test(position)) return position;
  const text = { zh: '分页游标无效', en: 'the cursor is not one of this list' };
  throw new Refusal('INVALID_CURSOR', text, { status: 400 });
}
