import type { ReactNode } from 'react';

/** What a list is asked for: the filters by their keys, the page, the order. */
export interface ListQuery {
  readonly limit: number;
  readonly cursor?: string;
  /** Key of a column with `sort`, `-` before it for descending. */
  readonly sort?: string;
  readonly filters: Readonly<Record<string, string>>;
}

/** A page of an API's list. */
export interface ListPage<Row> {
  readonly items: readonly Row[];
  readonly nextCursor: string | null;
}

export interface Column<Row> {
  readonly key: string;
  readonly title: string;
  readonly render: (row: Row) => ReactNode;
  /** What the export says; needed where `render` gives no plain text. */
  readonly text: (row: Row) => string;
  /** Amounts and counts stand right. */
  readonly align?: 'right';
  readonly width?: number;
  /** The API can order by it. */
  readonly sort?: boolean;
  /** Not shown until the reader chooses it. */
  readonly optional?: boolean;
}

export type Filter =
  | { readonly key: string; readonly label: string; readonly kind: 'text'; readonly initial?: string }
  | { readonly key: string; readonly label: string; readonly kind: 'date'; readonly initial?: string }
  | {
      readonly key: string;
      readonly label: string;
      readonly kind: 'custom';
      readonly field: (value: string | undefined, onChange: (value: string | undefined) => void) => ReactNode;
      readonly initial?: string;
    }
  | {
      readonly key: string;
      readonly label: string;
      readonly kind: 'select';
      readonly options: readonly { readonly value: string; readonly label: string }[];
      readonly initial?: string;
    };
