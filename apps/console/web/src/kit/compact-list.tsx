import type { ReactNode } from 'react';
import { EmptyState, LoadingSkeleton } from './states.js';

/** A list on a phone: a row is one thing to press, as high as a thumb. */
export function CompactList<Row>(props: {
  /** Undefined while they are being read. */
  rows: readonly Row[] | undefined;
  rowKey: (row: Row) => string;
  render: (row: Row) => ReactNode;
  open?: (row: Row) => void;
  empty: { readonly title: string; readonly help?: string; readonly action?: ReactNode };
}) {
  const { rows, rowKey, render, open, empty } = props;
  if (!rows) return <LoadingSkeleton />;
  if (rows.length === 0) return <EmptyState {...empty} />;
  return (
    <ul className="compact-list">
      {rows.map((row) => (
        <li key={rowKey(row)}>
          {open ? (
            <button type="button" className="row-button" onClick={() => open(row)}>
              {render(row)}
            </button>
          ) : (
            render(row)
          )}
        </li>
      ))}
    </ul>
  );
}

/** Two lines of a compact row: what stands left, and what right. */
export function CompactRow(props: { title: ReactNode; value: ReactNode; note?: ReactNode; state?: ReactNode }) {
  return (
    <span className="compact-row">
      <span>{props.title}</span>
      <span className="compact-value">{props.value}</span>
      <span className="quiet">{props.note}</span>
      <span className="compact-value">{props.state}</span>
    </span>
  );
}
