import { answerOf } from '@app/contracts';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { issuer } from '../../../api/clients.js';
import { ChinaTime } from '../../../kit/china-time.js';
import { Money } from '../../../kit/money.js';
import { EmptyState, FailedState, LoadingSkeleton } from '../../../kit/states.js';
import { HolderPage } from '../parts/holder-page.js';
import { holderZh } from '../holder.zh.js';

const PAGE_ROWS = 20;

/** What went in and out, newest first, a page at a time. */
export default function EntriesPage() {
  const { t } = useTranslation('holder');
  const entries = useInfiniteQuery({
    queryKey: ['holder-entries'],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam: cursor }) =>
      answerOf(
        issuer.GET('/v1/holder/entries', { params: { query: { limit: PAGE_ROWS, ...(cursor ? { cursor } : {}) } } }),
      ),
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
  });
  if (entries.isPending) return <LoadingSkeleton />;
  if (entries.isError) return <FailedState error={entries.error} again={() => void entries.refetch()} />;
  const rows = entries.data.pages.flatMap(({ items }) => items);
  return (
    <HolderPage title={t('entries.title')}>
      {rows.length === 0 && <EmptyState title={t('entries.empty')} help={t('entries.emptyHelp')} />}
      <div>
        {rows.map(({ entryId, kind, where, purse, amountFen, at }) => (
          <div key={entryId} className="entry-line">
            <span>{where ?? t(`entries.kinds.${kind in holderZh.entries.kinds ? kind : 'other'}`)}</span>
            <b>
              <Money fen={amountFen} />
            </b>
            <span className="quiet">
              <ChinaTime at={at} />
            </span>
            <span className="quiet">
              {where && `${t(`entries.kinds.${kind in holderZh.entries.kinds ? kind : 'other'}`)} · `}
              {t(`entries.purses.${purse}`)}
            </span>
          </div>
        ))}
      </div>
      {entries.hasNextPage && (
        <Button block size="large" loading={entries.isFetchingNextPage} onClick={() => void entries.fetchNextPage()}>
          {t('entries.more')}
        </Button>
      )}
    </HolderPage>
  );
}
