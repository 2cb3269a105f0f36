import { answerOf, type ClearingPaths } from '@app/contracts';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { clearing, clearingApi } from '../../../api/clients.js';
import { Chart } from '../../../kit/chart.js';
import { DataTable } from '../../../kit/data-table.js';
import type { Column, Filter, ListQuery } from '../../../kit/data-table.types.js';
import { Money, yuan } from '../../../kit/money.js';
import { ObjectPage } from '../../../kit/object-page.js';
import { inWords } from '../../../kit/refusal.js';
import { StateTag } from '../../../kit/state-tag.js';
import { stateWord } from '../../../kit/state-words.js';

type SettlementPage = ClearingPaths['/v1/settlements']['get']['responses'][200]['content']['application/json'];
type Settlement = SettlementPage['items'][number];

function load({ limit, cursor, filters }: ListQuery) {
  const { from, to } = filters;
  const query = { limit, ...(cursor ? { cursor } : {}), ...(from ? { from } : {}), ...(to ? { to } : {}) };
  return answerOf(clearing.GET('/v1/settlements', { params: { query } }));
}

/** A merchant's settlements, a day a row. */
export default function SettlementsPage() {
  const { t } = useTranslation('merchant');
  const columns = useMemo((): Column<Settlement>[] => {
    const amount = (
      key: string,
      title: string,
      of: (row: Settlement) => number,
      optional = false,
    ): Column<Settlement> => ({
      key,
      title,
      align: 'right',
      optional,
      render: (row) => <Money fen={of(row)} />,
      text: (row) => yuan(of(row)),
    });
    return [
      {
        key: 'day',
        title: t('settlements.businessDate'),
        render: (row) => row.businessDate,
        text: (row) => row.businessDate,
      },
      {
        key: 'merchant',
        title: t('settlements.merchant'),
        optional: true,
        render: (row) => row.merchantName,
        text: (row) => row.merchantName,
      },
      {
        key: 'state',
        title: t('settlements.state'),
        render: ({ state }) => <StateTag of="settlement" state={state} />,
        text: ({ state }) => inWords(stateWord(state, 'settlement')),
      },
      amount('purchases', t('settlements.purchases'), (row) => row.purchaseFen),
      amount('refunds', t('settlements.refunds'), (row) => -row.refundFen),
      amount('fee', t('settlements.fee'), (row) => -row.feeFen),
      amount('net', t('settlements.net'), (row) => row.netFen, true),
      amount('payable', t('settlements.payable'), (row) => row.payableFen),
      { key: 'dueOn', title: t('settlements.dueOn'), render: (row) => row.dueOn, text: (row) => row.dueOn },
    ];
  }, [t]);
  const filters = useMemo(
    (): Filter[] => [
      { key: 'from', label: t('settlements.from'), kind: 'date' },
      { key: 'to', label: t('settlements.to'), kind: 'date' },
    ],
    [t],
  );
  return (
    <>
      <DataTable<Settlement>
        id="merchant.settlements"
        title={t('settlements.title')}
        load={load}
        columns={columns}
        filters={filters}
        rowKey={({ settlementId }) => settlementId}
        rowName={({ businessDate }) => `${t('settlements.title')} ${businessDate}`}
        detail={(settlement) => <SettlementView settlement={settlement} />}
        empty={{ title: t('settlements.empty'), help: t('settlements.emptyHelp') }}
      />
      <SettlementChart />
    </>
  );
}

function SettlementView({ settlement }: { settlement: Settlement }) {
  const { t } = useTranslation('merchant');
  return (
    <ObjectPage
      inDrawer
      title={settlement.businessDate}
      state={<StateTag of="settlement" state={settlement.state} />}
      facts={[
        { label: t('settlements.merchant'), value: `${settlement.merchantName} ${settlement.merchantNo}` },
        { label: t('settlements.purchaseCount'), value: settlement.purchaseCount },
        { label: t('settlements.purchases'), value: <Money fen={settlement.purchaseFen} /> },
        { label: t('settlements.refunds'), value: <Money fen={-settlement.refundFen} /> },
        { label: t('settlements.volume'), value: <Money fen={settlement.feeBaseFen} /> },
        { label: t('settlements.feeRate'), value: settlement.feeRate },
        { label: t('settlements.fee'), value: <Money fen={-settlement.feeFen} /> },
        { label: t('settlements.net'), value: <Money fen={settlement.netFen} /> },
        { label: t('settlements.carriedIn'), value: <Money fen={settlement.carriedInFen} /> },
        { label: t('settlements.payable'), value: <Money fen={settlement.payableFen} /> },
        { label: t('settlements.dueOn'), value: settlement.dueOn },
      ]}
      timeline={[]}
    />
  );
}

const CHART_DAYS = 31;

/** The last days at a glance: what is paid and what it cost. */
function SettlementChart() {
  const { t } = useTranslation('merchant');
  const last = clearingApi.useQuery('get', '/v1/settlements', { params: { query: { limit: CHART_DAYS } } });
  const days = useMemo(() => [...(last.data?.items ?? [])].reverse(), [last.data]);
  const option = useMemo(
    () => ({
      legend: { top: 0, right: 0 },
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
