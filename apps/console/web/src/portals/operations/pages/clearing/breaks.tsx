import { answerOf } from '@app/contracts';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { clearing } from '../../../../api/clients.js';
import { moneyColumn, stateColumn, textColumn, timeColumn } from '../../../../kit/columns.js';
import { DataTable } from '../../../../kit/data-table.js';
import type { Column, Filter, ListQuery } from '../../../../kit/data-table.types.js';
import { inWords } from '../../../../kit/refusal.js';
import { stateWord } from '../../../../kit/state-words.js';
import type { BreakCaseRow } from '../../parts/answers.js';
import { BreakView } from '../../parts/break-view.js';
import { listQuery } from '../../parts/list-query.js';
import { optionsOf, wordOf } from '../../parts/word.js';

const KINDS = [
  'RESERVE_DEBIT_NO_BASIS',
  'RESERVE_UNBALANCED',
  'PAYOUT_ANSWER_CONTRADICTION',
  'SETTLEMENT_CONTROL_BREAK',
  'SETTLEMENT_ACCOUNT',
];

const load = (query: ListQuery) =>
  answerOf(clearing.GET('/v1/clearing-cases', { params: { query: listQuery<object>(query) } }));

/** Breaks that a person must look at; by default the open ones. */
export default function BreaksPage() {
  const { t } = useTranslation('operations');
  const columns = useMemo(
    (): Column<BreakCaseRow>[] => [
      textColumn('kind', t('breaks.kind'), (row) => wordOf(t, 'breaks.kinds', row.kind)),
      textColumn('subject', t('breaks.subject'), (row) => row.subject),
      moneyColumn('amount', t('breaks.amount'), (row) => row.amountFen),
      stateColumn('state', t('breaks.state'), (row) => row.state, 'break'),
      timeColumn('opened', t('breaks.openedAt'), (row) => row.openedAt),
      timeColumn('resolved', t('breaks.resolvedAt'), (row) => row.resolvedAt),
    ],
    [t],
  );
  const filters = useMemo((): Filter[] => {
    const options = ['open', 'resolved'].map((value) => ({ value, label: inWords(stateWord(value)) }));
    return [
      { key: 'state', label: t('breaks.state'), kind: 'select', options, initial: 'open' },
      { key: 'kind', label: t('breaks.kind'), kind: 'select', options: optionsOf(t, 'breaks.kinds', KINDS) },
    ];
  }, [t]);
  return (
    <DataTable<BreakCaseRow>
      id="operations.breaks"
      title={t('breaks.title')}
      load={load}
      columns={columns}
      filters={filters}
      rowKey={({ caseId }) => caseId}
      rowName={({ kind, subject }) => `${wordOf(t, 'breaks.kinds', kind)} ${subject}`}
      detail={(one) => <BreakView of={one} />}
      empty={{ title: t('breaks.empty'), help: t('breaks.emptyHelp') }}
    />
  );
}
