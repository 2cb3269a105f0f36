import type { ListQuery } from '../../../kit/data-table.types.js';

/** The parameters of a list's call: page, place, and the filters it knows, typed as the API has them. */
export function listQuery<Filters extends object>({ limit, cursor, filters }: ListQuery): { limit: number } & Filters {
  return { limit, ...(cursor ? { cursor } : {}), ...filters } as unknown as { limit: number } & Filters;
}
