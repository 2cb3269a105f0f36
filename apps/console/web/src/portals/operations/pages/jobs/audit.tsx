import { answerOf } from '@app/contracts';
import { Button } from 'antd';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { clearing, clearingApi } from '../../../../api/clients.js';
import { actorName } from '../../../../kit/actor-words.js';
import { ChinaTime } from '../../../../kit/china-time.js';
import { countColumn, textColumn, timeColumn } from '../../../../kit/columns.js';
import { DataTable } from '../../../../kit/data-table.js';
import type { Column, Filter, ListQuery } from '../../../../kit/data-table.types.js';
import { FailedState, Notice } from '../../../../kit/states.js';
import { pageOf } from '../../house/object-path.js';
import type { AuditRow } from '../../parts/answers.js';
import { FactsList } from '../../parts/facts-list.js';
import { listQuery } from '../../parts/list-query.js';
import { actionWord } from '../../parts/action-word.js';
import { wordOf } from '../../parts/word.js';

const load = (query: ListQuery) =>
  answerOf(clearing.GET('/v1/audit-events', { params: { query: listQuery<object>(query) } }));

/** Who did what to which object, and whether the chain of these records is whole. */
export default function AuditPage() {
  const { t } = useTranslation('operations');
  const columns = useMemo(
    (): Column<AuditRow>[] => [
      timeColumn('at', t('audit.at'), (row) => row.at),
      textColumn('actor', t('audit.actor'), (row) => actorName(row.actorName)),
      textColumn('action', t('audit.action'), (row) => actionWord(t, row.action)),
      textColumn('type', t('audit.objectType'), (row) => wordOf(t, 'audit.objects', row.objectType)),
      textColumn('id', t('audit.objectId'), (row) => row.objectId, { optional: true }),
      textColumn('reason', t('audit.reason'), (row) => row.reason, {
        render: (row) => <span className="one-line">{row.reason ?? '—'}</span>,
      }),
      countColumn('position', t('audit.position'), (row) => row.position, { optional: true }),
    ],
    [t],
  );
  const filters = useMemo(
    (): Filter[] => [
      { key: 'login', label: t('audit.login'), kind: 'text' },
      { key: 'action', label: t('audit.action'), kind: 'text' },
      { key: 'objectType', label: t('audit.objectType'), kind: 'text' },
      { key: 'objectId', label: t('audit.objectId'), kind: 'text' },
      { key: 'from', label: t('from'), kind: 'date' },
      { key: 'to', label: t('to'), kind: 'date' },
    ],
    [t],
  );
  return (
    <DataTable<AuditRow>
      id="operations.audit"
      title={t('audit.title')}
      load={load}
      columns={columns}
      filters={filters}
      rowKey={({ eventId }) => eventId}
      rowName={({ action }) => actionWord(t, action)}
      detail={(event) => <EventView event={event} />}
      totals={<ChainCheck />}
      empty={{ title: t('audit.empty'), help: t('audit.emptyHelp') }}
    />
  );
}

/** Recomputes the hashes of the whole trail when asked: on a long one it takes a moment. */
function ChainCheck() {
  const { t } = useTranslation('operations');
  const [asked, setAsked] = useState(false);
  const chain = clearingApi.useQuery('get', '/v1/audit-chain', {}, { enabled: asked });
  const check = () => {
    setAsked(true);
    if (asked) void chain.refetch();
  };
  return (
    <div className="chain-check">
      <Button loading={chain.isFetching} onClick={check}>
        {t('audit.check')}
      </Button>
      {chain.isError && <FailedState error={chain.error} />}
      {chain.data?.intact && (
        <Notice type="info" title={t('audit.intact', { count: chain.data.count })}>
          <span className="quiet hash">{t('audit.head', { hash: chain.data.headHash })}</span>
        </Notice>
      )}
      {chain.data && !chain.data.intact && (
        <Notice type="warning" title={t('audit.broken', { position: chain.data.brokenAt })} />
      )}
    </div>
  );
}

function EventView({ event }: { event: AuditRow }) {
  const { t } = useTranslation('operations');
  const page = pageOf(event.objectType, event.objectId);
  const ofObject = `?objectType=${event.objectType}&objectId=${event.objectId}`;
  return (
    <>
      <FactsList
        facts={[
          { label: t('audit.at'), value: <ChinaTime at={event.at} seconds /> },
          { label: t('audit.actor'), value: `${actorName(event.actorName)} (${event.actor})` },
          { label: t('audit.objectType'), value: wordOf(t, 'audit.objects', event.objectType) },
          { label: t('audit.action'), value: `${actionWord(t, event.action)} (${event.action})` },
          {
            label: t('audit.objectId'),
            value: page ? <Link to={page}>{event.objectId}</Link> : event.objectId,
          },
          { label: t('audit.ofObject'), value: <Link to={ofObject}>{t('audit.openTrail')}</Link> },
          { label: t('audit.reason'), value: event.reason },
          { label: t('audit.position'), value: event.position },
          { label: t('audit.hash'), value: <code>{event.hash}</code> },
        ]}
      />
      {event.change !== null && (
        <>
          <h3>{t('audit.change')}</h3>
          <pre className="json">{JSON.stringify(event.change, null, 2)}</pre>
        </>
      )}
    </>
  );
}
