/** A cell as read: its text, and whether the spreadsheet held it as a number. */
export interface Cell {
  readonly text: string;
  readonly numeric: boolean;
}

/** One row that is not blank. */
export interface TableRow {
  /** 1-based row as a spreadsheet program shows it; the header is usually row 1. */
  readonly row: number;
  readonly cells: readonly Cell[];
}

/** A list as read from whatever file: the first row is the header. */
export type Table = readonly TableRow[];

export const BLANK: Cell = { text: '', numeric: false };

/** Whether nothing stands in a row. */
export function isBlankRow(cells: readonly Cell[]): boolean {
  return cells.every((cell) => cell.text.trim() === '');
}
