import { answerOf } from '@app/contracts';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { acceptance, acceptanceApi } from '../../../api/clients.js';
import { Chart } from '../../../kit/chart.js';
import { Money, yuan } from '../../../kit/money.js';
import { EmptyState, FailedState, LoadingSkeleton, Notice } from '../../../kit/states.js';
import '../merchant.css';
import { OfMerchant, type SeenMerchant } from '../parts/of-merchant.js';
import { TransactionRow } from '../parts/transaction-row.js';
import type { DayOverview } from '../parts/transaction.types.js';

const EVERY_MS = 10_000;
const LATEST = 6;

/** The first thing in the morning, and between two customers: what today brought. */
export default function TodayPage() {
  return <OfMerchant>{(merchant) => <Today merchant={merchant} />}</OfMerchant>;
}

function Today({ merchant }: { merchant: SeenMerchant }) {
  const { t } = useTranslation('merchant');
  const { merchantId } = merchant;
  const day = acceptanceApi.useQuery(
    'get',
    '/v1/merchants/{id}/days/{businessDate}',
    { params: { path: { id: merchantId, businessDate: 'today' } } },
    { refetchInterval: EVERY_MS },
  );
  if (day.isPending) return <LoadingSkeleton />;
  if (day.isError) return <FailedState error={day.error} again={() => void day.refetch()} />;
  const { businessDate } = day.data;
  return (
    <>
      <div className="list-head">
        <h1>{t('today.title')}</h1>
        <span className="quiet">
          {businessDate} · {merchant.name}
        </span>
        <span className="spacer" />
        <span className="quiet">{t('today.every')}</span>
      </div>
      <AwaitedDisputes merchantId={merchantId} />
      {day.data.totals.count === 0 ? (
        <LastBusyDay merchantId={merchantId} today={day.data} />
      ) : (
        <>
          <Tiles day={day.data} />
          <HourChart day={day.data} />
        </>
      )}
      <Latest merchantId={merchantId} businessDate={businessDate} />
    </>
  );
}

/** @param net what the sum is called, when it is not today's */
function Tiles({ day: { totals }, net }: { day: DayOverview; net?: string }) {
  const { t } = useTranslation('merchant');
  const tiles = [
    { key: 'net', fen: totals.netFen, note: t('today.netNote') },
    { key: 'sales', fen: totals.sales.amountFen, note: t('today.count', { count: totals.sales.count }) },
    { key: 'refunds', fen: -totals.refunds.amountFen, note: t('today.count', { count: totals.refunds.count }) },
    {
      key: 'undone',
      fen: -totals.undone.amountFen,
      note: t('today.undoneNote', { count: totals.undone.count, declined: totals.declinedCount }),
    },
  ] as const;
  return (
    <dl className="tiles">
      {tiles.map(({ key, fen, note }) => (
        <div key={key} className={key === 'net' ? 'tile-first' : ''}>
          <dt>{key === 'net' && net ? net : t(`today.${key}`)}</dt>
          <dd>
            <Money fen={fen === 0 ? 0 : fen} />
          </dd>
          <dd>{note}</dd>
        </div>
      ))}
    </dl>
  );
}

function HourChart({ day }: { day: DayOverview }) {
  const { t } = useTranslation('merchant');
  const option = useMemo(
    () => ({
      legend: { top: 0, left: 'center' },
      xAxis: { type: 'category', data: day.hours.map(({ hour }) => String(hour)), name: t('today.hour') },
      yAxis: { type: 'value', name: t('settlements.yuan') },
      series: [
        {
          type: 'bar',
          stack: 'day',
          name: t('today.sales'),
          data: day.hours.map(({ sales }) => sales.amountFen / 100),
        },
        {
          type: 'bar',
          stack: 'day',
          name: t('today.back'),
          data: day.hours.map(({ refunds, undone }) => -(refunds.amountFen + undone.amountFen) / 100),
        },
      ],
    }),
    [day, t],
  );
  const busy = day.hours.filter(({ sales, refunds, undone }) => sales.count + refunds.count + undone.count > 0);
  if (busy.length === 0) return null;
  return (
    <Chart
      title={t('today.chart', { day: day.businessDate })}
      option={option}
      table={{
        columns: [t('today.hour'), t('today.saleCount'), t('today.sales'), t('today.back')],
        rows: busy.map(({ hour, sales, refunds, undone }) => [
          `${hour}:00`,
          String(sales.count),
          yuan(sales.amountFen),
          yuan(-(refunds.amountFen + undone.amountFen)),
        ]),
      }}
    />
  );
}

/** Before the first customer: what the last busy day was like. */
function LastBusyDay({ merchantId, today }: { merchantId: string; today: DayOverview }) {
  const { t } = useTranslation('merchant');
  const path = { id: merchantId };
  const latest = acceptanceApi.useQuery('get', '/v1/merchants/{id}/transactions', {
    params: { path, query: { limit: 1 } },
  });
  const businessDate = latest.data?.items[0]?.businessDate;
  const day = acceptanceApi.useQuery(
    'get',
    '/v1/merchants/{id}/days/{businessDate}',
    { params: { path: { ...path, businessDate: businessDate ?? 'today' } } },
    { enabled: businessDate !== undefined },
  );
  if (latest.isPending || (businessDate && day.isPending)) return <LoadingSkeleton rows={4} />;
  // A shop that never sold anything, or sold nothing lately, sees its zeros.
  if (!businessDate || !day.data) return <Tiles day={today} />;
  return (
    <section>
      <p className="quiet">{t('today.quiet', { day: businessDate })}</p>
      <Tiles day={day.data} net={t('transactions.net')} />
      <HourChart day={day.data} />
    </section>
  );
}

function Latest({ merchantId, businessDate }: { merchantId: string; businessDate: string }) {
  const { t } = useTranslation('merchant');
  const latest = useQuery({
    queryKey: ['merchant.latest', merchantId],
    queryFn: () =>
      answerOf(
        acceptance.GET('/v1/merchants/{id}/transactions', {
          params: { path: { id: merchantId }, query: { limit: LATEST } },
        }),
      ),
    refetchInterval: EVERY_MS,
  });
  return (
    <section>
      <div className="section-head">
        <h2>{t('today.latest')}</h2>
        <Link to={`/merchant/transactions?from=${businessDate}&to=${businessDate}`}>{t('today.all')}</Link>
      </div>
      {latest.isError && <FailedState error={latest.error} again={() => void latest.refetch()} />}
      {latest.isPending && <LoadingSkeleton rows={LATEST} />}
      {latest.data?.items.length === 0 && (
        <EmptyState title={t('transactions.empty')} help={t('transactions.emptyHelp')} />
      )}
      <ul className="compact-list">
        {latest.data?.items.map((row) => (
          <li key={row.transactionId}>
            <Link className="plain-link" to={`/merchant/transactions/${row.businessDate}/${row.transactionId}`}>
              <TransactionRow row={row} />
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What runs out of time without a word of the merchant's. */
function AwaitedDisputes({ merchantId }: { merchantId: string }) {
  const { t } = useTranslation('merchant');
  const awaited = acceptanceApi.useQuery('get', '/v1/merchants/{id}/disputes', {
    params: { path: { id: merchantId }, query: { state: 'awaiting_merchant', limit: 50 } },
  });
  const count = awaited.data?.items.length ?? 0;
  if (count === 0) return null;
  return (
    <Notice type="warning" title={t('today.disputes', { count })}>
      <Link to="/merchant/disputes?state=awaiting_merchant">{t('today.answer')}</Link>
    </Notice>
  );
}
