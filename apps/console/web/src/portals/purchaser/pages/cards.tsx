import { answerOf } from '@app/contracts';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { issuer } from '../../../api/clients.js';
import { moneyColumn, stateColumn, textColumn } from '../../../kit/columns.js';
import { DataTable } from '../../../kit/data-table.js';
import type { Column, Filter, ListQuery } from '../../../kit/data-table.types.js';
import { inWords } from '../../../kit/refusal.js';
import { stateWord } from '../../../kit/state-words.js';
import type { OwnCard } from '../parts/purchaser.api.js';

const STATUSES = ['inactive', 'active', 'frozen', 'lost', 'stolen', 'closed'] as const;

function load({ limit, cursor, filters }: ListQuery) {
  const status = filters['status'] as OwnCard['status'] | undefined;
  const lastFour = /^\d{4}$/.test(filters['lastFour'] ?? '') ? filters['lastFour'] : undefined;
  const query = {
    limit,
    ...(cursor ? { cursor } : {}),
    ...(status ? { status } : {}),
    ...(lastFour ? { lastFour } : {}),
  };
  return answerOf(issuer.GET('/v1/cards', { params: { query } }));
}

/** The purchaser's own cards by state and face value, masked; never what holders do with them. */
export default function CardsPage() {
  const { t } = useTranslation('purchaser');
  const columns = useMemo(
    (): Column<OwnCard>[] => [
      textColumn('pan', t('cards.pan'), ({ panMasked }) => panMasked),
      textColumn('recipient', t('cards.recipient'), ({ recipientName }) => recipientName),
      textColumn('kind', t('cards.kind'), ({ kind }) => t(`cards.kinds.${kind}`)),
      textColumn('product', t('cards.product'), ({ productCode }) => productCode, { optional: true }),
      moneyColumn('face', t('cards.face'), ({ faceFen }) => faceFen),
      stateColumn('status', t('cards.status'), ({ status }) => status, 'own-card'),
      textColumn('validTo', t('cards.validTo'), ({ validTo }) => validTo ?? t('cards.never')),
      textColumn('order', t('cards.order'), ({ orderNo }) => orderNo, {
        render: ({ orderId, orderNo }) => <Link to={`/purchaser/orders/${orderId}`}>{orderNo}</Link>,
      }),
    ],
    [t],
  );
  const filters = useMemo(
    (): Filter[] => [
      { key: 'lastFour', label: t('cards.lastFour'), kind: 'text' },
      {
        key: 'status',
        label: t('cards.status'),
        kind: 'select',
        options: STATUSES.map((value) => ({ value, label: inWords(stateWord(value, 'own-card')) })),
      },
    ],
    [t],
  );
  return (
    <DataTable<OwnCard>
      id="purchaser.cards"
      title={t('cards.title')}
      load={load}
      columns={columns}
      filters={filters}
      rowKey={({ cardId }) => cardId}
      totals={<span className="quiet">{t('cards.privacy')}</span>}
      empty={{ title: t('cards.empty'), help: t('cards.emptyHelp') }}
    />
  );
}
