import { answerOf } from '@app/contracts';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { clearing } from '../../../../api/clients.js';
import { countColumn, moneyColumn, textColumn, timeColumn } from '../../../../kit/columns.js';
import { DataTable } from '../../../../kit/data-table.js';
import type { Column, Filter, ListQuery } from '../../../../kit/data-table.types.js';
import type { StatementRow } from '../../parts/answers.js';
import { BankUpload } from '../../parts/bank-upload.js';
import { listQuery } from '../../parts/list-query.js';
import { StatementView } from '../../parts/statement-view.js';

const load = (query: ListQuery) =>
  answerOf(clearing.GET('/v1/bank-statements', { params: { query: listQuery<object>(query) } }));

/** Statements of the reserve account, each line with what it became. */
export default function StatementsPage() {
  const { t } = useTranslation('operations');
  const columns = useMemo(
    (): Column<StatementRow>[] => [
      textColumn('date', t('statements.date'), (row) => row.date),
      countColumn('no', t('statements.sequenceNo'), (row) => row.sequenceNo),
      moneyColumn('opening', t('statements.opening'), (row) => row.openingFen),
      moneyColumn('credit', t('statements.credit'), (row) => row.creditFen),
      moneyColumn('debit', t('statements.debit'), (row) => -row.debitFen),
      moneyColumn('closing', t('statements.closing'), (row) => row.closingFen),
      countColumn('lines', t('statements.lines'), (row) => row.lineCount),
      textColumn('file', t('statements.file'), (row) => row.fileName, { optional: true }),
      timeColumn('imported', t('statements.importedAt'), (row) => row.importedAt),
    ],
    [t],
  );
  const filters = useMemo(
    (): Filter[] => [
      { key: 'from', label: t('from'), kind: 'date' },
      { key: 'to', label: t('to'), kind: 'date' },
    ],
    [t],
  );
  return (
    <DataTable<StatementRow>
      id="operations.statements"
      title={t('statements.title')}
      load={load}
      columns={columns}
      filters={filters}
      rowKey={({ statementId }) => statementId}
      rowName={({ date, sequenceNo }) => `${t('statements.title')} ${date} / ${sequenceNo}`}
      detail={(statement) => <StatementView statement={statement} />}
      actions={<BankUpload kind="bank-statements" />}
      empty={{ title: t('statements.empty'), help: t('statements.emptyHelp') }}
    />
  );
}
