import { answerOf } from '@app/contracts';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { acceptance } from '../../../api/clients.js';
import { chinaTime } from '../../../kit/china-time.js';
import { countColumn, moneyColumn, stateColumn, textColumn, timeColumn } from '../../../kit/columns.js';
import { CompactRow } from '../../../kit/compact-list.js';
import { DataTable } from '../../../kit/data-table.js';
import type { Column, Filter, ListQuery } from '../../../kit/data-table.types.js';
import { Money } from '../../../kit/money.js';
import { inWords } from '../../../kit/refusal.js';
import { StateTag } from '../../../kit/state-tag.js';
import { stateWord } from '../../../kit/state-words.js';
import '../merchant.css';
import { OfMerchant, type SeenMerchant } from '../parts/of-merchant.js';
import { TenderView } from '../parts/tender-view.js';
import type { TenderRow } from '../parts/transaction.types.js';

const STATES = ['holding', 'held', 'capturing', 'completed', 'releasing', 'released'] as const;

/** Sales paid in several parts: by cards, cash, bank cards together. */
export default function TendersPage() {
  return <OfMerchant own>{(merchant) => <Tenders merchant={merchant} />}</OfMerchant>;
}

function Tenders({ merchant }: { merchant: SeenMerchant }) {
  const { t } = useTranslation('merchant');
  const columns = useMemo(
    (): Column<TenderRow>[] => [
      timeColumn('at', t('tenders.at'), (row) => row.createdAt),
      textColumn('orderNo', t('transactions.orderNo'), (row) => row.merchantOrderNo),
      stateColumn('state', t('tenders.state'), (row) => row.status, 'tender'),
      moneyColumn('total', t('tenders.total'), (row) => row.totalFen),
      countColumn('legs', t('tenders.legs'), (row) => row.legCount),
      textColumn('reason', t('tenders.reason'), (row) => (row.reasonWords ? inWords(row.reasonWords) : row.reason)),
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
      rowName={({ merchantOrderNo, createdAt }) => merchantOrderNo ?? `${t('tenders.title')} ${chinaTime(createdAt)}`}
      detail={({ tenderId }) => <TenderView merchant={merchant} tenderId={tenderId} />}
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
