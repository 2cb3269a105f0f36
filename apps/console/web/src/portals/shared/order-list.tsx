import { answerOf } from '@app/contracts';
import { type ReactNode, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { issuer } from '../../api/clients.js';
import { ChinaTime, chinaTime } from '../../kit/china-time.js';
import { DataTable } from '../../kit/data-table.js';
import type { Column, Filter, ListQuery } from '../../kit/data-table.types.js';
import { Money, yuan } from '../../kit/money.js';
import { inWords } from '../../kit/refusal.js';
import { StateTag } from '../../kit/state-tag.js';
import { stateWord } from '../../kit/state-words.js';
import { type OrderRow, OrderView } from './order-view.js';

const STATES = [
  'awaiting_payment',
  'payment_suspended',
  'paid',
  'awaiting_approval',
  'fulfilling',
  'issued',
  'activated',
  'cancelled',
] as const;

function load({ limit, cursor, filters }: ListQuery) {
  const state = filters['state'] as (typeof STATES)[number] | undefined;
  const query = { limit, ...(cursor ? { cursor } : {}), ...(state ? { state } : {}) };
  return answerOf(issuer.GET('/v1/orders', { params: { query } }));
}

/** Orders, newest first, as far as the API shows them to the reader. @param portal whose pages the links lead to */
export function OrderList(props: { portal: 'operations' | 'purchaser'; title: string; actions?: ReactNode }) {
  const { portal, title, actions } = props;
  const { t } = useTranslation('shared');
  const columns = useMemo((): Column<OrderRow>[] => {
    const all: Column<OrderRow>[] = [
      { key: 'orderNo', title: t('order.orderNo'), render: (row) => row.orderNo, text: (row) => row.orderNo },
      {
        key: 'customer',
        title: t('order.customer'),
        render: (row) => row.customerName,
        text: (row) => row.customerName,
      },
      {
        key: 'state',
        title: t('order.state'),
        render: (row) => <StateTag of="order" state={row.state} />,
        text: (row) => inWords(stateWord(row.state, 'order')),
      },
      {
        key: 'quantity',
        title: t('order.quantity'),
        align: 'right',
        render: (row) => row.quantity,
        text: (row) => String(row.quantity),
      },
      {
        key: 'total',
        title: t('order.total'),
        align: 'right',
        render: (row) => <Money fen={row.totalFen} />,
        text: (row) => yuan(row.totalFen),
      },
      {
        key: 'issued',
        title: t('order.issued'),
        align: 'right',
        optional: true,
        render: (row) => row.issuedCount,
        text: (row) => String(row.issuedCount),
      },
      {
        key: 'createdAt',
        title: t('order.createdAt'),
        render: (row) => <ChinaTime at={row.createdAt} />,
        text: (row) => chinaTime(row.createdAt),
      },
    ];
    return portal === 'purchaser' ? all.filter(({ key }) => key !== 'customer') : all;
  }, [t, portal]);
  const filters = useMemo((): Filter[] => {
    const options = STATES.map((value) => ({ value, label: inWords(stateWord(value, 'order')) }));
    return [{ key: 'state', label: t('order.state'), kind: 'select', options }];
  }, [t]);
  return (
    <DataTable<OrderRow>
      id={`${portal}.orders`}
      title={title}
      actions={actions}
      load={load}
      columns={columns}
      filters={filters}
      rowKey={({ orderId }) => orderId}
      rowName={({ orderNo }) => orderNo}
      detail={({ orderId }) => <OrderView orderId={orderId} portal={portal} inDrawer />}
      empty={{ title: t('order.empty'), help: t('order.emptyHelp') }}
    />
  );
}
