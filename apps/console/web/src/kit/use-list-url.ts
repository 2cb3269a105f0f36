import { useMemo } from 'react';
import { useSearchParams } from 'react-router';
import type { Filter } from './data-table.types.js';

const RESERVED = { cursor: 'after', sort: 'sort', open: 'open' } as const;
/** Chosen on purpose: no filter where the list has one by itself. */
const ALL = 'all';

/** Everything a list shows stands in the address: it can be sent to a colleague, kept, and gone back to. */
export function useListUrl(filters: readonly Filter[]) {
  const [parameters, setParameters] = useSearchParams();
  const values = useMemo(
    () =>
      Object.fromEntries(
        filters.flatMap(({ key, initial }) => {
          const value = parameters.get(key) ?? initial;
          return value && value !== ALL ? [[key, value]] : [];
        }),
      ),
    [filters, parameters],
  );
  const change = (changes: Readonly<Record<string, string | undefined>>, replace = false) =>
    setParameters(
      (before) => {
        const next = new URLSearchParams(before);
        for (const [key, value] of Object.entries(changes)) {
          if (value === undefined || value === '') next.delete(key);
          else next.set(key, value);
        }
        return next;
      },
      { replace },
    );
  return {
    values,
    cursor: parameters.get(RESERVED.cursor) ?? undefined,
    sort: parameters.get(RESERVED.sort) ?? undefined,
    open: parameters.get(RESERVED.open) ?? undefined,
    /** A filter or the order begins at the first page. */
    setFilter: (key: string, value: string | undefined) => {
      const { initial } = filters.find((filter) => filter.key === key) ?? {};
      change({ [key]: value ?? (initial ? ALL : undefined), [RESERVED.cursor]: undefined, [RESERVED.open]: undefined });
    },
    setSort: (sort: string | undefined) => change({ [RESERVED.sort]: sort, [RESERVED.cursor]: undefined }),
    setCursor: (cursor: string | undefined) => change({ [RESERVED.cursor]: cursor, [RESERVED.open]: undefined }),
    setOpen: (open: string | undefined) => change({ [RESERVED.open]: open }, true),
  };
}
