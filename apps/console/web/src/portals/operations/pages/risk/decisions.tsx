import { answerOf } from '@app/contracts';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { acceptance } from '../../../../api/clients.js';
import { countColumn, moneyColumn, textColumn, timeColumn } from '../../../../kit/columns.js';
import { DataTable } from '../../../../kit/data-table.js';
import type { Column, Filter, ListQuery } from '../../../../kit/data-table.types.js';
import { Money } from '../../../../kit/money.js';
import { inWords } from '../../../../kit/refusal.js';
import { LoadingSkeleton, Notice } from '../../../../kit/states.js';
import type { DecisionRow } from '../../parts/answers.js';
import { FactsList, PlainTable } from '../../parts/facts-list.js';
import { listQuery } from '../../parts/list-query.js';
import { MerchantName } from '../../parts/merchant-name.js';
import { useBusinessDay } from '../../parts/use-business-day.js';
import { optionsOf, wordOf } from '../../parts/word.js';

const ACTIONS = ['decline', 'review', 'score'];

const load = (query: ListQuery) =>
  answerOf(acceptance.GET('/v1/risk/decisions', { params: { query: listQuery<{ businessDate: string }>(query) } }));

/** Transactions of a day of which a rule spoke, each explained by the rules of its day. */
export default function DecisionsPage() {
  const day = useBusinessDay();
  return day ? <Decisions today={day.today} /> : <LoadingSkeleton />;
}

function Decisions({ today }: { today: string }) {
  const { t } = useTranslation('operations');
  const columns = useMemo(
    (): Column<DecisionRow>[] => [
      timeColumn('at', t('decisions.at'), (row) => row.occurredAt),
      textColumn('kind', t('books.kind'), (row) => wordOf(t, 'books.kinds', row.kind)),
      moneyColumn('amount', t('books.amount'), (row) => row.amountFen),
      textColumn('action', t('rules.action'), (row) => wordOf(t, 'rules.actions', row.action)),
      countColumn('score', t('decisions.score'), (row) => row.score),
      textColumn('fired', t('decisions.fired'), (row) => row.fired.map(({ title }) => inWords(title)).join('、')),
      textColumn('approved', t('decisions.approved'), (row) => t(row.approved ? 'yes' : 'no')),
      textColumn('merchant', t('merchant'), (row) => row.merchantId, {
        render: (row) => <MerchantName merchantId={row.merchantId} />,
      }),
    ],
    [t],
  );
  const filters = useMemo(
    (): Filter[] => [
      { key: 'businessDate', label: t('decisions.day'), kind: 'date', initial: today },
      { key: 'action', label: t('rules.action'), kind: 'select', options: optionsOf(t, 'rules.actions', ACTIONS) },
    ],
    [t, today],
  );
  return (
    <DataTable<DecisionRow>
      id="operations.decisions"
      title={t('decisions.title')}
      load={load}
      columns={columns}
      filters={filters}
      rowKey={({ authorizationId }) => authorizationId}
      rowName={({ authorizationId }) => authorizationId}
      detail={(decision) => <DecisionView of={decision} />}
      empty={{ title: t('decisions.empty'), help: t('decisions.emptyHelp') }}
    />
  );
}

function DecisionView({ of: one }: { of: DecisionRow }) {
  const { t } = useTranslation('operations');
  const { accountId, authorizationId } = one;
  return (
    <>
      <Notice type={one.action === 'decline' ? 'warning' : 'info'} title={inWords(one.summary)} />
      <FactsList
        facts={[
          { label: t('books.amount'), value: <Money fen={one.amountFen} /> },
          { label: t('merchant'), value: <MerchantName merchantId={one.merchantId} /> },
          { label: t('decisions.declineCode'), value: one.declineCode },
          {
            label: t('decisions.transaction'),
            value: one.approved ? (
              <Link to={`/operations/books/vouchers/${accountId}/${authorizationId}`}>{authorizationId}</Link>
            ) : (
              authorizationId
            ),
          },
        ]}
      />
      <PlainTable
        caption={t('decisions.fired')}
        columns={[
          { title: t('rules.rule') },
          { title: t('decisions.explanation') },
          { title: t('rules.weight'), right: true },
        ]}
        rows={one.fired.map((fired) => [
          <>
            {inWords(fired.title)}
            <div className="quiet">{wordOf(t, 'rules.actions', fired.action)}</div>
          </>,
          inWords(fired.explanation),
          fired.weight,
        ])}
      />
    </>
  );
}
