import { answerOf } from '@app/contracts';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { clearing, clearingApi } from '../../../../api/clients.js';
import { ChinaTime } from '../../../../kit/china-time.js';
import { countColumn, moneyColumn, stateColumn, textColumn, timeColumn } from '../../../../kit/columns.js';
import { DataTable } from '../../../../kit/data-table.js';
import type { Column, Filter, ListQuery } from '../../../../kit/data-table.types.js';
import { Money } from '../../../../kit/money.js';
import { inWords } from '../../../../kit/refusal.js';
import { stateWord } from '../../../../kit/state-words.js';
import type { UploadRow } from '../../parts/answers.js';
import { PlainTable } from '../../parts/facts-list.js';
import { merchantFilter } from '../../parts/merchant-filter.js';
import { listQuery } from '../../parts/list-query.js';
import { MerchantName } from '../../parts/merchant-name.js';
import { UploadView } from '../../parts/upload-view.js';
import { optionsOf, wordOf } from '../../parts/word.js';

const STATES = ['queued', 'received', 'posted', 'delivered', 'evidence', 'resolved'];

const load = (query: ListQuery) =>
  answerOf(clearing.GET('/v1/ecash-uploads', { params: { query: listQuery<object>(query) } }));

/** Offline uploads that could not be posted, each with its reason, until somebody ends it. */
export default function UploadQueuesPage() {
  const { t } = useTranslation('operations');
  const totals = clearingApi.useQuery('get', '/v1/ecash-uploads/totals', { params: { query: {} } });
  const queues = useMemo(() => [...new Set((totals.data?.items ?? []).map(({ queue }) => queue))], [totals.data]);
  const columns = useMemo(
    (): Column<UploadRow>[] => [
      timeColumn('received', t('uploads.receivedAt'), (row) => row.receivedAt),
      textColumn('kind', t('uploads.kind'), (row) => wordOf(t, 'uploads.kinds', row.kind)),
      stateColumn('state', t('uploads.state'), (row) => row.state, 'upload'),
      textColumn('queue', t('uploads.queue'), (row) => row.queue && wordOf(t, 'uploads.queues', row.queue)),
      moneyColumn('amount', t('uploads.amount'), (row) => row.amountFen),
      textColumn('merchant', t('merchant'), (row) => row.merchantId, {
        render: (row) => <MerchantName merchantId={row.merchantId} />,
      }),
      textColumn('terminal', t('uploads.terminal'), (row) => row.terminalNo),
      textColumn('card', t('uploads.card'), (row) => row.panMasked),
      countColumn('atc', t('uploads.count'), (row) => row.atc),
      textColumn('reason', t('uploads.reason'), (row) => row.reason && inWords(row.reason), { optional: true }),
    ],
    [t],
  );
  const filters = useMemo((): Filter[] => {
    const states = STATES.map((value) => ({ value, label: inWords(stateWord(value, 'upload')) }));
    return [
      { key: 'state', label: t('uploads.state'), kind: 'select', options: states, initial: 'queued' },
      { key: 'queue', label: t('uploads.queue'), kind: 'select', options: optionsOf(t, 'uploads.queues', queues) },
      {
        key: 'kind',
        label: t('uploads.kind'),
        kind: 'select',
        options: optionsOf(t, 'uploads.kinds', ['purchase', 'flash']),
      },
      merchantFilter(t('merchant')),
    ];
  }, [queues, t]);
  return (
    <DataTable<UploadRow>
      id="operations.uploads"
      title={t('uploads.title')}
      load={load}
      columns={columns}
      filters={filters}
      rowKey={({ uploadId }) => uploadId}
      rowName={({ rrn }) => rrn}
      detail={(upload) => <UploadView upload={upload} />}
      totals={<QueueTotals items={totals.data?.items ?? []} />}
      empty={{ title: t('uploads.empty'), help: t('uploads.emptyHelp') }}
    />
  );
}

interface QueueTotal {
  readonly queue: string;
  readonly class: string;
  readonly merchantId: string;
  readonly count: number;
  readonly amountFen: number;
  readonly oldestAt: string;
}

function QueueTotals({ items }: { items: readonly QueueTotal[] }) {
  const { t } = useTranslation('operations');
  if (items.length === 0) return null;
  return (
    <PlainTable
      caption={t('uploads.totals')}
      columns={[
        { title: t('uploads.queue') },
        { title: t('merchant') },
        { title: t('uploads.waiting'), right: true },
        { title: t('uploads.amount'), right: true },
        { title: t('uploads.oldest') },
      ]}
      rows={items.map((one) => [
        wordOf(t, 'uploads.queues', one.queue),
        <MerchantName key="merchant" merchantId={one.merchantId} />,
        one.count,
        <Money key="amount" fen={one.amountFen} />,
        <ChinaTime key="oldest" at={one.oldestAt} />,
      ])}
    />
  );
}
