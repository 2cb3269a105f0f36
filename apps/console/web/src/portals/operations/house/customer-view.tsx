import { answerOf } from '@app/contracts';
import { Form, Input, Radio } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { issuer, issuerApi } from '../../../api/clients.js';
import { ChinaTime } from '../../../kit/china-time.js';
import { FormDialog } from '../../../kit/form-dialog.js';
import { Money } from '../../../kit/money.js';
import { ObjectPage } from '../../../kit/object-page.js';
import { FailedState, LoadingSkeleton } from '../../../kit/states.js';
import { StateTag } from '../../../kit/state-tag.js';
import { PlainTable } from '../parts/facts-list.js';
import { Proposed, type Proposal, useProposal } from '../parts/proposed.js';
import { useRole } from './role.js';

const ORDERS_SHOWN = 20;

/** A purchaser: who they are, whether their documents were verified, what they ordered. */
export function CustomerView({ customerId, inDrawer = false }: { customerId: string; inDrawer?: boolean }) {
  const { t } = useTranslation('operations');
  const proposal = useProposal('issuer');
  const maker = useRole('ops_maker');
  const customer = issuerApi.useQuery('get', '/v1/customers/{id}', { params: { path: { id: customerId } } });
  if (customer.isPending) return <LoadingSkeleton />;
  if (customer.isError) return <FailedState error={customer.error} again={() => void customer.refetch()} />;
  const { data } = customer;
  return (
    <ObjectPage
      title={data.name}
      inDrawer={inDrawer}
      state={<StateTag of="kyc" state={data.kycState} />}
      actions={
        <>
          {inDrawer && <Link to={`/operations/customers/${customerId}`}>{t('house.whole')}</Link>}
          {maker && data.kycState !== 'verified' && <DecideKyc customerId={customerId} proposal={proposal} />}
        </>
      }
      notice={<Proposed of={proposal} />}
      facts={[
        { label: t('house.customers.type'), value: t(`house.customers.types.${data.type}`) },
        { label: t('house.customers.creditCode'), value: data.creditCode },
        { label: t('house.customers.person'), value: data.person.name },
        { label: t('house.customers.idType'), value: t(`house.customers.idTypes.${data.person.idType}`) },
        { label: t('house.customers.idNumber'), value: data.person.idNumber },
        { label: t('house.customers.phone'), value: data.person.phone },
        { label: t('house.customers.address'), value: data.address },
        { label: t('house.customers.contactPhone'), value: data.contactPhone },
        { label: t('house.customers.createdAt'), value: <ChinaTime at={data.createdAt} /> },
        { label: t('house.customers.decidedAt'), value: <ChinaTime at={data.kycDecidedAt} /> },
      ]}
      timeline={[]}
    >
      <CustomerOrders customerId={customerId} />
    </ObjectPage>
  );
}

function CustomerOrders({ customerId }: { customerId: string }) {
  const { t } = useTranslation('operations');
  const orders = issuerApi.useQuery('get', '/v1/orders', { params: { query: { customerId, limit: ORDERS_SHOWN } } });
  const items = orders.data?.items ?? [];
  return (
    <section>
      <h2>{t('house.customers.orders')}</h2>
      {items.length === 0 ? (
        <p className="quiet">{t('house.customers.noOrders')}</p>
      ) : (
        <PlainTable
          caption={t('house.customers.orders')}
          columns={[
            { title: t('house.customers.orderNo') },
            { title: t('house.state') },
            { title: t('house.amount'), right: true },
            { title: t('house.customers.createdAt') },
          ]}
          rows={items.map(({ orderId, orderNo, state, totalFen, createdAt }) => [
            <Link key="order" to={`/operations/orders/${orderId}`}>
              {orderNo}
            </Link>,
            <StateTag key="state" of="order" state={state} />,
            <Money key="amount" fen={totalFen} />,
            <ChinaTime key="at" at={createdAt} />,
          ])}
        />
      )}
    </section>
  );
}

function DecideKyc({ customerId, proposal }: { customerId: string; proposal: Proposal }) {
  const { t } = useTranslation('operations');
  return (
    <FormDialog<{ decision: 'verified' | 'rejected'; evidence: string }>
      label={t('house.customers.decide')}
      title={t('house.customers.decide')}
      primary
      initial={{ decision: 'verified' }}
      consequence={<span className="quiet">{t('secondPerson')}</span>}
      run={(body) =>
        proposal.propose(
          answerOf(issuer.POST('/v1/customers/{id}/kyc-proposals', { params: { path: { id: customerId } }, body })),
        )
      }
    >
      <Form.Item name="decision" label={t('house.customers.decision')}>
        <Radio.Group
          options={[
            { value: 'verified', label: t('house.customers.verified') },
            { value: 'rejected', label: t('house.customers.rejected') },
          ]}
        />
      </Form.Item>
      <Form.Item
        name="evidence"
        label={t('house.customers.evidence')}
        extra={t('house.customers.evidenceHelp')}
        rules={[{ required: true, message: t('house.required') }]}
      >
        <Input.TextArea rows={3} maxLength={500} />
      </Form.Item>
    </FormDialog>
  );
}
