import { Refusal } from '@app/kernel';

/** A card as the choice among several looks at it. */
export interface ChoosableCard {
  /** Where it stands in the request. */
  readonly index: number;
  readonly availableFen: number;
  /** China date; null for a card that never expires. */
  readonly validTo: string | null;
}

/**
 * Takes an amount from several cards of a holder: what expires soonest is used first, of these the smallest, so that fewest
 * cards are left with little on them.
 * @returns how much of which card, in that order
 * @throws Refusal `CARDS_NOT_ENOUGH` when all together have less
 */
export function chooseCards(
  amountFen: number,
  cards: readonly ChoosableCard[],
): { index: number; amountFen: number }[] {
  const ordered = cards.toSorted(
    (a, b) =>
      (a.validTo ?? '9999-12-31').localeCompare(b.validTo ?? '9999-12-31') ||
      a.availableFen - b.availableFen ||
      a.index - b.index,
  );
  const chosen: { index: number; amountFen: number }[] = [];
  let leftFen = amountFen;
  for (const { index, availableFen } of ordered) {
    const takenFen = Math.min(leftFen, availableFen);
    if (takenFen > 0) chosen.push({ index, amountFen: takenFen });
    leftFen -= Math.max(takenFen, 0);
  }
  if (leftFen > 0) throw notEnough(leftFen);
  return chosen;
}

/** A leg as a refund looks at it. */
export interface RefundableLeg {
  readonly legNo: number;
  readonly kind: 'card' | 'external';
  readonly leftFen: number;
}

export interface RefundPart {
  readonly legNo: number;
  readonly amountFen: number;
}

/**
 * Which legs an amount goes back to: to our cards, in the order of the legs, as far as each was charged. What the merchant
 * took itself only it can give back, so it must name such legs.
 * @throws Refusal `TENDER_REFUND_EXCEEDS`
 */
export function spreadRefund(amountFen: number, legs: readonly RefundableLeg[]): RefundPart[] {
  const parts: RefundPart[] = [];
  let leftFen = amountFen;
  for (const leg of legs) {
    const partFen = leg.kind === 'card' ? Math.min(leftFen, leg.leftFen) : 0;
    if (partFen > 0) parts.push({ legNo: leg.legNo, amountFen: partFen });
    leftFen -= partFen;
  }
  if (leftFen > 0) throw refundExceeds();
  return parts;
}

/** @throws Refusal `TENDER_REFUND_EXCEEDS` when a named leg is not there, twice there, or has less left */
export function checkRefund(parts: readonly RefundPart[], legs: readonly RefundableLeg[]): void {
  const left = new Map(legs.map(({ legNo, leftFen }) => [legNo, leftFen]));
  for (const { legNo, amountFen } of parts) {
    if (amountFen > (left.get(legNo) ?? 0)) throw refundExceeds();
    left.delete(legNo);
  }
}

function notEnough(shortFen: number): Refusal {
  return new Refusal('CARDS_NOT_ENOUGH', {
    zh: `所选各卡余额合计不足，还差 ${shortFen} 分`,
    en: `the cards together do not cover the amount, ${shortFen} fen are missing`,
  });
}

function refundExceeds(): Refusal {
  return new Refusal('TENDER_REFUND_EXCEEDS', {
    zh: '退款超过各卡可退金额；现金、银行卡部分请指明 legs',
    en: 'more than is left on these legs; name the legs to give back what you took yourself (cash, bank card)',
  });
}
