import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { acceptanceApi } from '../../../api/clients.js';
import { ChinaTime } from '../../../kit/china-time.js';
import { Money, yuan } from '../../../kit/money.js';
import { type Fact, ObjectPage, type TimelineEntry } from '../../../kit/object-page.js';
import { Citation, inWords } from '../../../kit/refusal.js';
import { FailedState, LoadingSkeleton, Notice } from '../../../kit/states.js';
import { StateTag } from '../../../kit/state-tag.js';
import { type SeenMerchant, useMay } from './of-merchant.js';
import { RefundDialog } from './refund-dialog.js';
import { signedFen } from './transaction-row.js';
import type { TransactionDetail } from './transaction.types.js';

/** A transaction and its whole story: what it was, why it was declined, what followed, its slip. */
export function TransactionView(props: { merchant: SeenMerchant; day: string; id: string; inDrawer?: boolean }) {
  const { merchant, day, id, inDrawer = false } = props;
  const { t } = useTranslation('merchant');
  const may = useMay(merchant);
  const one = acceptanceApi.useQuery('get', '/v1/merchants/{id}/transactions/{businessDate}/{transactionId}', {
    params: { path: { id: merchant.merchantId, businessDate: day, transactionId: id } },
  });
  if (one.isPending) return <LoadingSkeleton />;
  if (one.isError) return <FailedState error={one.error} again={() => void one.refetch()} />;
  const { data } = one;
  const title = `${t(`kinds.${data.kind}`)} ${yuan(signedFen(data))}`;
  return (
    <ObjectPage
      title={title}
      inDrawer={inDrawer}
      state={<StateTag of="transaction" state={data.state} />}
      actions={
        <>
          {inDrawer && <Link to={`/merchant/transactions/${day}/${id}`}>{t('transactions.whole')}</Link>}
          {may.work && data.refundableFen > 0 && <RefundDialog merchantId={merchant.merchantId} sale={data} />}
        </>
      }
      notice={<WhyNot transaction={data} />}
      facts={factsOf(data, t)}
      timeline={timelineOf(data, t)}
    >
      {data.kind !== 'reversal' && <Slip merchantId={merchant.merchantId} rrn={data.rrn} />}
    </ObjectPage>
  );
}

function WhyNot({ transaction: { status, reason, code, rule, citation } }: { transaction: TransactionDetail }) {
  if (status !== 'declined' || !reason) return null;
  return (
    <Notice type="warning" title={inWords(reason)}>
      {rule && <Citation of={{ rule, ...(citation ? { citation } : {}) }} />}
      <span className="quiet refusal-code">{code}</span>
    </Notice>
  );
}

function factsOf(data: TransactionDetail, t: TFunction<'merchant'>): Fact[] {
  const { original } = data;
  const facts: Fact[] = [
    { label: t('transactions.at'), value: <ChinaTime at={data.occurredAt} seconds /> },
    { label: t('transactions.day'), value: data.businessDate },
    { label: t('transactions.amount'), value: <Money fen={signedFen(data)} /> },
    { label: t('transactions.refunded'), value: <Money fen={-data.refundedFen || 0} /> },
    { label: t('transactions.card'), value: data.panMasked },
    { label: t('transactions.channel'), value: t(`channels.${data.channel}`) },
    { label: t('transactions.store'), value: data.storeName },
    { label: t('transactions.terminal'), value: data.terminalNo },
    {
      label: t('transactions.batch'),
      value: data.terminalNo ? `${six(data.batchNo)} / ${six(data.traceNo)}` : null,
    },
    { label: t('transactions.rrn'), value: data.rrn },
    { label: t('transactions.authCode'), value: data.status === 'approved' ? data.authCode : null },
    { label: t('transactions.orderNo'), value: data.merchantOrderNo },
  ];
  if (original) {
    const to = `/merchant/transactions/${original.businessDate}/${original.transactionId}`;
    facts.push({ label: t('transactions.original'), value: <Link to={to}>{t(`kinds.${original.kind}`)}</Link> });
  }
  if (data.tenderId) {
    const value = <Link to={`/merchant/tenders?open=${data.tenderId}`}>{data.tenderId}</Link>;
    facts.push({ label: t('transactions.tender'), value });
  }
  return facts;
}

function six(no: number): string {
  return String(no).padStart(6, '0');
}

function timelineOf(data: TransactionDetail, t: TFunction<'merchant'>): TimelineEntry[] {
  const own: TimelineEntry = {
    key: data.transactionId,
    at: data.occurredAt,
    who: data.terminalNo ?? t(`channels.${data.channel}`),
    what: (
      <>
        {t(`kinds.${data.kind}`)} <Money fen={signedFen(data)} />{' '}
        <StateTag of="transaction" state={data.status === 'declined' ? 'declined' : 'approved'} />
      </>
    ),
    why: data.reason && inWords(data.reason),
  };
  const later = data.followUps.map((one): TimelineEntry => ({
    key: one.transactionId,
    at: one.occurredAt,
    who: `${t('transactions.rrn')} ${one.rrn}`,
    what: (
      <>
        {t(`kinds.${one.kind}`)} <Money fen={signedFen(one)} /> <StateTag of="transaction" state={one.state} />
      </>
    ),
    why: [
      one.reason,
      one.heldForHolderFen > 0 ? t('refund.held', { held: yuan(one.heldForHolderFen) }) : null,
      one.code,
    ]
      .filter(Boolean)
      .join(' · '),
    documents: (
      <Link to={`/merchant/transactions/${one.businessDate}/${one.transactionId}`}>{t('transactions.whole')}</Link>
    ),
  }));
  return [own, ...later];
}

/** The slip as a printer would bring it. Some transactions have none. */
function Slip({ merchantId, rrn }: { merchantId: string; rrn: string }) {
  const { t } = useTranslation('merchant');
  const slip = acceptanceApi.useQuery(
    'get',
    '/v1/merchants/{id}/receipts',
    { params: { path: { id: merchantId }, query: { rrn } } },
    { retry: false },
  );
  if (!slip.data) return null;
  return (
    <section>
      <h2>{t('transactions.slip')}</h2>
      <pre className="slip" lang="zh-CN">
        {slip.data.lines.join('\n')}
      </pre>
    </section>
  );
}
