import { answerOf } from '@app/contracts';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { clearing } from '../../../api/clients.js';
import { Money } from '../../../kit/money.js';
import { FailedState, LoadingSkeleton } from '../../../kit/states.js';
import type { StatementRow } from './answers.js';
import { FactsList, PlainTable } from './facts-list.js';

const LINES = 50;

/** The lines of a statement, each leading to the receipt, payout or case it became. */
export function StatementView({ statement }: { statement: StatementRow }) {
  const { t } = useTranslation('operations');
  const { statementId } = statement;
  const lines = useInfiniteQuery({
    queryKey: ['statement-lines', statementId],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam }) =>
      answerOf(
        clearing.GET('/v1/bank-statements/{id}/lines', {
          params: { path: { id: statementId }, query: { limit: LINES, ...(pageParam ? { cursor: pageParam } : {}) } },
        }),
      ),
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });
  return (
    <>
      <FactsList
        facts={[
          { label: t('statements.account'), value: statement.accountNo },
          { label: t('statements.file'), value: statement.fileName },
          { label: t('statements.opening'), value: <Money fen={statement.openingFen} /> },
          { label: t('statements.closing'), value: <Money fen={statement.closingFen} /> },
        ]}
      />
      {lines.isPending && <LoadingSkeleton />}
      {lines.isError && <FailedState error={lines.error} again={() => void lines.refetch()} />}
      {lines.data && (
        <PlainTable
          caption={t('statements.lines')}
          columns={[
            { title: '#' },
            { title: t('statements.counterparty') },
            { title: t('statements.amount'), right: true },
            { title: t('statements.basis') },
          ]}
          rows={lines.data.pages
            .flatMap(({ items }) => items)
            .map((line) => [
              line.lineNo,
              <>
                {line.counterpartyName}
                <div className="quiet">{line.remark}</div>
                <div className="quiet">{line.bankReference}</div>
              </>,
              <Money key="amount" fen={line.direction === 'C' ? line.amountFen : -line.amountFen} />,
              <Basis key="basis" of={line} />,
            ])}
        />
      )}
      {lines.hasNextPage && <Button onClick={() => void lines.fetchNextPage()}>{t('more')}</Button>}
    </>
  );
}

function Basis(props: {
  of: { readonly receiptId: string | null; readonly payoutId: string | null; readonly caseId: string | null };
}) {
  const { t } = useTranslation('operations');
  const { receiptId, payoutId, caseId } = props.of;
  if (caseId) {
    return <Link to={`/operations/clearing/breaks?state=all&open=${caseId}`}>{t('breaks.one')}</Link>;
  }
  const [type, id] = receiptId ? ['receipt', receiptId] : ['payout', payoutId];
  const word = receiptId ? t('receipts.one') : t('payouts.one');
  return id ? <Link to={`/operations/books/vouchers?documentType=${type}&documentId=${id}`}>{word}</Link> : <>—</>;
}
