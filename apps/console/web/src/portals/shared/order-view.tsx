import type { TFunction } from 'i18next';
import { answerOf, type IssuerPaths } from '@app/contracts';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { issuer, issuerApi } from '../../api/clients.js';
import { useLive } from '../../api/use-live.js';
import { ChinaTime } from '../../kit/china-time.js';
import { LiveProgress, type ProgressState } from '../../kit/live-progress.js';
import { Money } from '../../kit/money.js';
import { type Fact, ObjectPage } from '../../kit/object-page.js';
import { inWords } from '../../kit/refusal.js';
import { FailedState, LoadingSkeleton, Notice } from '../../kit/states.js';
import { StateTag } from '../../kit/state-tag.js';

type OrderPage = IssuerPaths['/v1/orders']['get']['responses'][200]['content']['application/json'];
export type OrderRow = OrderPage['items'][number];
type OrderDetail = IssuerPaths['/v1/orders/{id}']['get']['responses'][200]['content']['application/json'];

/** An order and its whole story; it follows what happens to it. */
export function OrderView(props: {
  orderId: string;
  portal: 'operations' | 'purchaser';
  inDrawer?: boolean;
  /** What a portal adds between facts and timeline. */
  desk?: (order: OrderDetail) => ReactNode;
}) {
  const { orderId, portal, inDrawer = false, desk } = props;
  const { t } = useTranslation('shared');
  const order = issuerApi.useQuery('get', '/v1/orders/{id}', { params: { path: { id: orderId } } });
  useLive('issuer', [`order:${orderId}`], () => void order.refetch());
  if (order.isPending) return <LoadingSkeleton />;
  if (order.isError) return <FailedState error={order.error} again={() => void order.refetch()} />;
  const { data } = order;
  return (
    <ObjectPage
      title={data.orderNo}
      inDrawer={inDrawer}
      state={<StateTag of="order" state={data.state} />}
      actions={inDrawer && <Link to={`/${portal}/orders/${orderId}`}>{t('order.whole')}</Link>}
      notice={<WhatIsNext order={data} />}
      facts={factsOf(data, t)}
      timeline={data.timeline.map((step, at) => ({
        key: String(at),
        at: step.at,
        who: step.actorName,
        what: <StateTag of="order" state={step.toState} />,
        why: step.code,
      }))}
    >
      {desk?.(data)}
    </ObjectPage>
  );
}

/** How to pay while the money is awaited; why the payment is suspended, with its rule. */
function WhatIsNext({ order: { orderId, state, suspension, payIn } }: { order: OrderDetail }) {
  const { t } = useTranslation('shared');
  if (state === 'fulfilling') {
    return (
      <LiveProgress
        app="issuer"
        topic={`order:${orderId}`}
        label={t('order.issuing')}
        read={() => issueProgress(orderId)}
      />
    );
  }
  if (suspension) {
    const { reason, rule, citation } = suspension;
    return (
      <Notice type="warning" title={inWords(reason)}>
        {rule} {citation && inWords(citation)}
      </Notice>
    );
  }
  if (!payIn) return null;
  const { accountName: account, bankName: bank, accountNo: no, reference, note } = payIn;
  return (
    <Notice type="info" title={t('order.payIn')}>
      <p>{t('order.payInText', { account, bank, no, reference })}</p>
      <p>{inWords(note)}</p>
    </Notice>
  );
}

async function issueProgress(orderId: string): Promise<ProgressState> {
  const order = await answerOf(issuer.GET('/v1/orders/{id}', { params: { path: { id: orderId } } }));
  return { done: order.issuedCount, total: order.quantity, ended: order.state !== 'fulfilling' };
}

function factsOf(order: OrderDetail, t: TFunction<'shared'>): Fact[] {
  return [
    { label: t('order.customer'), value: order.customerName },
    { label: t('order.total'), value: <Money fen={order.totalFen} /> },
    { label: t('order.quantity'), value: t('order.cards', { count: order.quantity }) },
    { label: t('order.issued'), value: t('order.cards', { count: order.issuedCount }) },
    { label: t('order.named'), value: t('order.cards', { count: order.namedCount }) },
    { label: t('order.anonymous'), value: t('order.cards', { count: order.anonymousCount }) },
    { label: t('order.payment'), value: t(`order.payments.${order.paymentMethod}`) },
    { label: t('order.purchaseDate'), value: order.purchaseDate },
    { label: t('order.createdAt'), value: <ChinaTime at={order.createdAt} /> },
    { label: t('order.file'), value: order.fileName },
    ...(order.agent
      ? [{ label: t('order.agent'), value: [order.agent.name, order.agent.idNumber].filter(Boolean).join(' · ') }]
      : []),
  ];
}
