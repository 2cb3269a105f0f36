import { answerOf, type ClearingPaths } from '@app/contracts';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { clearing, clearingApi } from '../../../api/clients.js';
import { moneyColumn, stateColumn, textColumn } from '../../../kit/columns.js';
import { CompactRow } from '../../../kit/compact-list.js';
import { DataTable } from '../../../kit/data-table.js';
import type { Column, Filter, ListQuery } from '../../../kit/data-table.types.js';
import { Money } from '../../../kit/money.js';
import { ObjectPage } from '../../../kit/object-page.js';
import { inWords } from '../../../kit/refusal.js';
import { Notice } from '../../../kit/states.js';
import { StateTag } from '../../../kit/state-tag.js';
import { stateWord } from '../../../kit/state-words.js';
import '../merchant.css';
import { OfMerchant } from '../parts/of-merchant.js';

type Payout = ClearingPaths['/v1/payouts']['get']['responses'][200]['content']['application/json']['items'][number];

const STATES = ['instructed', 'paid', 'failed'] as const;

/** What the bank was told to pay, and what it answered. */
export default function PayoutsPage() {
  return <OfMerchant>{({ merchantId }) => <Payouts merchantId={merchantId} />}</OfMerchant>;
}

function Payouts({ merchantId }: { merchantId: string }) {
  const { t } = useTranslation('merchant');
  const columns = useMemo(
    (): Column<Payout>[] => [
      textColumn('on', t('payouts.on'), (row) => row.instructedOn),
      stateColumn('state', t('payouts.state'), (row) => row.state, 'payout'),
      moneyColumn('amount', t('payouts.amount'), (row) => row.amountFen),
      textColumn('account', t('payouts.account'), (row) => `${row.bankName} ${row.accountNoMasked}`),
      textColumn('answered', t('payouts.answered'), (row) => row.answeredOn),
      textColumn('reason', t('payouts.reason'), (row) => row.reason),
      textColumn('reference', t('payouts.reference'), (row) => row.bankReference, { optional: true }),
    ],
    [t],
  );
  const filters = useMemo((): Filter[] => {
    const options = STATES.map((value) => ({ value, label: inWords(stateWord(value, 'payout')) }));
    return [{ key: 'state', label: t('payouts.state'), kind: 'select', options }];
  }, [t]);
  const load = ({ limit, cursor, filters: { state } }: ListQuery) =>
    answerOf(
      clearing.GET('/v1/payouts', {
        params: {
          query: {
            limit,
            merchantId,
            ...(cursor ? { cursor } : {}),
            ...(state ? { state: state as Payout['state'] } : {}),
          },
        },
      }),
    );
  return (
    <DataTable<Payout>
      id={`merchant.payouts.${merchantId}`}
      title={t('payouts.title')}
      load={load}
      columns={columns}
      filters={filters}
      rowKey={({ payoutId }) => payoutId}
      rowName={({ instructedOn }) => `${t('payouts.title')} ${instructedOn}`}
      detail={(payout) => <PayoutView payout={payout} />}
      compact={(row) => (
        <CompactRow
          title={row.instructedOn}
          value={<Money fen={row.amountFen} />}
          note={row.reason ?? row.accountNoMasked}
          state={<StateTag of="payout" state={row.state} />}
        />
      )}
      empty={{ title: t('payouts.empty'), help: t('payouts.emptyHelp') }}
    />
  );
}

function PayoutView({ payout }: { payout: Payout }) {
  const { t } = useTranslation('merchant');
  const { payoutId, merchantId, state, reason } = payout;
  const settlements = clearingApi.useQuery('get', '/v1/settlements', {
    params: { query: { payoutId, merchantId, limit: 200 } },
  });
  return (
    <ObjectPage
      inDrawer
      title={payout.instructedOn}
      state={<StateTag of="payout" state={state} />}
      notice={
        state === 'failed' && (
          <Notice type="warning" title={t('payouts.failed', { reason: reason ?? '' })}>
            {payout.retriedBy ? t('payouts.retried') : t('payouts.failedHelp')}
          </Notice>
        )
      }
      facts={[
        { label: t('payouts.amount'), value: <Money fen={payout.amountFen} /> },
        { label: t('payouts.payee'), value: payout.payeeName },
        { label: t('payouts.account'), value: `${payout.bankName} ${payout.accountNoMasked}` },
        { label: t('payouts.on'), value: payout.instructedOn },
        { label: t('payouts.answered'), value: payout.answeredOn },
        { label: t('payouts.reference'), value: payout.bankReference },
        { label: t('payouts.onStatement'), value: payout.onStatement ? t('yes') : t('payouts.notYet') },
        { label: t('payouts.instruction'), value: payout.instructionId },
      ]}
      timeline={[]}
    >
      <h2>{t('payouts.pays')}</h2>
      <table className="plain-table">
        <thead>
          <tr>
            <th scope="col">{t('settlements.businessDate')}</th>
            <th scope="col" className="amount">
              {t('settlements.payable')}
            </th>
          </tr>
        </thead>
        <tbody>
          {settlements.data?.items.map((one) => (
            <tr key={one.settlementId}>
              <td>{one.businessDate}</td>
              <td className="amount">
                <Money fen={one.payableFen} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ObjectPage>
  );
}
