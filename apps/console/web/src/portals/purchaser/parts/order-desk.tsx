import { answerOf } from '@app/contracts';
import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Table } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { issuer } from '../../../api/clients.js';
import { ConfirmDangerous } from '../../../kit/confirm-dangerous.js';
import { allRows, csvOf, download } from '../../../kit/csv.js';
import { Money, yuan } from '../../../kit/money.js';
import { Refusal } from '../../../kit/refusal.js';
import { FailedState, Notice } from '../../../kit/states.js';
import { CardFiles } from './card-files.js';
import type { OrderDetail } from './purchaser.api.js';
import '../purchaser.css';

const LINES_SHOWN = 20;
const WAITS_FOR_MONEY: readonly string[] = ['awaiting_payment', 'payment_suspended'];
const MADE: readonly string[] = ['issued', 'activated'];

/** What the purchaser does with its order: pay, give up, activate; who gets which card; the file with full numbers. */
export function OrderDesk({ order }: { order: OrderDetail }) {
  const { t } = useTranslation('purchaser');
  const client = useQueryClient();
  const { orderId, orderNo, state, quantity, totalFen, customerName } = order;
  const params = { path: { id: orderId } };
  const changed = () => client.invalidateQueries();
  return (
    <div className="desk">
      {order.payIn && <Notice type="info" title={t('order.payer', { name: customerName })} />}
      <div className="desk-actions">
        {state === 'issued' && (
          <ConfirmDangerous
            primary
            label={t('order.activate')}
            title={t('order.activateTitle')}
            consequence={t('order.activateText', { no: orderNo, count: quantity, total: yuan(totalFen) })}
            needsReason={false}
            run={() => answerOf(issuer.POST('/v1/orders/{id}/activate', { params })).then(changed)}
          />
        )}
        {WAITS_FOR_MONEY.includes(state) && (
          <ConfirmDangerous
            danger
            label={t('order.cancel')}
            title={t('order.cancelTitle')}
            consequence={t('order.cancelText', { no: orderNo, total: yuan(totalFen) })}
            run={(reason) =>
              answerOf(issuer.POST('/v1/orders/{id}/cancel', { params, body: { reason } })).then(changed)
            }
          />
        )}
      </div>
      <OrderLines orderId={orderId} orderNo={orderNo} />
      {MADE.includes(state) && <CardFiles orderId={orderId} count={quantity} />}
    </div>
  );
}

async function linesOf(orderId: string, limit: number, cursor?: string) {
  const query = { limit, ...(cursor ? { cursor } : {}) };
  return answerOf(issuer.GET('/v1/orders/{id}/lines', { params: { path: { id: orderId }, query } }));
}

function OrderLines({ orderId, orderNo }: { orderId: string; orderNo: string }) {
  const { t } = useTranslation('purchaser');
  const [count, setCount] = useState<number>();
  const [error, setError] = useState<unknown>();
  const lines = useInfiniteQuery({
    queryKey: ['order-lines', orderId],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam }) => linesOf(orderId, LINES_SHOWN, pageParam),
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
  });
  if (lines.isError) return <FailedState error={lines.error} again={() => void lines.refetch()} />;
  const rows = lines.data?.pages.flatMap(({ items }) => items) ?? [];
  type Line = (typeof rows)[number];
  const columns = [
    { key: 'lineNo', title: t('order.line'), text: ({ lineNo }: Line) => String(lineNo) },
    { key: 'recipient', title: t('order.recipient'), text: (line: Line) => line.recipientName ?? '—' },
    { key: 'idNumber', title: t('order.idNumber'), text: (line: Line) => line.idNumber ?? '—' },
    { key: 'phone', title: t('order.phone'), text: (line: Line) => line.phone ?? '—' },
    { key: 'kind', title: t('order.kind'), text: ({ kind }: Line) => t(`cards.kinds.${kind}`) },
    { key: 'face', title: t('order.face'), align: 'right' as const, text: ({ faceFen }: Line) => yuan(faceFen) },
    { key: 'card', title: t('order.card'), text: ({ panMasked }: Line) => panMasked ?? '—' },
  ];
  const result = async () => {
    setError(undefined);
    try {
      const all = await allRows(({ limit, cursor }) => linesOf(orderId, limit, cursor), { filters: {} }, setCount);
      download(
        `${orderNo}.csv`,
        csvOf(
          columns.map((column) => ({ ...column, render: column.text })),
          all,
        ),
      );
    } catch (refused) {
      setError(refused);
    } finally {
      setCount(undefined);
    }
  };
  return (
    <section>
      <div className="desk-actions">
        <h2>{t('order.lines')}</h2>
        <span className="spacer" />
        <Button loading={count !== undefined} onClick={() => void result()}>
          {t('order.result')}
        </Button>
      </div>
      {error !== undefined && <Refusal error={error} />}
      <Table<Line>
        size="small"
        rowKey="lineNo"
        dataSource={rows}
        loading={{ spinning: lines.isPending, delay: 150 }}
        pagination={false}
        scroll={{ x: 'max-content' }}
        locale={{ emptyText: lines.isPending ? ' ' : <span className="quiet">{t('order.linesEmpty')}</span> }}
        columns={columns.map(({ text, ...column }) => ({
          ...column,
          render: (_value: unknown, line: Line) => (column.key === 'face' ? <Money fen={line.faceFen} /> : text(line)),
        }))}
      />
      {lines.hasNextPage && (
        <Button loading={lines.isFetchingNextPage} onClick={() => void lines.fetchNextPage()}>
          {t('order.more')}
        </Button>
      )}
    </section>
  );
}
