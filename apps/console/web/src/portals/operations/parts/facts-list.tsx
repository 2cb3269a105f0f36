import type { ReactNode } from 'react';
import type { Fact } from '../../../kit/object-page.js';

/** Facts of an object that stands on a page with others. */
export function FactsList({ facts }: { facts: readonly Fact[] }) {
  return (
    <dl className="facts">
      {facts.map(({ label, value }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value ?? '—'}</dd>
        </div>
      ))}
    </dl>
  );
}

/** A small table inside a page. */
export function PlainTable(props: {
  caption: string;
  columns: readonly { readonly title: string; readonly right?: boolean }[];
  rows: readonly (readonly ReactNode[])[];
}) {
  const { caption, columns, rows } = props;
  const side = (at: number) => (columns[at]?.right ? 'right' : undefined);
  return (
    <table className="difference plain-table">
      <caption className="visually-hidden">{caption}</caption>
      <thead>
        <tr>
          {columns.map(({ title }, at) => (
            <th key={title} scope="col" className={side(at)}>
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, at) => (
          <tr key={at}>
            {row.map((cell, column) => (
              <td key={column} className={side(column)}>
                {cell}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
