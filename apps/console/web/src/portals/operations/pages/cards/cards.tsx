import { answerOf } from '@app/contracts';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { issuer } from '../../../../api/clients.js';
import { moneyColumn, stateColumn, textColumn } from '../../../../kit/columns.js';
import { DataTable } from '../../../../kit/data-table.js';
import type { Column, Filter, ListQuery } from '../../../../kit/data-table.types.js';
import { inWords } from '../../../../kit/refusal.js';
import { stateWord } from '../../../../kit/state-words.js';
import type { CardRow } from '../../house/answers.js';
import { CardSummary } from '../../house/card-view.js';
import { SearchCard } from '../../house/search-card.js';
import { listQuery } from '../../parts/list-query.js';

const STATES = ['inactive', 'active', 'frozen', 'lost', 'stolen', 'closed'];

const load = (query: ListQuery) => answerOf(issuer.GET('/v1/cards', { params: { query: listQuery<object>(query) } }));

/** Cards: found by number, last digits, holder or order. */
export default function CardsPage() {
  const { t } = useTranslation('operations');
  const columns = useMemo(
    (): Column<CardRow>[] => [
      textColumn('pan', t('house.cards.pan'), ({ panMasked }) => panMasked),
      textColumn('holder', t('house.cards.holder'), ({ recipientName }) => recipientName),
      textColumn('kind', t('house.cards.kind'), ({ kind }) => t(`house.kinds.${kind}`)),
      stateColumn('status', t('house.state'), ({ status }) => status, 'card'),
      moneyColumn('face', t('house.cards.face'), ({ faceFen }) => faceFen),
      moneyColumn('balance', t('house.cards.balance'), ({ account }) => account?.balanceFen ?? null),
      textColumn('product', t('house.cards.product'), ({ productCode }) => productCode),
      textColumn('order', t('house.cards.order'), ({ orderNo }) => orderNo),
      textColumn('validTo', t('house.cards.validTo'), ({ validTo }) => validTo, { optional: true }),
    ],
    [t],
  );
  const filters = useMemo(
    (): Filter[] => [
      { key: 'lastFour', label: t('house.cards.lastFour'), kind: 'text' },
      { key: 'holder', label: t('house.cards.holderFull'), kind: 'text' },
      {
        key: 'status',
        label: t('house.state'),
        kind: 'select',
        options: STATES.map((value) => ({ value, label: inWords(stateWord(value, 'card')) })),
      },
      { key: 'orderId', label: t('house.cards.orderId'), kind: 'text' },
    ],
    [t],
  );
  return (
    <DataTable<CardRow>
      id="operations.cards"
      title={t('house.cards.title')}
      load={load}
      columns={columns}
      filters={filters}
      rowKey={({ cardId }) => cardId}
      rowName={({ panMasked }) => panMasked}
      detail={({ cardId }) => <CardSummary cardId={cardId} />}
      actions={<SearchCard />}
      empty={{ title: t('house.cards.empty'), help: t('house.cards.emptyHelp') }}
    />
  );
}
