import { byPrecedence, declineOf, type DeclineCode, type UseGoods } from '@app/compliance';
import type { KnownRefusal } from '../purchases/use-refusal.rules.js';

/** The reason that answers among those the edge found itself, with its rule. */
export function firstOf(codes: readonly DeclineCode[]): KnownRefusal | undefined {
  const [code] = byPrecedence(codes);
  if (code === undefined) return undefined;
  const { rule } = declineOf(code);
  return rule === undefined ? { code } : { code, rule };
}

/** What is known of the basket, without what was left out. */
export function goodsOf(goods: { [K in keyof UseGoods]?: UseGoods[K] | undefined }): UseGoods {
  const { otherPrepaidCards, cashEquivalent } = goods;
  return {
    ...(otherPrepaidCards === undefined ? {} : { otherPrepaidCards }),
    ...(cashEquivalent === undefined ? {} : { cashEquivalent }),
  };
}
