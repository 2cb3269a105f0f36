import { ChinaTime, chinaTime } from './china-time.js';
import type { Column } from './data-table.types.js';
import { Money, yuan } from './money.js';
import { inWords } from './refusal.js';
import { StateTag } from './state-tag.js';
import { stateWord } from './state-words.js';

type More<Row> = Partial<Pick<Column<Row>, 'optional' | 'width' | 'sort' | 'render'>>;

/** A column of plain text; a dash where there is none. */
export function textColumn<Row>(
  key: string,
  title: string,
  of: (row: Row) => string | number | null | undefined,
  more: More<Row> = {},
): Column<Row> {
  const text = (row: Row) => String(of(row) ?? '—');
  return { key, title, render: text, text, ...more };
}

/** A count, on the right. */
export function countColumn<Row>(
  key: string,
  title: string,
  of: (row: Row) => number | null,
  more: More<Row> = {},
): Column<Row> {
  return { ...textColumn(key, title, of, more), align: 'right' };
}

/** An amount in fen, on the right. */
export function moneyColumn<Row>(
  key: string,
  title: string,
  of: (row: Row) => number | null,
  more: More<Row> = {},
): Column<Row> {
  const text = (row: Row) => {
    const fen = of(row);
    return fen === null ? '—' : yuan(fen);
  };
  return { key, title, align: 'right', render: (row) => <Money fen={of(row)} />, text, ...more };
}

/** A state: its word and look. @param kind what has it: `order`, `dispute` */
export function stateColumn<Row>(
  key: string,
  title: string,
  of: (row: Row) => string | null,
  kind: string,
  more: More<Row> = {},
): Column<Row> {
  const text = (row: Row) => {
    const state = of(row);
    return state === null ? '—' : inWords(stateWord(state, kind));
  };
  return { key, title, render: (row) => <StateTag of={kind} state={of(row)} />, text, ...more };
}

/** An instant, in China time. */
export function timeColumn<Row>(
  key: string,
  title: string,
  of: (row: Row) => string | null,
  more: More<Row> = {},
): Column<Row> {
  const text = (row: Row) => {
    const at = of(row);
    return at === null ? '—' : chinaTime(at);
  };
  return { key, title, render: (row) => <ChinaTime at={of(row)} />, text, ...more };
}
