import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { issuerApi } from '../../../../api/clients.js';
import { Chart } from '../../../../kit/chart.js';
import { FailedState, LoadingSkeleton } from '../../../../kit/states.js';
import type { DisputeSla } from '../../parts/answers.js';
import { PlainTable } from '../../parts/facts-list.js';
import { Figures } from '../../parts/figures.js';
import { wordOf } from '../../parts/word.js';

const LIST = '/operations/disputes';

/** How the deadlines of disputes are kept. */
export default function SlaPage() {
  const { t } = useTranslation('operations');
  const sla = issuerApi.useQuery('get', '/v1/dispute-sla');
  if (sla.isPending) return <LoadingSkeleton />;
  if (sla.isError) return <FailedState error={sla.error} again={() => void sla.refetch()} />;
  const { data } = sla;
  const { decided } = data;
  return (
    <section>
      <div className="list-head">
        <h1>{t('sla.title')}</h1>
      </div>
      <Figures
        items={[
          { label: t('sla.open'), value: <Link to={LIST}>{data.openCount}</Link> },
          { label: t('sla.dueToday'), value: data.dueToday },
          {
            label: t('sla.breached'),
            value: <Link to={`${LIST}?breached=true`}>{data.breached}</Link>,
            bad: data.breached > 0,
          },
          { label: t('sla.atOnce'), value: share(decided.atOnceShare), help: t('sla.days30') },
          { label: t('sla.byEvidence'), value: share(decided.byEvidenceShare), help: t('sla.days30') },
          { label: t('sla.medianHours'), value: hours(decided.medianHours), help: t('sla.days30') },
          {
            label: t('sla.overdue'),
            value: decided.overdue,
            bad: decided.overdue > 0,
            help: t('sla.ofDecided', { count: decided.count }),
          },
        ]}
      />
      <AgeChart sla={data} />
      <h2 className="section-title">{t('sla.waits')}</h2>
      {data.waitsFor.length === 0 ? (
        <p className="quiet">{t('sla.nothingWaits')}</p>
      ) : (
        <PlainTable
          caption={t('sla.waits')}
          columns={[{ title: t('disputes.waitsFor') }, { title: t('sla.cases'), right: true }]}
          rows={data.waitsFor.map(({ waitsFor, count }) => [
            <Link key="waits" to={`${LIST}?waitsFor=${waitsFor}`}>
              {wordOf(t, 'disputes.waits', waitsFor)}
            </Link>,
            count,
          ])}
        />
      )}
    </section>
  );
}

function AgeChart({ sla }: { sla: DisputeSla }) {
  const { t } = useTranslation('operations');
  const { ageBuckets } = sla;
  const labels = useMemo(
    () =>
      ageBuckets.map(({ upToDays }) =>
        upToDays === null ? t('sla.more', { days: ageBuckets.at(-2)?.upToDays }) : t('sla.upTo', { days: upToDays }),
      ),
    [ageBuckets, t],
  );
  const option = useMemo(
    () => ({
      xAxis: { type: 'category', data: labels },
      yAxis: { type: 'value', name: t('sla.cases'), minInterval: 1 },
      series: [{ type: 'bar', barMaxWidth: 64, name: t('sla.cases'), data: ageBuckets.map(({ count }) => count) }],
    }),
    [ageBuckets, labels, t],
  );
  return (
    <Chart
      title={t('sla.age')}
      option={option}
      height={240}
      table={{
        columns: [t('sla.age'), t('sla.cases')],
        rows: ageBuckets.map(({ count }, at) => [labels[at]!, String(count)]),
      }}
    />
  );
}

function share(part: number | null): string {
  return part === null ? '—' : `${(part * 100).toFixed(1)}%`;
}

function hours(count: number | null): string {
  return count === null ? '—' : count.toFixed(1);
}
