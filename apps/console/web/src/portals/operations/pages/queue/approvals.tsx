import { answerOf } from '@app/contracts';
import { useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { anyApp } from '../../../../api/clients.js';
import { type LiveApp, useLive } from '../../../../api/use-live.js';
import { ChinaTime, chinaTime } from '../../../../kit/china-time.js';
import { DataTable } from '../../../../kit/data-table.js';
import type { Column, Filter, ListPage, ListQuery } from '../../../../kit/data-table.types.js';
import { LiveMark } from '../../../../kit/live-mark.js';
import type { ApprovalView } from '../../../../kit/maker-checker.js';
import { inWords } from '../../../../kit/refusal.js';
import { StateTag } from '../../../../kit/state-tag.js';
import { stateWord } from '../../../../kit/state-words.js';
import { ApprovalPanel } from '../../house/approval-panel.js';

type QueueItem = ApprovalView & { readonly app: LiveApp };
type Status = ApprovalView['status'];

const STATUSES: readonly Status[] = ['pending', 'approved', 'rejected'];

/** What waits for a second person in one of the three applications; they number their approvals, so one is asked at a time. */
async function load({ limit, cursor, filters }: ListQuery): Promise<ListPage<QueueItem>> {
  const app = (filters['app'] ?? 'issuer') as LiveApp;
  const status = filters['status'] as Status | undefined;
  const query = { limit, ...(cursor ? { cursor } : {}), ...(status ? { status } : {}) };
  const page = await answerOf(anyApp[app].GET('/v1/approvals', { params: { query } }));
  return { nextCursor: page.nextCursor, items: page.items.map((item) => ({ ...item, app })) };
}

export default function ApprovalsPage() {
  const { t } = useTranslation('operations');
  const queries = useQueryClient();
  const refresh = () => void queries.invalidateQueries({ queryKey: ['list', 'operations.queue'] });
  // One database tells all three applications.
  const live = useLive('issuer', ['work-queue'], refresh);
  const columns = useMemo(
    (): Column<QueueItem>[] => [
      {
        key: 'summary',
        title: t('approval.what', { ns: 'common' }),
        render: ({ summary }) => inWords(summary),
        text: ({ summary }) => inWords(summary),
      },
      {
        key: 'status',
        title: t('queue.status'),
        render: ({ status }) => <StateTag of="approval" state={status} />,
        text: ({ status }) => stateWord(status, 'approval').zh,
      },
      {
        key: 'by',
        title: t('queue.proposedBy'),
        render: (row) => row.proposedByName,
        text: (row) => row.proposedByName,
      },
      {
        key: 'at',
        title: t('queue.proposedAt'),
        render: (row) => <ChinaTime at={row.proposedAt} />,
        text: (row) => chinaTime(row.proposedAt),
      },
    ],
    [t],
  );
  const filters = useMemo((): Filter[] => {
    const apps = (['issuer', 'acceptance', 'clearing'] as const).map((value) => ({
      value,
      label: t(`queue.apps.${value}`),
    }));
    const states = STATUSES.map((value) => ({ value, label: inWords(stateWord(value, 'approval')) }));
    return [
      { key: 'app', label: t('queue.app'), kind: 'select', options: apps, initial: 'issuer' },
      { key: 'status', label: t('queue.status'), kind: 'select', options: states, initial: 'pending' },
    ];
  }, [t]);
  return (
    <DataTable<QueueItem>
      id="operations.queue"
      title={t('house.allApprovals')}
      load={load}
      columns={columns}
      filters={filters}
      rowKey={({ approvalId }) => approvalId}
      rowName={({ summary }) => inWords(summary)}
      detail={(item) => <ApprovalPanel app={item.app} approval={item} />}
      actions={<LiveMark on={live} />}
      empty={{ title: t('queue.empty'), help: t('queue.emptyHelp') }}
    />
  );
}
