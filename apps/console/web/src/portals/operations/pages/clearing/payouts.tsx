import { answerOf } from '@app/contracts';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { clearing } from '../../../../api/clients.js';
import { moneyColumn, stateColumn, textColumn } from '../../../../kit/columns.js';
import { DataTable } from '../../../../kit/data-table.js';
import type { Column, Filter, ListQuery } from '../../../../kit/data-table.types.js';
import { inWords } from '../../../../kit/refusal.js';
import { stateWord } from '../../../../kit/state-words.js';
import type { PayoutRow } from '../../parts/answers.js';
import { merchantFilter } from '../../parts/merchant-filter.js';
import { listQuery } from '../../parts/list-query.js';
import { PayoutView } from '../../parts/payout-view.js';

const STATES = ['instructed', 'paid', 'failed'];

const load = (query: ListQuery) =>
  answerOf(clearing.GET('/v1/payouts', { params: { query: listQuery<object>(query) } }));

/** Payments to merchants; by default those that failed. */
export default function PayoutsPage() {
  const { t } = useTranslation('operations');
  const columns = useMemo(
    (): Column<PayoutRow>[] => [
      textColumn('instruction', t('payouts.instructionId'), (row) => row.instructionId),
      stateColumn('state', t('payouts.state'), (row) => row.state, 'payout'),
      textColumn('payee', t('payouts.payee'), (row) => row.payeeName),
      moneyColumn('amount', t('payouts.amount'), (row) => row.amountFen),
      textColumn('bank', t('payouts.bank'), (row) => row.bankName),
      textColumn('account', t('payouts.account'), (row) => row.accountNoMasked, { optional: true }),
      textColumn('on', t('payouts.instructedOn'), (row) => row.instructedOn),
      textColumn('reason', t('payouts.reason'), (row) => row.reason),
      textColumn('retried', t('payouts.retried'), (row) => row.retriedBy && t('yes')),
    ],
    [t],
  );
  const filters = useMemo((): Filter[] => {
    const options = STATES.map((value) => ({ value, label: inWords(stateWord(value, 'payout')) }));
    return [
      { key: 'state', label: t('payouts.state'), kind: 'select', options, initial: 'failed' },
      merchantFilter(t('merchant')),
    ];
  }, [t]);
  return (
    <DataTable<PayoutRow>
      id="operations.payouts"
      title={t('payouts.title')}
      load={load}
      columns={columns}
      filters={filters}
      rowKey={({ payoutId }) => payoutId}
      rowName={({ instructionId }) => instructionId}
      detail={(payout) => <PayoutView payout={payout} />}
      empty={{ title: t('payouts.empty'), help: t('payouts.emptyHelp') }}
    />
  );
}
