import { answerOf } from '@app/contracts';
import { useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { clearing, clearingApi } from '../../../../api/clients.js';
import { ChinaTime } from '../../../../kit/china-time.js';
import { stateColumn, textColumn, timeColumn } from '../../../../kit/columns.js';
import { ConfirmDangerous } from '../../../../kit/confirm-dangerous.js';
import { DataTable } from '../../../../kit/data-table.js';
import type { Column, Filter, ListQuery } from '../../../../kit/data-table.types.js';
import { inWords } from '../../../../kit/refusal.js';
import { stateWord } from '../../../../kit/state-words.js';
import { Notice } from '../../../../kit/states.js';
import { useSession } from '../../../../session/session.context.js';
import type { JobRow } from '../../parts/answers.js';
import { FactsList, PlainTable } from '../../parts/facts-list.js';
import { listQuery } from '../../parts/list-query.js';
import { optionsOf, wordOf } from '../../parts/word.js';

const ROOMS = ['issuer', 'acceptance', 'clearing'] as const;
const STATES = ['failed', 'waiting', 'active', 'delayed', 'completed'] as const;
const LOOK_AGAIN_MS = 5_000;
const SECOND_MS = 1_000;

const load = (query: ListQuery) => answerOf(clearing.GET('/v1/jobs', { params: { query: listQuery<object>(query) } }));

/** The queues of all rooms: how many wait, what failed and why. */
export default function BoardPage() {
  const { t } = useTranslation('operations');
  const columns = useMemo(
    (): Column<JobRow>[] => [
      textColumn('name', t('jobs.name'), (row) => row.name),
      stateColumn('state', t('jobs.state'), (row) => row.state, 'job'),
      textColumn('attempts', t('jobs.attempts'), (row) => `${row.attempts} / ${row.attemptsMax}`),
      textColumn('reason', t('jobs.reason'), (row) => row.reason, { width: 360 }),
      timeColumn('added', t('jobs.addedAt'), (row) => row.addedAt),
      timeColumn('finished', t('jobs.finishedAt'), (row) => row.finishedAt),
    ],
    [t],
  );
  const filters = useMemo((): Filter[] => {
    const states = STATES.map((value) => ({ value, label: inWords(stateWord(value, 'job')) }));
    return [
      {
        key: 'room',
        label: t('jobs.room'),
        kind: 'select',
        options: optionsOf(t, 'queue.apps', ROOMS),
        initial: 'clearing',
      },
      { key: 'state', label: t('jobs.state'), kind: 'select', options: states, initial: 'failed' },
    ];
  }, [t]);
  return (
    <DataTable<JobRow>
      id="operations.jobs"
      title={t('jobs.title')}
      load={load}
      columns={columns}
      filters={filters}
      rowKey={({ id }) => id}
      rowName={({ name }) => name}
      detail={(job) => <JobView job={job} />}
      totals={<Board />}
      empty={{ title: t('jobs.empty'), help: t('jobs.emptyHelp') }}
    />
  );
}

/** A row per room, a column per state; how far the outbox is behind. */
function Board() {
  const { t } = useTranslation('operations');
  const board = clearingApi.useQuery('get', '/v1/job-queues', {}, { refetchInterval: LOOK_AGAIN_MS });
  if (!board.data) return null;
  const { rooms, outbox } = board.data;
  const lag = outbox.oldestMs === null ? '0' : (outbox.oldestMs / SECOND_MS).toFixed(1);
  return (
    <div className="job-board">
      <PlainTable
        caption={t('jobs.board')}
        columns={[
          { title: t('jobs.room') },
          ...STATES.map((state) => ({ title: inWords(stateWord(state, 'job')), right: true })),
        ]}
        rows={rooms.map(({ room, counts }) => [
          wordOf(t, 'queue.apps', room),
          ...STATES.map((state) => (
            <Link
              key={state}
              to={`?room=${room}&state=${state}`}
              className={state === 'failed' && counts.failed > 0 ? 'figure-bad' : undefined}
            >
              {counts[state]}
            </Link>
          )),
        ])}
      />
      <p className="quiet">{t('jobs.outbox', { count: outbox.count, seconds: lag })}</p>
    </div>
  );
}

function JobView({ job }: { job: JobRow }) {
  const { t } = useTranslation('operations');
  const { roles } = useSession().user;
  const queries = useQueryClient();
  const room = job.name.split('.')[0] as (typeof ROOMS)[number];
  const retry = async (reason: string) => {
    const params = { path: { room, id: job.id } };
    await answerOf(clearing.POST('/v1/jobs/{room}/{id}/retry', { params, body: { reason } }));
    await queries.invalidateQueries();
  };
  return (
    <>
      {job.reason && <Notice type="warning" title={job.reason} />}
      <FactsList
        facts={[
          { label: t('jobs.id'), value: job.id },
          { label: t('jobs.attempts'), value: `${job.attempts} / ${job.attemptsMax}` },
          { label: t('jobs.addedAt'), value: <ChinaTime at={job.addedAt} seconds /> },
          { label: t('jobs.startedAt'), value: <ChinaTime at={job.startedAt} seconds /> },
          { label: t('jobs.finishedAt'), value: <ChinaTime at={job.finishedAt} seconds /> },
        ]}
      />
      <pre className="json">{JSON.stringify(job.payload, null, 2)}</pre>
      {job.state === 'failed' && roles.includes('ops_maker') && (
        <ConfirmDangerous
          label={t('jobs.retry')}
          title={t('jobs.retry')}
          primary
          consequence={t('jobs.retryConsequence', { name: job.name })}
          run={retry}
        />
      )}
    </>
  );
}
