import { answerOf } from '@app/contracts';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { acceptance, acceptanceApi } from '../../../api/clients.js';
import { ChinaTime, chinaTime } from '../../../kit/china-time.js';
import { countColumn, moneyColumn, stateColumn, textColumn, timeColumn } from '../../../kit/columns.js';
import { CompactRow } from '../../../kit/compact-list.js';
import { DataTable } from '../../../kit/data-table.js';
import type { Column, Filter, ListQuery } from '../../../kit/data-table.types.js';
import { Money } from '../../../kit/money.js';
import { ObjectPage } from '../../../kit/object-page.js';
import { inWords } from '../../../kit/refusal.js';
import { FailedState, LoadingSkeleton } from '../../../kit/states.js';
import { StateTag } from '../../../kit/state-tag.js';
import { stateWord } from '../../../kit/state-words.js';
import '../merchant.css';
import { OfMerchant } from '../parts/of-merchant.js';
import type { TenderRow } from '../parts/transaction.types.js';

const STATES = ['holding', 'held', 'capturing', 'completed', 'releasing', 'released'] as const;

/** Sales paid in several parts: by cards, cash, bank cards together. */
export default function TendersPage() {
  return <OfMerchant own>{() => <Tenders />}</OfMerchant>;
}

function Tenders() {
  const { t } = useTranslation('merchant');
  const columns = useMemo(
    (): Column<TenderRow>[] => [
      timeColumn('at', t('tenders.at'), (row) => row.createdAt),
      textColumn('orderNo', t('transactions.orderNo'), (row) => row.merchantOrderNo),
      stateColumn('state', t('tenders.state'), (row) => row.status, 'tender'),
      moneyColumn('total', t('tenders.total'), (row) => row.totalFen),
      countColumn('legs', t('tenders.legs'), (row) => row.legCount),
      textColumn('reason', t('tenders.reason'), (row) => row.reason),
    ],
    [t],
  );
  const filters = useMemo((): Filter[] => {
    const options = STATES.map((value) => ({ value, label: inWords(stateWord(value, 'tender')) }));
    return [{ key: 'status', label: t('tenders.state'), kind: 'select', options }];
  }, [t]);
  return (
    <DataTable<TenderRow>
      id="merchant.tenders"
      title={t('tenders.title')}
      load={load}
      columns={columns}
      filters={filters}
      rowKey={({ tenderId }) => tenderId}
      rowName={({ merchantOrderNo, tenderId }) => merchantOrderNo ?? tenderId}
      detail={({ tenderId }) => <TenderView tenderId={tenderId} />}
      compact={(row) => (
        <CompactRow
          title={row.merchantOrderNo ?? chinaTime(row.createdAt).slice(5, 16)}
          value={<Money fen={row.totalFen} />}
          note={t('tenders.legCount', { count: row.legCount })}
          state={<StateTag of="tender" state={row.status} />}
        />
      )}
      empty={{ title: t('tenders.empty'), help: t('tenders.emptyHelp') }}
    />
  );
}

function load({ limit, cursor, filters: { status } }: ListQuery) {
  const query = {
    limit,
    ...(cursor ? { cursor } : {}),
    ...(status ? { status: status as TenderRow['status'] } : {}),
  };
  return answerOf(acceptance.GET('/v1/tenders', { params: { query } }));
}

function TenderView({ tenderId }: { tenderId: string }) {
  const { t } = useTranslation('merchant');
  const one = acceptanceApi.useQuery('get', '/v1/tenders/{id}', { params: { path: { id: tenderId } } });
  if (one.isPending) return <LoadingSkeleton />;
  if (one.isError) return <FailedState error={one.error} again={() => void one.refetch()} />;
  const { data } = one;
  return (
    <ObjectPage
      inDrawer
      title={tenderId}
      state={<StateTag of="tender" state={data.status} />}
      facts={[
        { label: t('tenders.total'), value: <Money fen={data.totalFen} /> },
        { label: t('transactions.orderNo'), value: data.merchantOrderNo },
        { label: t('tenders.at'), value: <ChinaTime at={data.createdAt} /> },
        { label: t('tenders.expires'), value: <ChinaTime at={data.expiresAt} /> },
        { label: t('tenders.reason'), value: data.reason },
      ]}
      timeline={[]}
    >
      <h2>{t('tenders.legs')}</h2>
      <div className="plain-scroll">
        <table className="plain-table">
          <thead>
            <tr>
              <th scope="col">{t('tenders.leg')}</th>
              <th scope="col">{t('tenders.state')}</th>
              <th scope="col" className="amount">
                {t('transactions.amount')}
              </th>
              <th scope="col" className="amount">
                {t('transactions.refunded')}
              </th>
            </tr>
          </thead>
          <tbody>
            {data.legs.map((leg) => (
              <tr key={leg.legNo}>
                <td>
                  {leg.panMasked ?? t(`tenders.methods.${leg.method ?? 'other'}`)}
                  {(leg.reference ?? leg.code) && <div className="quiet">{leg.reference ?? leg.code}</div>}
                </td>
                <td>
                  <StateTag of="leg" state={leg.status} />
                </td>
                <td className="amount">
                  <Money fen={leg.amountFen} />
                </td>
                <td className="amount">
                  <Money fen={leg.refundedFen} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </ObjectPage>
  );
}
