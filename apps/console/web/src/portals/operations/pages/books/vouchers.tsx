import { answerOf } from '@app/contracts';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { clearing } from '../../../../api/clients.js';
import { moneyColumn, textColumn, timeColumn } from '../../../../kit/columns.js';
import { DataTable } from '../../../../kit/data-table.js';
import type { Column, Filter, ListQuery } from '../../../../kit/data-table.types.js';
import type { VoucherRow } from '../../parts/answers.js';
import { listQuery } from '../../parts/list-query.js';
import { VoucherView } from '../../parts/voucher-view.js';
import { optionsOf, wordOf } from '../../parts/word.js';

const DOCUMENTS = [
  'authorization',
  'card_order',
  'receipt',
  'bank_receipt',
  'settlement',
  'payout',
  'dispute_case',
  'break_case',
  'ecash_upload',
];

const load = (query: ListQuery) =>
  answerOf(clearing.GET('/v1/vouchers', { params: { query: listQuery<object>(query) } }));

/** Vouchers and card transactions: of a day, or of one document. */
export default function VouchersPage() {
  const { t } = useTranslation('operations');
  const columns = useMemo(
    (): Column<VoucherRow>[] => [
      textColumn('no', t('books.voucherNo'), (row) => row.voucherNo),
      textColumn('date', t('books.accountingDate'), (row) => row.accountingDate),
      textColumn('kind', t('books.kind'), (row) => wordOf(t, 'books.kinds', row.kind)),
      moneyColumn('amount', t('books.amount'), (row) => row.amountFen),
      textColumn('summary', t('books.summary'), (row) => row.summary, {
        render: (row) => <span className="one-line">{row.summary}</span>,
      }),
      textColumn('document', t('books.document'), (row) => wordOf(t, 'books.documents', row.documentType)),
      textColumn('documentId', t('books.documentId'), (row) => row.documentId, { optional: true }),
      timeColumn('posted', t('books.postedAt'), (row) => row.postedAt),
    ],
    [t],
  );
  const filters = useMemo(
    (): Filter[] => [
      { key: 'date', label: t('books.accountingDate'), kind: 'date' },
      {
        key: 'documentType',
        label: t('books.document'),
        kind: 'select',
        options: optionsOf(t, 'books.documents', DOCUMENTS),
      },
      { key: 'documentId', label: t('books.documentId'), kind: 'text' },
      {
        key: 'kind',
        label: t('books.kind'),
        kind: 'select',
        options: optionsOf(t, 'books.kinds', Object.keys(t('books.kinds', { returnObjects: true }))),
      },
      { key: 'accountId', label: t('books.accountId'), kind: 'text' },
    ],
    [t],
  );
  return (
    <DataTable<VoucherRow>
      id="operations.vouchers"
      title={t('books.vouchers')}
      load={load}
      columns={columns}
      filters={filters}
      rowKey={({ accountId, voucherId }) => `${accountId}-${voucherId}`}
      rowName={({ voucherNo }) => voucherNo}
      detail={({ accountId, voucherId }) => <VoucherView accountId={accountId} voucherId={voucherId} inDrawer />}
      empty={{ title: t('books.noVouchers'), help: t('books.noVouchersHelp') }}
    />
  );
}
