import { answerOf } from '@app/contracts';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { clearing, clearingApi } from '../../../api/clients.js';
import { useLive } from '../../../api/use-live.js';
import { ChinaTime } from '../../../kit/china-time.js';
import { LiveProgress, type ProgressState } from '../../../kit/live-progress.js';
import { Money } from '../../../kit/money.js';
import { ObjectPage } from '../../../kit/object-page.js';
import { Citation, inWords } from '../../../kit/refusal.js';
import { StateTag } from '../../../kit/state-tag.js';
import { FailedState, LoadingSkeleton, Notice } from '../../../kit/states.js';
import { PlainTable } from './facts-list.js';
import { wordOf } from './word.js';
import { PersonName } from './person-name.js';

async function progressOf(runId: string): Promise<ProgressState> {
  const run = await answerOf(clearing.GET('/v1/settlement-runs/{id}', { params: { path: { id: runId } } }));
  const { stepsDone, stepsTotal, finishedAt, state } = run;
  const failed = state === 'broken' || state === 'stopped';
  return { done: stepsDone, total: stepsTotal ?? 0, ended: finishedAt !== null, failed };
}

/** A run: how far it is, what it settled, why it stopped. It goes on whether anybody looks or not. */
export function RunView({ runId }: { runId: string }) {
  const { t } = useTranslation('operations');
  const run = clearingApi.useQuery('get', '/v1/settlement-runs/{id}', { params: { path: { id: runId } } });
  useLive('clearing', run.data?.finishedAt ? [] : [`settlement-run:${runId}`], () => void run.refetch());
  if (run.isPending) return <LoadingSkeleton />;
  if (run.isError) return <FailedState error={run.error} again={() => void run.refetch()} />;
  const { data } = run;
  return (
    <ObjectPage
      inDrawer
      title={data.businessDate}
      state={<StateTag of="run" state={data.state} />}
      notice={
        <>
          {data.problem && (
            <Notice type="warning" title={inWords(data.problem.message)}>
              <Citation of={data.problem} />
              <Link to="/operations/clearing/breaks">{t('breaks.title')}</Link>
            </Notice>
          )}
          <LiveProgress
            app="clearing"
            topic={`settlement-run:${runId}`}
            label={t('runs.steps')}
            read={() => progressOf(runId)}
          />
        </>
      }
      facts={[
        { label: t('runs.kind'), value: wordOf(t, 'runs.kinds', data.kind) },
        { label: t('runs.businessDate'), value: data.businessDate },
        { label: t('runs.requestedBy'), value: <PersonName login={data.requestedBy} /> },
        { label: t('runs.requestedAt'), value: <ChinaTime at={data.requestedAt} /> },
        { label: t('runs.finishedAt'), value: <ChinaTime at={data.finishedAt} /> },
        {
          label: t('runs.proven'),
          value:
            data.proven === null ? null : (
              <Link to={`/operations/books/reserve?date=${data.businessDate}`}>{t(data.proven ? 'yes' : 'no')}</Link>
            ),
        },
      ]}
      timeline={[]}
    >
      {data.settledDays.length > 0 && (
        <>
          <h2>{t('runs.settledDays')}</h2>
          <PlainTable
            caption={t('runs.settledDays')}
            columns={[
              { title: t('runs.businessDate') },
              { title: t('runs.merchants'), right: true },
              { title: t('runs.volume'), right: true },
            ]}
            rows={data.settledDays.map((day) => [
              <Link key="day" to={`/operations/clearing/settlements?from=${day.businessDate}&to=${day.businessDate}`}>
                {day.businessDate}
              </Link>,
              day.merchantCount,
              <Money key="volume" fen={day.netVolumeFen} />,
            ])}
          />
        </>
      )}
    </ObjectPage>
  );
}
