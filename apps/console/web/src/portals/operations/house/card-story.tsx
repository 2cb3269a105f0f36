import type { TFunction } from 'i18next';
import { Link } from 'react-router';
import { yuan } from '../../../kit/money.js';
import type { TimelineEntry } from '../../../kit/object-page.js';
import { StateTag } from '../../../kit/state-tag.js';
import type { DisputeRow } from '../parts/answers.js';
import { wordOf } from '../parts/word.js';
import type { CardDetail, OrderDetail } from './answers.js';

/** Accounts of the chart that are the holder's money: on the card and in its chip. */
const HOLDER_ACCOUNTS: readonly number[] = [2001, 2002];

/** Everything that happened to a card, out of what was done with it, its entries, its order and its disputes. */
export function cardStory(
  t: TFunction<'operations'>,
  { card, order, disputes }: { card: CardDetail; order: OrderDetail | undefined; disputes: readonly DisputeRow[] },
): TimelineEntry[] {
  return [
    ...card.events.map(({ kind, reason, actorName, at }, index): TimelineEntry => ({
      key: `event/${index}`,
      at,
      who: actorName,
      what: t(`house.cards.events.${kind}`),
      why: reason,
    })),
    ...entriesOf(t, card),
    ...(order?.timeline ?? [])
      .filter(({ toState }) => toState === 'issued' || toState === 'activated')
      .map(({ toState, actorName, at }): TimelineEntry => ({
        key: `order/${toState}`,
        at,
        who: actorName,
        what: <StateTag of="order" state={toState} />,
        documents: <Link to={`/operations/orders/${card.orderId}`}>{card.orderNo}</Link>,
      })),
    ...disputes.map((one): TimelineEntry => ({
      key: `dispute/${one.caseId}`,
      at: one.openedAt,
      who: wordOf(t, 'disputes.actors', one.openedBy),
      what: (
        <>
          {wordOf(t, 'disputes.subjects', one.subject)} {yuan(one.amountFen)}{' '}
          <StateTag of="dispute" state={one.state} />
        </>
      ),
      documents: <Link to={`/operations/disputes/${one.caseId}`}>{one.caseNo}</Link>,
    })),
  ];
}

/** One entry of the timeline for each voucher: what it did to the holder's money. */
function entriesOf(t: TFunction<'operations'>, { entries = [], account }: CardDetail): TimelineEntry[] {
  const own = entries.filter(({ gl }) => HOLDER_ACCOUNTS.includes(gl));
  return own.map((entry, index) => {
    const amount = entry.direction === 'C' ? entry.amountFen : -entry.amountFen;
    return {
      key: `entry/${entry.voucherId}/${index}`,
      at: entry.postedAt,
      who: t('house.cards.books'),
      what: (
        <>
          {t(`house.cards.voucherKinds.${entry.kind}`, { defaultValue: entry.summary })}{' '}
          <span className="money">{yuan(amount)}</span> · {t(`house.cards.gl.${entry.gl}`)}
        </>
      ),
      documents: (
        <Link to={`/operations/books/vouchers/${account?.accountId}/${entry.voucherId}`}>
          {t('house.cards.voucher')}
        </Link>
      ),
    };
  });
}
