import { answerOf } from '@app/contracts';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { issuer, issuerApi } from '../../../api/clients.js';
import { ConfirmDangerous } from '../../../kit/confirm-dangerous.js';
import { Money, yuan } from '../../../kit/money.js';
import { PlainTable } from '../parts/facts-list.js';
import { Proposed, useProposal } from '../parts/proposed.js';
import type { OrderDetail } from './answers.js';
import { ApprovalPanel } from './approval-panel.js';
import { ChipFiles } from './chip-files.js';
import { ProposeButton } from './propose-button.js';
import { useRole } from './role.js';
import './house.css';

const LINES_SHOWN = 50;
const CANCELLABLE: readonly string[] = ['awaiting_payment', 'payment_suspended'];
const ISSUED: readonly string[] = ['issued', 'activated'];

/** What the issuer's people do with an order: release it, give it up, hand its chips to the factory; and who gets what. */
export function OrderDesk({ order }: { order: OrderDetail }) {
  const { t } = useTranslation('operations');
  const queries = useQueryClient();
  const proposal = useProposal('issuer');
  const maker = useRole('ops_maker');
  const { orderId, state } = order;
  const params = { path: { id: orderId } };
  const amount = yuan(order.totalFen);
  const products = issuerApi.useQuery('get', '/v1/card-products');
  const ordered = [order.namedProductCode, order.anonymousProductCode];
  const hasChips = (products.data?.items ?? []).some(
    ({ productCode, medium }) => medium === 'chip' && ordered.includes(productCode),
  );
  return (
    <>
      <div className="list-foot wrap">
        {maker && state === 'paid' && (
          <ProposeButton
            label={t('house.orders.release')}
            consequence={t('house.orders.releaseHelp', { amount, count: order.quantity })}
            proposal={proposal}
            needsReason={false}
            primary
            run={() => answerOf(issuer.POST('/v1/orders/{id}/approve-proposal', { params }))}
          />
        )}
        {maker && CANCELLABLE.includes(state) && (
          <ConfirmDangerous
            label={t('house.orders.cancel')}
            title={t('house.orders.cancel')}
            danger
            consequence={t('house.orders.cancelHelp', { no: order.orderNo, amount })}
            run={async (reason) => {
              await answerOf(issuer.POST('/v1/orders/{id}/cancel', { params, body: { reason } }));
              await queries.invalidateQueries();
            }}
          />
        )}
        {state === 'payment_suspended' && (
          <Link to="/operations/clearing/receipts?state=suspense">{t('house.orders.receipts')}</Link>
        )}
      </div>
      <Proposed of={proposal} />
      {state === 'awaiting_approval' && order.approvalId && !proposal.approval && (
        <PendingRelease approvalId={order.approvalId} />
      )}
      <OrderLines orderId={orderId} />
      {hasChips && ISSUED.includes(state) && <ChipFiles order={order} />}
    </>
  );
}

function PendingRelease({ approvalId }: { approvalId: string }) {
  const { t } = useTranslation('operations');
  const approval = issuerApi.useQuery('get', '/v1/approvals/{id}', { params: { path: { id: approvalId } } });
  if (!approval.data) return null;
  return (
    <section>
      <h2>{t('house.orders.pendingRelease')}</h2>
      <ApprovalPanel app="issuer" approval={approval.data} />
    </section>
  );
}

function OrderLines({ orderId }: { orderId: string }) {
  const { t } = useTranslation('operations');
  const lines = issuerApi.useQuery('get', '/v1/orders/{id}/lines', {
    params: { path: { id: orderId }, query: { limit: LINES_SHOWN } },
  });
  if (!lines.data || lines.data.items.length === 0) return null;
  return (
    <section>
      <h2>{t('house.orders.lines')}</h2>
      <PlainTable
        caption={t('house.orders.lines')}
        columns={[
          { title: t('house.orders.lineNo') },
          { title: t('house.orders.recipient') },
          { title: t('house.orders.kind') },
          { title: t('house.orders.face'), right: true },
          { title: t('house.orders.card') },
        ]}
        rows={lines.data.items.map((line) => [
          line.lineNo,
          line.recipientName,
          t(`house.kinds.${line.kind}`),
          <Money key="face" fen={line.faceFen} />,
          line.cardId ? (
            <Link key="card" to={`/operations/cards/${line.cardId}`}>
              {line.panMasked}
            </Link>
          ) : (
            '—'
          ),
        ])}
      />
      {lines.data.nextCursor && (
        <p>
          <Link to={`/operations/cards?orderId=${orderId}`}>{t('house.orders.allCards')}</Link>
        </p>
      )}
    </section>
  );
}
