import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { issuerApi } from '../../../api/clients.js';
import { Money } from '../../../kit/money.js';
import { type Fact, ObjectPage } from '../../../kit/object-page.js';
import { FailedState, LoadingSkeleton } from '../../../kit/states.js';
import { StateTag } from '../../../kit/state-tag.js';
import { Proposed, useProposal } from '../parts/proposed.js';
import type { CardDetail } from './answers.js';
import { CardActions } from './card-actions.js';
import { CardChips } from './card-chips.js';
import { CardElements } from './secure-element-view.js';
import { cardStory } from './card-story.js';
import './house.css';

const DISPUTES_SHOWN = 100;

function useCard(cardId: string) {
  return issuerApi.useQuery('get', '/v1/cards/{id}', { params: { path: { id: cardId } } });
}

/** A card beside a list: what it is and how it stands. */
export function CardSummary({ cardId }: { cardId: string }) {
  const { t } = useTranslation('operations');
  const card = useCard(cardId);
  if (card.isPending) return <LoadingSkeleton rows={4} />;
  if (card.isError) return <FailedState error={card.error} again={() => void card.refetch()} />;
  return (
    <ObjectPage
      inDrawer
      title={card.data.panMasked}
      state={<StateTag of="card" state={card.data.status} />}
      actions={<Link to={`/operations/cards/${cardId}`}>{t('house.whole')}</Link>}
      facts={factsOf(card.data, t)}
      timeline={cardStory(t, { card: card.data, order: undefined, disputes: [] }).slice(0, 10)}
    />
  );
}

/** A card and its whole story. */
export function CardView({ cardId }: { cardId: string }) {
  const card = useCard(cardId);
  if (card.isPending) return <LoadingSkeleton />;
  if (card.isError) return <FailedState error={card.error} again={() => void card.refetch()} />;
  return <WholeCard card={card.data} />;
}

function WholeCard({ card }: { card: CardDetail }) {
  const { t } = useTranslation('operations');
  const proposal = useProposal('issuer');
  const accountId = card.account?.accountId ?? '0';
  const order = issuerApi.useQuery('get', '/v1/orders/{id}', { params: { path: { id: card.orderId } } });
  const ecash = issuerApi.useQuery('get', '/v1/cards/{id}/ecash', { params: { path: { id: card.cardId } } });
  const disputes = issuerApi.useQuery('get', '/v1/disputes', {
    params: { query: { accountId, limit: DISPUTES_SHOWN } },
  });
  const story = cardStory(t, { card, order: order.data, disputes: disputes.data?.items ?? [] });
  return (
    <ObjectPage
      title={card.panMasked}
      state={<StateTag of="card" state={card.status} />}
      notice={<Proposed of={proposal} />}
      facts={factsOf(card, t)}
      timeline={story}
    >
      <CardActions card={card} ecash={ecash.data} proposal={proposal} />
      {ecash.data && ecash.data.chips.length > 0 && <CardChips accountId={accountId} ecash={ecash.data} />}
      <CardElements card={card} />
    </ObjectPage>
  );
}

function factsOf(card: CardDetail, t: TFunction<'operations'>): Fact[] {
  return [
    { label: t('house.cards.holder'), value: card.recipientName },
    { label: t('house.cards.kind'), value: t(`house.kinds.${card.kind}`) },
    { label: t('house.cards.balance'), value: <Money fen={card.account?.balanceFen} /> },
    { label: t('house.cards.held'), value: <Money fen={card.account?.heldFen} /> },
    { label: t('house.cards.face'), value: <Money fen={card.faceFen} /> },
    { label: t('house.cards.cap'), value: <Money fen={card.account?.capFen} /> },
    { label: t('house.cards.product'), value: card.productCode },
    { label: t('house.cards.validTo'), value: card.validTo },
    {
      label: t('house.cards.order'),
      value: <Link to={`/operations/orders/${card.orderId}`}>{`${card.orderNo} · ${card.lineNo}`}</Link>,
    },
    { label: t('house.cards.cardId'), value: card.cardId },
  ];
}
