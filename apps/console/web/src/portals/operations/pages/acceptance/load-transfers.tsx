import { answerOf } from '@app/contracts';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { clearing } from '../../../../api/clients.js';
import { moneyColumn, stateColumn, textColumn, timeColumn } from '../../../../kit/columns.js';
import { DataTable } from '../../../../kit/data-table.js';
import type { Column, Filter, ListQuery } from '../../../../kit/data-table.types.js';
import { inWords } from '../../../../kit/refusal.js';
import { stateWord } from '../../../../kit/state-words.js';
import type { LoadTransferRow } from '../../parts/answers.js';
import { listQuery } from '../../parts/list-query.js';
import { LoadTransferView } from '../../parts/load-transfer-view.js';
import { optionsOf, wordOf } from '../../parts/word.js';

const STATES = ['declined', 'put_by', 'loaded', 'returning', 'returned', 'suspense'];

const load = (query: ListQuery) =>
  answerOf(clearing.GET('/v1/load-transfers', { params: { query: listQuery<object>(query) } }));

/** Money another card paid for a load, and that cannot go back to it by itself. */
export default function LoadTransfersPage() {
  const { t } = useTranslation('operations');
  const columns = useMemo(
    (): Column<LoadTransferRow>[] => [
      timeColumn('created', t('transfers.createdAt'), (row) => row.createdAt),
      stateColumn('state', t('transfers.state'), (row) => row.state, 'transfer'),
      moneyColumn('amount', t('transfers.amount'), (row) => row.amountFen),
      textColumn('from', t('transfers.from'), (row) => row.fromPanMasked),
      textColumn(
        'problem',
        t('transfers.problem'),
        (row) => row.problem && wordOf(t, 'transfers.problems', row.problem),
      ),
      moneyColumn('room', t('transfers.room'), (row) => row.roomFen),
    ],
    [t],
  );
  const filters = useMemo((): Filter[] => {
    const states = STATES.map((value) => ({ value, label: inWords(stateWord(value, 'transfer')) }));
    const problems = optionsOf(t, 'transfers.problems', ['CAP_EXCEEDED', 'CARD_CLOSED']);
    return [
      { key: 'state', label: t('transfers.state'), kind: 'select', options: states },
      { key: 'problem', label: t('transfers.problem'), kind: 'select', options: problems },
    ];
  }, [t]);
  return (
    <DataTable<LoadTransferRow>
      id="operations.transfers"
      title={t('transfers.title')}
      load={load}
      columns={columns}
      filters={filters}
      rowKey={({ loadId }) => loadId}
      rowName={({ fromPanMasked }) => fromPanMasked ?? t('transfers.title')}
      detail={(transfer) => <LoadTransferView transfer={transfer} />}
      empty={{ title: t('transfers.empty'), help: t('transfers.emptyHelp') }}
    />
  );
}
