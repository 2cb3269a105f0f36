import { answerOf } from '@app/contracts';
import { useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { acceptance, acceptanceApi } from '../../../api/clients.js';
import { freshKey } from '../../../api/fresh-key.js';
import { countColumn, stateColumn, textColumn, timeColumn } from '../../../kit/columns.js';
import { ChinaTime, chinaTime } from '../../../kit/china-time.js';
import { CompactRow } from '../../../kit/compact-list.js';
import { DataTable } from '../../../kit/data-table.js';
import type { Column, Filter, ListQuery } from '../../../kit/data-table.types.js';
import { ObjectPage } from '../../../kit/object-page.js';
import { inWords, Refusal } from '../../../kit/refusal.js';
import { FailedState, LoadingSkeleton } from '../../../kit/states.js';
import { StateTag } from '../../../kit/state-tag.js';
import { stateWord } from '../../../kit/state-words.js';
import type { EVENTS } from './events.js';
import type { EndpointData, NotificationRow } from './transaction.types.js';

type EventType = (typeof EVENTS)[number];
const STATES = ['pending', 'delivered', 'failed', 'cancelled'] as const;

const TRY_MS = 2_000;
const OBJECTS = ['payment', 'order', 'hold', 'tender', 'payout', 'dispute'] as const;

/** Every message with its tries; a lost one is sent again. @param work whether the reader may replay */
export function Notifications({ work, endpoints }: { work: boolean; endpoints: readonly EndpointData[] }) {
  const { t } = useTranslation('merchant');
  const columns = useMemo((): Column<NotificationRow>[] => {
    const urls = new Map(endpoints.map(({ endpointId, url }) => [endpointId, url]));
    return [
      timeColumn('at', t('notifications.at'), (row) => row.createdAt),
      textColumn('type', t('notifications.type'), (row) => t(`events.${row.type as EventType}`)),
      stateColumn('state', t('notifications.state'), (row) => row.status, 'notification'),
      countColumn('attempts', t('notifications.attempts'), (row) => row.attempts),
      textColumn('object', t('notifications.object'), (row) => row.objectId),
      textColumn('url', t('webhooks.url'), (row) => urls.get(row.endpointId), { optional: true }),
    ];
  }, [t, endpoints]);
  const filters = useMemo((): Filter[] => {
    const options = STATES.map((value) => ({ value, label: inWords(stateWord(value, 'notification')) }));
    return [
      { key: 'status', label: t('notifications.state'), kind: 'select', options },
      { key: 'objectId', label: t('notifications.object'), kind: 'text' },
    ];
  }, [t]);
  return (
    <div className="sub-list">
      <DataTable<NotificationRow>
        id="merchant.notifications"
        title={t('notifications.title')}
        load={load}
        columns={columns}
        filters={filters}
        rowKey={({ notificationId }) => notificationId}
        rowName={({ type }) => t(`events.${type as EventType}`)}
        detail={(row) => <NotificationView id={row.notificationId} work={work} />}
        compact={(row) => (
          <CompactRow
            title={t(`events.${row.type as EventType}`)}
            value={<StateTag of="notification" state={row.status} />}
            note={chinaTime(row.createdAt).slice(5, 16)}
            state={t('notifications.tries', { count: row.attempts })}
          />
        )}
        empty={{ title: t('notifications.empty'), help: t('notifications.emptyHelp') }}
      />
    </div>
  );
}

function load({ limit, cursor, filters: { status, objectId } }: ListQuery) {
  const query = {
    limit,
    ...(cursor ? { cursor } : {}),
    ...(objectId ? { objectId } : {}),
    ...(status ? { status: status as NotificationRow['status'] } : {}),
  };
  return answerOf(acceptance.GET('/v1/notifications', { params: { query } }));
}

function NotificationView({ id, work }: { id: string; work: boolean }) {
  const { t } = useTranslation('merchant');
  const queries = useQueryClient();
  const [error, setError] = useState<unknown>();
  const one = acceptanceApi.useQuery(
    'get',
    '/v1/notifications/{id}',
    { params: { path: { id } } },
    // While a try is due, what becomes of it is looked for.
    { refetchInterval: ({ state: { data: seen } }) => (seen?.status === 'pending' ? TRY_MS : false) },
  );
  if (one.isPending) return <LoadingSkeleton />;
  if (one.isError) return <FailedState error={one.error} again={() => void one.refetch()} />;
  const { data } = one;
  const objectWord = (type: string) => {
    const known = OBJECTS.find((each) => each === type);
    return known ? t(`notifications.objects.${known}`) : type;
  };
  const replay = async () => {
    setError(undefined);
    try {
      const params = { path: { id }, header: { 'Idempotency-Key': freshKey() } };
      await answerOf(acceptance.POST('/v1/notifications/{id}/replay', { params }));
      await queries.invalidateQueries();
    } catch (refused) {
      setError(refused);
    }
  };
  return (
    <ObjectPage
      inDrawer
      title={data.type}
      state={<StateTag of="notification" state={data.status} />}
      actions={work && <Button onClick={() => void replay()}>{t('notifications.replay')}</Button>}
      notice={error !== undefined && <Refusal error={error} />}
      facts={[
        { label: t('notifications.at'), value: <ChinaTime at={data.createdAt} seconds /> },
        { label: 'webhook-id', value: `msg_${data.notificationId}` },
        { label: t('notifications.object'), value: `${objectWord(data.objectType)} ${data.objectId}` },
        { label: t('notifications.version'), value: data.version },
      ]}
      timeline={data.tries.map((attempt) => ({
        key: String(attempt.attemptNo),
        at: attempt.attemptedAt,
        who: t('notifications.try', { no: attempt.attemptNo }),
        what: attempt.httpStatus === null ? t('notifications.noAnswer') : `HTTP ${attempt.httpStatus}`,
        why: [attempt.error, `${attempt.durationMs} ms`].filter(Boolean).join(' · '),
      }))}
    >
      <h2>{t('notifications.body')}</h2>
      <pre className="raw-body" tabIndex={0}>
        {pretty(data.body)}
      </pre>
    </ObjectPage>
  );
}

function pretty(body: string): string {
  try {
    return JSON.stringify(JSON.parse(body), null, 2);
  } catch {
    return body;
  }
}
