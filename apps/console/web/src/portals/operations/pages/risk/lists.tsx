import { answerOf } from '@app/contracts';
import { useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { acceptance } from '../../../../api/clients.js';
import { textColumn, timeColumn } from '../../../../kit/columns.js';
import { ConfirmDangerous } from '../../../../kit/confirm-dangerous.js';
import { DataTable } from '../../../../kit/data-table.js';
import type { Column, Filter, ListQuery } from '../../../../kit/data-table.types.js';
import { useSession } from '../../../../session/session.context.js';
import { AddToList } from '../../parts/add-to-list.js';
import type { ListEntryRow } from '../../parts/answers.js';
import { ChinaTime } from '../../../../kit/china-time.js';
import { FactsList } from '../../parts/facts-list.js';
import { listQuery } from '../../parts/list-query.js';
import { optionsOf, wordOf } from '../../parts/word.js';
import { PersonName } from '../../parts/person-name.js';

const NAMES = ['black', 'grey', 'white'];
const SUBJECTS = ['card', 'merchant', 'terminal', 'device'];

const load = (query: ListQuery) =>
  answerOf(acceptance.GET('/v1/risk/lists', { params: { query: listQuery<object>(query) } }));

/** The black, grey and white lists. */
export default function ListsPage() {
  const { t } = useTranslation('operations');
  const columns = useMemo(
    (): Column<ListEntryRow>[] => [
      textColumn('list', t('lists.list'), (row) => wordOf(t, 'lists.names', row.list)),
      textColumn('subject', t('lists.subject'), (row) => wordOf(t, 'rules.subjects', row.subject)),
      textColumn('id', t('lists.subjectId'), (row) => row.subjectId),
      textColumn('reason', t('lists.reason'), (row) => row.reason),
      timeColumn('expires', t('lists.expiresAt'), (row) => row.expiresAt),
      textColumn('by', t('lists.createdBy'), (row) => row.createdBy, {
        render: (row) => <PersonName login={row.createdBy} />,
      }),
      timeColumn('at', t('lists.createdAt'), (row) => row.createdAt),
      timeColumn('removed', t('lists.removedAt'), (row) => row.removedAt),
    ],
    [t],
  );
  const filters = useMemo(
    (): Filter[] => [
      { key: 'list', label: t('lists.list'), kind: 'select', options: optionsOf(t, 'lists.names', NAMES) },
      { key: 'subject', label: t('lists.subject'), kind: 'select', options: optionsOf(t, 'rules.subjects', SUBJECTS) },
      { key: 'subjectId', label: t('lists.subjectId'), kind: 'text' },
    ],
    [t],
  );
  return (
    <DataTable<ListEntryRow>
      id="operations.lists"
      title={t('lists.title')}
      load={load}
      columns={columns}
      filters={filters}
      rowKey={({ entryId }) => entryId}
      rowName={({ subjectId }) => subjectId}
      detail={(entry) => <EntryView entry={entry} />}
      actions={<AddToList />}
      empty={{ title: t('lists.empty'), help: t('lists.emptyHelp') }}
    />
  );
}

function EntryView({ entry }: { entry: ListEntryRow }) {
  const { t } = useTranslation('operations');
  const { roles } = useSession().user;
  const queries = useQueryClient();
  const remove = async (reason: string) => {
    await answerOf(
      acceptance.POST('/v1/risk/lists/{id}/removal', { params: { path: { id: entry.entryId } }, body: { reason } }),
    );
    await queries.invalidateQueries({ queryKey: ['list', 'operations.lists'] });
  };
  return (
    <>
      <FactsList
        facts={[
          { label: t('lists.list'), value: wordOf(t, 'lists.names', entry.list) },
          { label: t('lists.subject'), value: `${wordOf(t, 'rules.subjects', entry.subject)} ${entry.subjectId}` },
          { label: t('lists.reason'), value: entry.reason },
          { label: t('lists.expiresAt'), value: <ChinaTime at={entry.expiresAt} /> },
          { label: t('lists.createdBy'), value: <PersonName login={entry.createdBy} /> },
          { label: t('lists.removedBy'), value: entry.removedBy },
          { label: t('lists.removalReason'), value: entry.removalReason },
        ]}
      />
      {entry.removedAt === null && !roles.includes('auditor') && (
        <ConfirmDangerous
          label={t('lists.remove')}
          title={t('lists.remove')}
          danger
          consequence={t(`lists.removeConsequence.${entry.list}`, { id: entry.subjectId })}
          run={remove}
        />
      )}
    </>
  );
}
