import { answerOf } from '@app/contracts';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { clearing, clearingApi } from '../../../../api/clients.js';
import { moneyColumn, textColumn } from '../../../../kit/columns.js';
import { DataTable } from '../../../../kit/data-table.js';
import type { Column, Filter, ListQuery } from '../../../../kit/data-table.types.js';
import { inWords } from '../../../../kit/refusal.js';
import type { EntryRow } from '../../parts/answers.js';
import { listQuery } from '../../parts/list-query.js';
import { VoucherView } from '../../parts/voucher-view.js';
import { wordOf } from '../../parts/word.js';

const load = (query: ListQuery) =>
  answerOf(clearing.GET('/v1/entries', { params: { query: listQuery<object>(query) } }));

/** Lines of the books of a day, each leading to its voucher. */
export default function EntriesPage() {
  const { t } = useTranslation('operations');
  const chart = clearingApi.useQuery('get', '/v1/trial-balance', { params: { query: {} } });
  const accounts = useMemo(
    () =>
      (chart.data?.lines ?? []).map(({ gl, nameZh, nameEn }) => ({
        value: String(gl),
        label: `${gl} ${inWords({ zh: nameZh, en: nameEn })}`,
      })),
    [chart.data],
  );
  const nameOf = useMemo(() => new Map(accounts.map(({ value, label }) => [value, label])), [accounts]);
  const columns = useMemo(
    (): Column<EntryRow>[] => [
      textColumn('gl', t('books.account'), (row) => nameOf.get(String(row.gl)) ?? row.gl),
      moneyColumn('debit', t('books.debit'), (row) => (row.direction === 'D' ? row.amountFen : null)),
      moneyColumn('credit', t('books.credit'), (row) => (row.direction === 'C' ? row.amountFen : null)),
      textColumn('kind', t('books.kind'), (row) => wordOf(t, 'books.kinds', row.kind)),
      textColumn('document', t('books.document'), (row) => wordOf(t, 'books.documents', row.documentType)),
      textColumn('subject', t('books.subjectId'), (row) => (row.subjectId === '0' ? null : row.subjectId)),
      textColumn('date', t('books.accountingDate'), (row) => row.accountingDate),
    ],
    [nameOf, t],
  );
  const filters = useMemo(
    (): Filter[] => [
      { key: 'date', label: t('books.accountingDate'), kind: 'date' },
      { key: 'gl', label: t('books.account'), kind: 'select', options: accounts },
      { key: 'subjectId', label: t('books.subjectId'), kind: 'text' },
    ],
    [accounts, t],
  );
  return (
    <DataTable<EntryRow>
      id="operations.entries"
      title={t('books.entries')}
      load={load}
      columns={columns}
      filters={filters}
      rowKey={({ accountId, voucherId, lineNo }) => `${accountId}-${voucherId}-${lineNo}`}
      rowName={({ kind }) => wordOf(t, 'books.kinds', kind)}
      detail={({ accountId, voucherId }) => <VoucherView accountId={accountId} voucherId={voucherId} inDrawer />}
      empty={{ title: t('books.noEntries'), help: t('books.noVouchersHelp') }}
    />
  );
}
