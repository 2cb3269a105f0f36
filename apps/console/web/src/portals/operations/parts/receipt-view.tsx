import { answerOf } from '@app/contracts';
import { Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { issuer, issuerApi } from '../../../api/clients.js';
import { ConfirmDangerous } from '../../../kit/confirm-dangerous.js';
import { Money, yuan } from '../../../kit/money.js';
import { ObjectPage } from '../../../kit/object-page.js';
import { StateTag } from '../../../kit/state-tag.js';
import { Notice } from '../../../kit/states.js';
import { useSession } from '../../../session/session.context.js';
import type { ReceiptRow } from './answers.js';
import { Proposed, useProposal } from './proposed.js';
import { wordOf } from './word.js';

/** States of an order that waits for money. */
const MATCHABLE: readonly string[] = ['awaiting_payment', 'payment_suspended'];

/** A receipt: why it waits, and the order it may belong to. */
export function ReceiptView({ receipt }: { receipt: ReceiptRow }) {
  const { t } = useTranslation('operations');
  const { roles } = useSession().user;
  const proposal = useProposal('issuer');
  const { receiptId, state, code, orderId } = receipt;
  const mayMatch = roles.includes('ops_maker') && state === 'suspense';
  return (
    <ObjectPage
      inDrawer
      title={receipt.payerName}
      state={<StateTag of="receipt" state={state} />}
      actions={mayMatch && <MatchReceipt receipt={receipt} propose={proposal.propose} />}
      notice={
        <>
          {code && state === 'suspense' && <Notice type="warning" title={wordOf(t, 'receipts.codes', code)} />}
          <Proposed of={proposal} />
        </>
      }
      facts={[
        { label: t('receipts.payer'), value: receipt.payerName },
        { label: t('receipts.payerAccount'), value: receipt.payerAccountMasked },
        { label: t('receipts.amount'), value: <Money fen={receipt.amountFen} /> },
        { label: t('receipts.remark'), value: receipt.remark },
        { label: t('receipts.receivedOn'), value: receipt.receivedOn },
        { label: t('receipts.bankReference'), value: receipt.bankReference },
        {
          label: t('receipts.order'),
          value: orderId && <Link to={`/operations/orders/${orderId}`}>{receipt.orderNo}</Link>,
        },
        { label: t('receipts.matchedBy'), value: receipt.matchedBy },
        {
          label: t('books.vouchers'),
          value: (
            <Link to={`/operations/books/vouchers?documentType=receipt&documentId=${receiptId}`}>
              {t('books.ofDocument')}
            </Link>
          ),
        },
      ]}
      timeline={[]}
    />
  );
}

function MatchReceipt(props: {
  receipt: ReceiptRow;
  propose: (call: Promise<{ approvalId: string }>) => Promise<void>;
}) {
  const { receipt, propose } = props;
  const { t } = useTranslation('operations');
  const [orderId, setOrderId] = useState<string>();
  const orders = issuerApi.useQuery('get', '/v1/orders', {
    params: { query: { limit: 200 } },
  });
  const waiting = (orders.data?.items ?? []).filter(({ state }) => MATCHABLE.includes(state));
  const options = waiting.map((order) => ({
    value: order.orderId,
    label: `${order.orderNo} · ${order.customerName} · ${yuan(order.totalFen)}`,
  }));
  return (
    <ConfirmDangerous
      label={t('receipts.match')}
      title={t('receipts.match')}
      primary
      consequence={
        <>
          <label className="stacked">
            {t('receipts.order')}
            <Select
              showSearch={{ optionFilterProp: 'label' }}
              value={orderId ?? null}
              options={options}
              onChange={setOrderId}
              notFoundContent={t('receipts.noOrders')}
            />
          </label>
          <p>{t('receipts.matchConsequence', { amount: yuan(receipt.amountFen), payer: receipt.payerName })}</p>
          <p className="quiet">{t('secondPerson')}</p>
        </>
      }
      run={async (reason) => {
        if (!orderId) return;
        await propose(
          answerOf(
            issuer.POST('/v1/receipts/{id}/match', {
              params: { path: { id: receipt.receiptId } },
              body: { orderId, reason },
            }),
          ),
        );
      }}
    />
  );
}
