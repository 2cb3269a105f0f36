import { answerOf } from '@app/contracts';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { clearing } from '../../../../api/clients.js';
import type { Bilingual, Problem, ProblemError } from '../../../../api/problem.js';
import { ChinaTime } from '../../../../kit/china-time.js';
import { countColumn, stateColumn, textColumn, timeColumn } from '../../../../kit/columns.js';
import { DataTable } from '../../../../kit/data-table.js';
import type { Column, Filter, ListQuery } from '../../../../kit/data-table.types.js';
import { inWords, Refusal } from '../../../../kit/refusal.js';
import { stateWord } from '../../../../kit/state-words.js';
import type { BankFileRow } from '../../parts/answers.js';
import { BankUpload } from '../../parts/bank-upload.js';
import { FactsList } from '../../parts/facts-list.js';
import { listQuery } from '../../parts/list-query.js';
import { wordOf } from '../../parts/word.js';
import { PersonName } from '../../parts/person-name.js';

const load = (query: ListQuery) =>
  answerOf(clearing.GET('/v1/bank-files', { params: { query: listQuery<object>(query) } }));

/** Every file that came from the bank; refused ones with their reasons. */
export default function BankFilesPage() {
  const { t } = useTranslation('operations');
  const columns = useMemo(
    (): Column<BankFileRow>[] => [
      textColumn('name', t('bankFiles.name'), (row) => row.fileName),
      textColumn('kind', t('bankFiles.kind'), (row) => wordOf(t, 'bankFiles.kinds', row.kind)),
      stateColumn('state', t('bankFiles.state'), (row) => row.state, 'bank-file'),
      countColumn('size', t('bankFiles.size'), (row) => row.sizeBytes),
      textColumn('by', t('bankFiles.receivedBy'), (row) => row.receivedBy, {
        render: (row) => <PersonName login={row.receivedBy} />,
      }),
      timeColumn('at', t('bankFiles.receivedAt'), (row) => row.receivedAt),
    ],
    [t],
  );
  const filters = useMemo((): Filter[] => {
    const options = ['imported', 'refused'].map((value) => ({ value, label: inWords(stateWord(value)) }));
    return [{ key: 'state', label: t('bankFiles.state'), kind: 'select', options }];
  }, [t]);
  return (
    <DataTable<BankFileRow>
      id="operations.bank-files"
      title={t('bankFiles.title')}
      load={load}
      columns={columns}
      filters={filters}
      rowKey={({ fileId }) => fileId}
      rowName={({ fileName }) => fileName}
      detail={(file) => <BankFileView file={file} />}
      actions={<BankUpload kind="payout-results" />}
      empty={{ title: t('bankFiles.empty'), help: t('bankFiles.emptyHelp') }}
    />
  );
}

function BankFileView({ file }: { file: BankFileRow }) {
  const { t } = useTranslation('operations');
  const { refusal } = file;
  return (
    <>
      {refusal !== null && refusal !== undefined && <RefusalOf refusal={refusal} />}
      <FactsList
        facts={[
          { label: t('bankFiles.kind'), value: wordOf(t, 'bankFiles.kinds', file.kind) },
          { label: t('bankFiles.receivedBy'), value: <PersonName login={file.receivedBy} /> },
          { label: t('bankFiles.receivedAt'), value: <ChinaTime at={file.receivedAt} seconds /> },
          { label: 'SHA-256', value: <code>{file.sha256}</code> },
        ]}
      />
    </>
  );
}

/** Why a file was refused, line by line, as it was kept. */
function RefusalOf({ refusal }: { refusal: unknown }) {
  const { code, zh, en, errors } = refusal as { code: string; errors?: readonly ProblemError[] } & Bilingual;
  const problem: Problem = { status: 422, code, detail: { zh, en }, ...(errors ? { errors } : {}) };
  return <Refusal error={problem} />;
}
