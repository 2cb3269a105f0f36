import { type ReactNode, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';

/** A chart is its numbers, too: what a screen reader reads, and what the reader may open. */
export interface ChartTable {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** A picture with its title above and its numbers behind. */
export function ChartFigure(props: { title: string; table: ChartTable; children: ReactNode }) {
  const { title, table, children } = props;
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const id = useId();
  return (
    <figure className="chart" aria-labelledby={id}>
      <figcaption id={id}>{title}</figcaption>
      {children}
      <button type="button" className="row-button" aria-expanded={open} onClick={() => setOpen(!open)}>
        {open ? t('chart.hide') : t('chart.show')}
      </button>
      <div className={open ? '' : 'visually-hidden'}>
        <table className="difference">
          <caption className="visually-hidden">{`${title} · ${t('chart.table')}`}</caption>
          <thead>
            <tr>
              {table.columns.map((column) => (
                <th key={column} scope="col">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {table.rows.map((row, at) => (
              <tr key={at}>
                {row.map((cell, column) => (
                  <td key={column} className="tabular">
                    {cell}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </figure>
  );
}
