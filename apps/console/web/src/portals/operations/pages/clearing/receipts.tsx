import { answerOf } from '@app/contracts';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { issuer } from '../../../../api/clients.js';
import { moneyColumn, stateColumn, textColumn } from '../../../../kit/columns.js';
import { DataTable } from '../../../../kit/data-table.js';
import type { Column, Filter, ListQuery } from '../../../../kit/data-table.types.js';
import { inWords } from '../../../../kit/refusal.js';
import { stateWord } from '../../../../kit/state-words.js';
import type { ReceiptRow } from '../../parts/answers.js';
import { listQuery } from '../../parts/list-query.js';
import { ReceiptView } from '../../parts/receipt-view.js';
import { wordOf } from '../../parts/word.js';

const load = (query: ListQuery) =>
  answerOf(issuer.GET('/v1/receipts', { params: { query: listQuery<object>(query) } }));

/** Customers' money on the reserve account; by default what waits for somebody. */
export default function ReceiptsPage() {
  const { t } = useTranslation('operations');
  const columns = useMemo(
    (): Column<ReceiptRow>[] => [
      textColumn('payer', t('receipts.payer'), (row) => row.payerName),
      moneyColumn('amount', t('receipts.amount'), (row) => row.amountFen),
      stateColumn('state', t('receipts.state'), (row) => row.state, 'receipt'),
      textColumn('why', t('receipts.why'), (row) => row.code && wordOf(t, 'receipts.codes', row.code)),
      textColumn('remark', t('receipts.remark'), (row) => row.remark),
      textColumn('order', t('receipts.order'), (row) => row.orderNo),
      textColumn('on', t('receipts.receivedOn'), (row) => row.receivedOn),
      textColumn('reference', t('receipts.bankReference'), (row) => row.bankReference, { optional: true }),
    ],
    [t],
  );
  const filters = useMemo((): Filter[] => {
    const options = ['suspense', 'matched'].map((value) => ({ value, label: inWords(stateWord(value)) }));
    return [{ key: 'state', label: t('receipts.state'), kind: 'select', options, initial: 'suspense' }];
  }, [t]);
  return (
    <DataTable<ReceiptRow>
      id="operations.receipts"
      title={t('receipts.title')}
      load={load}
      columns={columns}
      filters={filters}
      rowKey={({ receiptId }) => receiptId}
      rowName={({ payerName }) => payerName}
      detail={(receipt) => <ReceiptView receipt={receipt} />}
      empty={{ title: t('receipts.empty'), help: t('receipts.emptyHelp') }}
    />
  );
}
