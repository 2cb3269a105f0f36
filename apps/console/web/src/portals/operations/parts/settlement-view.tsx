import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { clearingApi } from '../../../api/clients.js';
import { Money } from '../../../kit/money.js';
import { ObjectPage } from '../../../kit/object-page.js';
import { inWords } from '../../../kit/refusal.js';
import { StateTag } from '../../../kit/state-tag.js';
import { FailedState, LoadingSkeleton } from '../../../kit/states.js';
import type { SettlementRow } from './answers.js';
import { PlainTable } from './facts-list.js';
import { wordOf } from './word.js';

/** A merchant's day: the sum from sales to what is paid, every step of the fee, what passed within its chain. */
export function SettlementView({ settlementId }: { settlementId: string }) {
  const { t } = useTranslation('operations');
  const params = { path: { id: settlementId } };
  const one = clearingApi.useQuery('get', '/v1/settlements/{id}', { params });
  const splits = clearingApi.useQuery('get', '/v1/settlements/{id}/splits', { params });
  if (one.isPending) return <LoadingSkeleton />;
  if (one.isError) return <FailedState error={one.error} again={() => void one.refetch()} />;
  const { data } = one;
  const { feeFen, feeVoucherId, payoutId } = data;
  return (
    <ObjectPage
      inDrawer
      title={data.merchantName}
      state={<StateTag of="settlement" state={data.state} />}
      facts={[
        { label: t('settlements.merchantNo'), value: data.merchantNo },
        { label: t('settlements.dueOn'), value: `${data.dueOn} (T+${data.cycleDays})` },
        {
          label: t('payouts.title'),
          value: payoutId && (
            <Link to={`/operations/clearing/payouts?merchantId=${data.merchantId}&state=all&open=${payoutId}`}>
              {payoutId}
            </Link>
          ),
        },
        {
          label: t('settlements.feeVoucher'),
          value: feeFen !== 0 && <Link to={`/operations/books/vouchers/0/${feeVoucherId}`}>{feeVoucherId}</Link>,
        },
      ]}
      timeline={[]}
    >
      <h2>{t('settlements.sum')}</h2>
      <SumTable of={data} />
      <h2>{t('settlements.feeExplained')}</h2>
      <PlainTable
        caption={t('settlements.feeExplained')}
        columns={[
          { title: t('settlements.step') },
          { title: t('settlements.how') },
          { title: t('settlements.amount'), right: true },
        ]}
        rows={data.feeSteps.map(({ step, text, amountFen }) => [
          wordOf(t, 'settlements.feeSteps', step),
          inWords(text),
          <Money key="amount" fen={amountFen} />,
        ])}
      />
      {splits.data && splits.data.items.length > 0 && (
        <>
          <h2>{t('settlements.splits')}</h2>
          <PlainTable
            caption={t('settlements.splits')}
            columns={[
              { title: t('settlements.splitFrom') },
              { title: t('settlements.splitTo') },
              { title: t('settlements.amount'), right: true },
            ]}
            rows={splits.data.items.map((share) => [
              share.fromMerchantName,
              share.toMerchantName,
              <Money key="amount" fen={share.amountFen} />,
            ])}
          />
        </>
      )}
    </ObjectPage>
  );
}

/** From sales to what is paid, only the lines that are there. */
function SumTable({ of: one }: { of: SettlementRow }) {
  const { t } = useTranslation('operations');
  const lines: readonly (readonly [string, number | null, number, boolean?])[] = [
    ['purchases', one.purchaseCount, one.purchaseFen, true],
    ['captures', one.captureCount, one.captureFen],
    ['voids', one.voidCount, -one.voidFen],
    ['reversals', one.reversalCount, -one.reversalFen],
    ['refunds', one.refundCount, -one.refundFen],
    ['cashLoads', one.cashLoadCount, -one.cashLoadFen],
    ['disputes', one.disputeCount, one.disputeFen],
    ['fee', null, -one.feeFen, true],
    ['net', null, one.netFen, true],
    ['carriedIn', null, one.carriedInFen],
    ['splitIn', null, one.splitInFen],
    ['splitOut', null, -one.splitOutFen],
    ['carriedOut', null, -one.carriedOutFen],
    ['payable', null, one.payableFen, true],
  ];
  return (
    <PlainTable
      caption={t('settlements.sum')}
      columns={[
        { title: t('settlements.item') },
        { title: t('settlements.count'), right: true },
        { title: t('settlements.amount'), right: true },
      ]}
      rows={lines
        .filter(([, count, amountFen, always]) => always || amountFen !== 0 || count)
        .map(([name, count, amountFen]) => [
          t(`settlements.${name}`),
          count ?? '',
          <Money key="amount" fen={amountFen} />,
        ])}
    />
  );
}
