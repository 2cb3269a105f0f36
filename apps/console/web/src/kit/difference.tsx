import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

/** A field of an object before and after; without `before` it is new. */
export interface DifferenceRow {
  readonly field: string;
  readonly before?: ReactNode;
  readonly after: ReactNode;
}

/** What the first person saw and the second decides on. */
export function Difference({ rows }: { rows: readonly DifferenceRow[] }) {
  const { t } = useTranslation();
  if (rows.length === 0) return null;
  const changes = rows.some(({ before }) => before !== undefined);
  return (
    <table className="difference">
      <caption className="visually-hidden">{t('approval.content')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('approval.field')}</th>
          {changes && <th scope="col">{t('approval.before')}</th>}
          <th scope="col">{changes ? t('approval.after') : t('approval.content')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ field, before, after }) => (
          <tr key={field}>
            <th scope="row">{field}</th>
            {changes && <td>{before === undefined ? '—' : <del>{before}</del>}</td>}
            <td>{changes ? <ins>{after}</ins> : after}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
