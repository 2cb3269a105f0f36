import { answerOf } from '@app/contracts';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { acceptance } from '../../../../api/clients.js';
import { countColumn, moneyColumn, textColumn } from '../../../../kit/columns.js';
import { DataTable } from '../../../../kit/data-table.js';
import type { Column, Filter, ListQuery } from '../../../../kit/data-table.types.js';
import { LoadingSkeleton } from '../../../../kit/states.js';
import type { MerchantScoreRow } from '../../parts/answers.js';
import { listQuery } from '../../parts/list-query.js';
import { useBusinessDay } from '../../parts/use-business-day.js';

const load = (query: ListQuery) =>
  answerOf(
    acceptance.GET('/v1/risk/merchant-scores', { params: { query: listQuery<{ businessDate: string }>(query) } }),
  );

/** Merchants of a day, the highest mean score first. */
export default function MerchantScoresPage() {
  const day = useBusinessDay();
  return day ? <MerchantScores today={day.today} /> : <LoadingSkeleton />;
}

function MerchantScores({ today }: { today: string }) {
  const { t } = useTranslation('operations');
  const columns = useMemo(
    (): Column<MerchantScoreRow>[] => [
      textColumn('name', t('merchant'), (row) => row.name),
      textColumn('no', t('settlements.merchantNo'), (row) => row.merchantNo),
      textColumn('score', t('scores.mean'), (row) => row.meanScore),
      countColumn('transactions', t('scores.transactions'), (row) => row.transactions),
      moneyColumn('approved', t('scores.approved'), (row) => row.approvedFen),
      countColumn('returns', t('scores.returns'), (row) => row.returns),
      countColumn('fired', t('scores.fired'), (row) => row.fired),
      countColumn('reviewed', t('scores.reviewed'), (row) => row.reviewed),
      countColumn('declined', t('scores.declined'), (row) => row.declined),
    ],
    [t],
  );
  const filters = useMemo(
    (): Filter[] => [{ key: 'businessDate', label: t('decisions.day'), kind: 'date', initial: today }],
    [t, today],
  );
  return (
    <DataTable<MerchantScoreRow>
      id="operations.merchant-scores"
      title={t('scores.title')}
      load={load}
      columns={columns}
      filters={filters}
      rowKey={({ merchantId }) => merchantId}
      empty={{ title: t('scores.empty'), help: t('scores.emptyHelp') }}
    />
  );
}
