import { answerOf } from '@app/contracts';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { clearing } from '../../../../api/clients.js';
import { countColumn, moneyColumn, stateColumn, textColumn } from '../../../../kit/columns.js';
import { DataTable } from '../../../../kit/data-table.js';
import type { Column, Filter, ListQuery } from '../../../../kit/data-table.types.js';
import type { SettlementRow } from '../../parts/answers.js';
import { merchantFilter } from '../../parts/merchant-filter.js';
import { listQuery } from '../../parts/list-query.js';
import { SettlementView } from '../../parts/settlement-view.js';

const load = (query: ListQuery) =>
  answerOf(clearing.GET('/v1/settlements', { params: { query: listQuery<object>(query) } }));

/** What every merchant is owed, day by day, each with its fee explained. */
export default function SettlementsPage() {
  const { t } = useTranslation('operations');
  const columns = useMemo(
    (): Column<SettlementRow>[] => [
      textColumn('day', t('settlements.businessDate'), (row) => row.businessDate),
      textColumn('merchant', t('merchant'), (row) => row.merchantName),
      textColumn('merchantNo', t('settlements.merchantNo'), (row) => row.merchantNo, { optional: true }),
      stateColumn('state', t('settlements.state'), (row) => row.state, 'settlement'),
      countColumn('count', t('settlements.purchaseCount'), (row) => row.purchaseCount, { optional: true }),
      moneyColumn('volume', t('settlements.volume'), (row) => row.volumeFen),
      moneyColumn('refunds', t('settlements.refunds'), (row) => -row.refundFen),
      moneyColumn('fee', t('settlements.fee'), (row) => -row.feeFen),
      moneyColumn('net', t('settlements.net'), (row) => row.netFen),
      moneyColumn('payable', t('settlements.payable'), (row) => row.payableFen),
      textColumn('dueOn', t('settlements.dueOn'), (row) => row.dueOn),
    ],
    [t],
  );
  const filters = useMemo(
    (): Filter[] => [
      { key: 'from', label: t('from'), kind: 'date' },
      { key: 'to', label: t('to'), kind: 'date' },
      merchantFilter(t('merchant')),
    ],
    [t],
  );
  return (
    <DataTable<SettlementRow>
      id="operations.settlements"
      title={t('settlements.title')}
      load={load}
      columns={columns}
      filters={filters}
      rowKey={({ settlementId }) => settlementId}
      rowName={(row) => `${row.merchantName} ${row.businessDate}`}
      detail={({ settlementId }) => <SettlementView settlementId={settlementId} />}
      empty={{ title: t('settlements.empty'), help: t('settlements.emptyHelp') }}
    />
  );
}
