import { answerOf } from '@app/contracts';
import { useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { clearing } from '../../../../api/clients.js';
import { useLive } from '../../../../api/use-live.js';
import { stateColumn, textColumn, timeColumn } from '../../../../kit/columns.js';
import { DataTable } from '../../../../kit/data-table.js';
import type { Column, Filter, ListQuery } from '../../../../kit/data-table.types.js';
import { LiveMark } from '../../../../kit/live-mark.js';
import { inWords } from '../../../../kit/refusal.js';
import { stateWord } from '../../../../kit/state-words.js';
import type { RunRow } from '../../parts/answers.js';
import { listQuery } from '../../parts/list-query.js';
import { RunActions } from '../../parts/run-actions.js';
import { RunView } from '../../parts/run-view.js';
import { wordOf } from '../../parts/word.js';
import { PersonName } from '../../parts/person-name.js';

const STATES = ['requested', 'running', 'done', 'unproven', 'broken', 'stopped'];

const load = (query: ListQuery) =>
  answerOf(clearing.GET('/v1/settlement-runs', { params: { query: listQuery<object>(query) } }));

/** Runs of the day close and of payments, followed live. */
export default function RunsPage() {
  const { t } = useTranslation('operations');
  const queries = useQueryClient();
  const live = useLive('clearing', ['settlement-runs'], () => {
    void queries.invalidateQueries({ queryKey: ['list', 'operations.runs'] });
  });
  const columns = useMemo(
    (): Column<RunRow>[] => [
      textColumn('day', t('runs.businessDate'), (row) => row.businessDate),
      textColumn('kind', t('runs.kind'), (row) => wordOf(t, 'runs.kinds', row.kind)),
      stateColumn('state', t('runs.state'), (row) => row.state, 'run'),
      textColumn('steps', t('runs.steps'), ({ stepsDone, stepsTotal }) =>
        stepsTotal === null ? null : `${stepsDone} / ${stepsTotal}`,
      ),
      textColumn('proven', t('runs.proven'), ({ proven }) => (proven === null ? null : t(proven ? 'yes' : 'no'))),
      textColumn('problem', t('runs.problem'), ({ problem }) => problem && inWords(problem.message), { width: 320 }),
      textColumn('by', t('runs.requestedBy'), (row) => row.requestedBy, {
        render: (row) => <PersonName login={row.requestedBy} />,
      }),
      timeColumn('at', t('runs.requestedAt'), (row) => row.requestedAt),
      timeColumn('finished', t('runs.finishedAt'), (row) => row.finishedAt, { optional: true }),
    ],
    [t],
  );
  const filters = useMemo((): Filter[] => {
    const options = STATES.map((value) => ({ value, label: inWords(stateWord(value, 'run')) }));
    return [{ key: 'state', label: t('runs.state'), kind: 'select', options }];
  }, [t]);
  return (
    <DataTable<RunRow>
      id="operations.runs"
      title={t('runs.title')}
      load={load}
      columns={columns}
      filters={filters}
      rowKey={({ runId }) => runId}
      rowName={(row) => `${wordOf(t, 'runs.kinds', row.kind)} ${row.businessDate}`}
      detail={({ runId }) => <RunView runId={runId} />}
      actions={
        <>
          <LiveMark on={live} />
          <RunActions />
        </>
      }
      empty={{ title: t('runs.empty'), help: t('runs.emptyHelp') }}
    />
  );
}
