import { answerOf } from '@app/contracts';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { acceptance, acceptanceApi } from '../../../api/clients.js';
import { moneyColumn, stateColumn, textColumn, timeColumn } from '../../../kit/columns.js';
import { DataTable } from '../../../kit/data-table.js';
import type { Column, Filter, ListQuery } from '../../../kit/data-table.types.js';
import { Money } from '../../../kit/money.js';
import { inWords, Refusal } from '../../../kit/refusal.js';
import { stateWord } from '../../../kit/state-words.js';
import { useListUrl } from '../../../kit/use-list-url.js';
import '../merchant.css';
import { OfMerchant, type SeenMerchant } from '../parts/of-merchant.js';
import { signedFen, TransactionRow } from '../parts/transaction-row.js';
import { CHANNELS, filterOf, KINDS, STATES } from '../parts/transaction-filter.js';
import { TransactionView } from '../parts/transaction-view.js';
import type { TransactionRowData } from '../parts/transaction.types.js';

/** Every transaction, of terminals, own systems and codes alike. */
export default function TransactionsPage() {
  return <OfMerchant>{(merchant) => <Transactions merchant={merchant} />}</OfMerchant>;
}

function Transactions({ merchant }: { merchant: SeenMerchant }) {
  const { t } = useTranslation('merchant');
  const { merchantId } = merchant;
  const filters = useFilters(merchantId);
  const columns = useMemo((): Column<TransactionRowData>[] => {
    return [
      timeColumn('at', t('transactions.at'), (row) => row.occurredAt),
      textColumn('kind', t('transactions.kind'), (row) => t(`kinds.${row.kind}`)),
      stateColumn('state', t('transactions.state'), (row) => row.state, 'transaction'),
      moneyColumn('amount', t('transactions.amount'), signedFen),
      moneyColumn('refunded', t('transactions.refunded'), (row) => -row.refundedFen || 0, { optional: true }),
      textColumn('card', t('transactions.card'), (row) => row.panMasked),
      textColumn('terminal', t('transactions.terminal'), (row) => row.terminalNo),
      textColumn('store', t('transactions.store'), (row) => row.storeName, { optional: true }),
      textColumn('channel', t('transactions.channel'), (row) => t(`channels.${row.channel}`)),
      textColumn('rrn', t('transactions.rrn'), (row) => row.rrn, { optional: true }),
      textColumn('orderNo', t('transactions.orderNo'), (row) => row.merchantOrderNo, { optional: true }),
      textColumn('reason', t('transactions.reason'), (row) => row.reason && inWords(row.reason), { optional: true }),
    ];
  }, [t]);
  const load = ({ limit, cursor, filters: values }: ListQuery) =>
    answerOf(
      acceptance.GET('/v1/merchants/{id}/transactions', {
        params: { path: { id: merchantId }, query: { limit, ...(cursor ? { cursor } : {}), ...filterOf(values) } },
      }),
    );
  return (
    <DataTable<TransactionRowData>
      id={`merchant.transactions.${merchantId}`}
      title={t('transactions.title')}
      load={load}
      columns={columns}
      filters={filters}
      rowKey={({ businessDate, transactionId }) => `${businessDate}.${transactionId}`}
      rowName={(row) => `${t(`kinds.${row.kind}`)} ${row.rrn}`}
      totals={<Totals merchantId={merchantId} filters={filters} />}
      detail={(row) => <TransactionView merchant={merchant} day={row.businessDate} id={row.transactionId} inDrawer />}
      compact={(row) => <TransactionRow row={row} />}
      empty={{ title: t('transactions.empty'), help: t('transactions.emptyHelp') }}
    />
  );
}

function useFilters(merchantId: string): Filter[] {
  const { t } = useTranslation('merchant');
  const of = { params: { path: { id: merchantId } } };
  const merchant = acceptanceApi.useQuery('get', '/v1/merchants/{id}', of);
  const terminals = acceptanceApi.useQuery('get', '/v1/merchants/{id}/terminals', {
    params: { path: { id: merchantId }, query: { limit: 200 } },
  });
  return useMemo((): Filter[] => {
    const select = (
      key: string,
      label: string,
      values: readonly string[],
      word: (value: string) => string,
    ): Filter => ({
      key,
      label,
      kind: 'select',
      options: values.map((value) => ({ value, label: word(value) })),
    });
    const stores = merchant.data?.stores ?? [];
    return [
      { key: 'from', label: t('transactions.from'), kind: 'date' },
      { key: 'to', label: t('transactions.to'), kind: 'date' },
      {
        key: 'storeId',
        label: t('transactions.store'),
        kind: 'select',
        options: stores.map(({ storeId, name }) => ({ value: storeId, label: name })),
      },
      select(
        'terminalNo',
        t('transactions.terminal'),
        (terminals.data?.items ?? []).map((one) => one.terminalNo),
        String,
      ),
      select('kind', t('transactions.kind'), KINDS, (kind) => t(`kinds.${kind as (typeof KINDS)[number]}`)),
      select('state', t('transactions.state'), STATES, (state) => inWords(stateWord(state, 'transaction'))),
      select('channel', t('transactions.channel'), CHANNELS, (one) =>
        t(`channels.${one as (typeof CHANNELS)[number]}`),
      ),
      { key: 'last4', label: t('transactions.last4'), kind: 'text' },
      { key: 'min', label: t('transactions.min'), kind: 'text' },
      { key: 'max', label: t('transactions.max'), kind: 'text' },
      { key: 'rrn', label: t('transactions.rrn'), kind: 'text' },
    ];
  }, [t, merchant.data, terminals.data]);
}

/** Of everything the filters find, not of the page on screen. */
function Totals({ merchantId, filters }: { merchantId: string; filters: readonly Filter[] }) {
  const { t } = useTranslation('merchant');
  const { values } = useListUrl(filters);
  const totals = useQuery({
    queryKey: ['merchant.totals', merchantId, values],
    queryFn: () =>
      answerOf(
        acceptance.GET('/v1/merchants/{id}/transaction-totals', {
          params: { path: { id: merchantId }, query: filterOf(values) },
        }),
      ),
  });
  if (totals.isError) return <Refusal error={totals.error} />;
  const { data } = totals;
  return (
    <>
      <span className="quiet">{data ? `${data.from} — ${data.to}` : '…'}</span>
      <span>{t('transactions.totalCount', { count: data?.count ?? 0 })}</span>
      <span>
        {t('today.sales')} <Money fen={data?.sales.amountFen} />
      </span>
      <span>
        {t('today.back')} <Money fen={data && (-(data.refunds.amountFen + data.undone.amountFen) || 0)} />
      </span>
      <strong>
        {t('transactions.net')} <Money fen={data?.netFen} />
      </strong>
    </>
  );
}
