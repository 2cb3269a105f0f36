import type { TFunction } from 'i18next';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { ChinaTime } from '../../../kit/china-time.js';
import { Money } from '../../../kit/money.js';
import { DueDay } from '../parts/due-day.js';
import { PlainTable } from '../parts/facts-list.js';
import { wordOf } from '../parts/word.js';
import type { Work } from './use-work.js';

interface DueRow {
  readonly key: string;
  readonly what: string;
  readonly name: string;
  readonly to: string;
  readonly amountFen: number | null;
  readonly due: ReactNode;
}

const SHOWN_OF_A_KIND = 20;

/** What a maker takes up, the most urgent kinds first. */
export function dueRows(work: Work, t: TFunction<'operations'>): DueRow[] {
  const since = (at: string) => <ChinaTime at={at} />;
  const row = (kind: string, id: string, rest: Omit<DueRow, 'key' | 'what'>): DueRow => ({
    key: `${kind}/${id}`,
    what: t(`house.counts.${kind}`),
    ...rest,
  });
  const first = <Row,>(rows: readonly Row[]) => rows.slice(0, SHOWN_OF_A_KIND);
  return [
    ...first(work.disputes).map((one) =>
      row('disputes', one.caseId, {
        name: `${one.caseNo} · ${wordOf(t, 'disputes.subjects', one.subject)}`,
        to: `/operations/disputes/${one.caseId}`,
        amountFen: one.amountFen,
        due: <DueDay of={one} />,
      }),
    ),
    ...first(work.payouts).map((one) =>
      row('payouts', one.payoutId, {
        name: `${one.payeeName} · ${one.reason ?? ''}`,
        to: `/operations/clearing/payouts?state=failed&open=${one.payoutId}`,
        amountFen: one.amountFen,
        due: one.answeredOn ?? one.instructedOn,
      }),
    ),
    ...first(work.receipts).map((one) =>
      row('receipts', one.receiptId, {
        name: `${one.payerName} · ${one.code ? wordOf(t, 'receipts.codes', one.code) : (one.remark ?? '')}`,
        to: `/operations/clearing/receipts?state=suspense&open=${one.receiptId}`,
        amountFen: one.amountFen,
        due: one.receivedOn,
      }),
    ),
    ...first(work.orders).map((one) =>
      row('orders', one.orderId, {
        name: `${one.orderNo} · ${one.customerName}`,
        to: `/operations/orders/${one.orderId}`,
        amountFen: one.totalFen,
        due: since(one.createdAt),
      }),
    ),
    ...first(work.breaks).map((one) =>
      row('breaks', one.caseId, {
        name: one.subject,
        to: `/operations/clearing/breaks?state=open&open=${one.caseId}`,
        amountFen: one.amountFen,
        due: since(one.openedAt),
      }),
    ),
    ...first(work.uploads).map((one) =>
      row('uploads', `${one.queue}/${one.class}/${one.merchantId}`, {
        name: `${wordOf(t, 'uploads.queues', one.queue)} · ${t('house.pieces', { count: one.count })}`,
        to: `/operations/acceptance/uploads?queue=${one.queue}&merchantId=${one.merchantId}`,
        amountFen: one.amountFen,
        due: since(one.oldestAt),
      }),
    ),
    ...first(work.customers).map((one) =>
      row('customers', one.customerId, {
        name: one.name,
        to: `/operations/customers/${one.customerId}`,
        amountFen: null,
        due: since(one.createdAt),
      }),
    ),
  ];
}

export function DueTable({ rows }: { rows: readonly DueRow[] }) {
  const { t } = useTranslation('operations');
  return (
    <PlainTable
      caption={t('house.toDo')}
      columns={[
        { title: t('house.what') },
        { title: t('house.object') },
        { title: t('house.amount'), right: true },
        { title: t('house.due') },
      ]}
      rows={rows.map(({ key, what, name, to, amountFen, due }) => [
        <span key="what" className="nowrap">
          {what}
        </span>,
        <Link key={key} to={to}>
          {name}
        </Link>,
        <Money key="amount" fen={amountFen} />,
        <span key="due" className="tabular nowrap">
          {due}
        </span>,
      ])}
    />
  );
}
