import { answerOf } from '@app/contracts';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { clearing, clearingApi } from '../../../api/clients.js';
import { Chart } from '../../../kit/chart.js';
import { moneyColumn, stateColumn, textColumn } from '../../../kit/columns.js';
import { CompactRow } from '../../../kit/compact-list.js';
import { DataTable } from '../../../kit/data-table.js';
import type { Column, Filter, ListQuery } from '../../../kit/data-table.types.js';
import { Money, yuan } from '../../../kit/money.js';
import { ObjectPage } from '../../../kit/object-page.js';
import { StateTag } from '../../../kit/state-tag.js';
import '../merchant.css';
import { FeeExplained, type Settlement } from '../parts/fee-explained.js';
import { OfMerchant } from '../parts/of-merchant.js';

/** A merchant's settlements, a day a row. */
export default function SettlementsPage() {
  return <OfMerchant>{({ merchantId }) => <Settlements merchantId={merchantId} />}</OfMerchant>;
}

function Settlements({ merchantId }: { merchantId: string }) {
  const { t } = useTranslation('merchant');
  const columns = useMemo(
    (): Column<Settlement>[] => [
      textColumn('day', t('settlements.businessDate'), (row) => row.businessDate),
      stateColumn('state', t('settlements.state'), (row) => row.state, 'settlement'),
      moneyColumn('purchases', t('settlements.purchases'), (row) => row.purchaseFen),
      moneyColumn('ecash', t('settlements.ecash'), (row) => row.ecashFen, { optional: true }),
      moneyColumn('refunds', t('settlements.refunds'), (row) => -row.refundFen || 0),
      moneyColumn('fee', t('settlements.fee'), (row) => -row.feeFen || 0),
      moneyColumn('net', t('settlements.net'), (row) => row.netFen, { optional: true }),
      moneyColumn('payable', t('settlements.payable'), (row) => row.payableFen),
      textColumn('dueOn', t('settlements.dueOn'), (row) => row.dueOn),
    ],
    [t],
  );
  const filters = useMemo(
    (): Filter[] => [
      { key: 'from', label: t('settlements.from'), kind: 'date' },
      { key: 'to', label: t('settlements.to'), kind: 'date' },
    ],
    [t],
  );
  const load = ({ limit, cursor, filters: values }: ListQuery) =>
    answerOf(
      clearing.GET('/v1/settlements', {
        params: { query: { limit, merchantId, ...(cursor ? { cursor } : {}), ...values } },
      }),
    );
  return (
    <>
      <DataTable<Settlement>
        id={`merchant.settlements.${merchantId}`}
        title={t('settlements.title')}
        load={load}
        columns={columns}
        filters={filters}
        rowKey={({ settlementId }) => settlementId}
        rowName={({ businessDate }) => `${t('settlements.title')} ${businessDate}`}
        detail={(settlement) => <SettlementView settlement={settlement} />}
        compact={(row) => (
          <CompactRow
            title={row.businessDate}
            value={<Money fen={row.payableFen} />}
            note={`${t('settlements.fee')} ${yuan(row.feeFen)}`}
            state={<StateTag of="settlement" state={row.state} />}
          />
        )}
        empty={{ title: t('settlements.empty'), help: t('settlements.emptyHelp') }}
      />
      <SettlementChart merchantId={merchantId} />
    </>
  );
}

function SettlementView({ settlement }: { settlement: Settlement }) {
  const { t } = useTranslation('merchant');
  const { businessDate, state, merchantName, merchantNo, payoutId, dueOn, cycleDays } = settlement;
  return (
    <ObjectPage
      inDrawer
      title={businessDate}
      state={<StateTag of="settlement" state={state} />}
      facts={[
        { label: t('settlements.merchant'), value: `${merchantName} ${merchantNo}` },
        { label: t('settlements.dueOn'), value: `${dueOn}（T+${cycleDays}）` },
        {
          label: t('settlements.payout'),
          value: payoutId ? <Link to={`/merchant/payouts?open=${payoutId}`}>{t('settlements.payoutOpen')}</Link> : null,
        },
        {
          label: t('settlements.transactions'),
          value: (
            <Link to={`/merchant/transactions?from=${businessDate}&to=${businessDate}`}>
              {t('settlements.showTransactions')}
            </Link>
          ),
        },
      ]}
      timeline={[]}
    >
      <FeeExplained settlement={settlement} />
    </ObjectPage>
  );
}

const CHART_DAYS = 31;

/** The last days at a glance: what is paid and what it cost. */
function SettlementChart({ merchantId }: { merchantId: string }) {
  const { t } = useTranslation('merchant');
  const last = clearingApi.useQuery('get', '/v1/settlements', { params: { query: { limit: CHART_DAYS, merchantId } } });
  const days = useMemo(() => [...(last.data?.items ?? [])].reverse(), [last.data]);
  const option = useMemo(
    () => ({
      legend: { top: 0, left: 'center' },
      xAxis: { type: 'category', data: days.map(({ businessDate }) => businessDate) },
      yAxis: { type: 'value', name: t('settlements.yuan') },
      series: [
        {
          type: 'bar',
          barMaxWidth: 48,
          name: t('settlements.payable'),
          data: days.map(({ payableFen }) => payableFen / 100),
        },
        { type: 'bar', barMaxWidth: 48, name: t('settlements.fee'), data: days.map(({ feeFen }) => feeFen / 100) },
      ],
    }),
    [days, t],
  );
  if (days.length === 0) return null;
  return (
    <Chart
      title={t('settlements.chart')}
      option={option}
      table={{
        columns: [t('settlements.businessDate'), t('settlements.payable'), t('settlements.fee')],
        rows: days.map((day) => [day.businessDate, yuan(day.payableFen), yuan(day.feeFen)]),
      }}
    />
  );
}
