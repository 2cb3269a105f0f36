import { useTranslation } from 'react-i18next';

/** The latest day of a case's decision; said in words when it has passed. */
export function DueDay({ of: { dueOn, breached } }: { of: { readonly dueOn: string; readonly breached: boolean } }) {
  const { t } = useTranslation('operations');
  return (
    <span className="tabular nowrap">
      {dueOn} {breached && <span className="state-tag state-bad">{t('disputes.overdue')}</span>}
    </span>
  );
}
