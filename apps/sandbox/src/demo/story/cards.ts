import { answerOf, issuerClient, type IssuerClient } from '@app/contracts';
import { chinaDate } from '@app/kernel';
import type { StoryContext } from './context.js';
import type { PlacedOrder } from './purchaser.js';

/** A card of the sandbox with all that is printed and written on it. */
export interface SandboxCard {
  readonly cardId: string;
  readonly orderId: string;
  readonly pan: string;
  /** YYMM; 9912 on named cards. */
  readonly expiry: string;
  readonly balanceFen: number;
  readonly kind: 'named' | 'anonymous';
  readonly status: 'active' | 'inactive' | 'frozen' | 'expired' | 'lost' | 'stolen' | 'closed';
  readonly track2: string;
  readonly pin: string;
}

/** The cards of an order, in the order of its list. */
export async function cardsOf(
  context: StoryContext,
  order: 'order.main' | 'order.later' | 'order.2022' | 'order.chips',
  limit = 60,
): Promise<SandboxCard[]> {
  return cardsOfOrder(context, context.memory.fact<PlacedOrder>(order).orderId, limit);
}

/** The same of any order. */
export async function cardsOfOrder(context: StoryContext, orderId: string, limit: number): Promise<SandboxCard[]> {
  const maker = issuerOf(context, 'ops.maker');
  const { items } = await answerOf(maker.GET('/v1/sandbox/cards', { params: { query: { orderId, limit } } }));
  const { now } = await context.sandbox.get<{ now: string }>('/v1/clock');
  const thisMonth = chinaDate(new Date(now)).slice(2, 7).replace('-', '');
  return items.map(({ expiryYymm: expiry, pin, ...card }) => {
    if (pin === null) throw new Error(`the holder of ${card.cardId} changed the PIN, which the story does not`);
    const expired = card.status === 'active' && card.kind === 'anonymous' && expiry < thisMonth;
    return { ...card, expiry, pin, status: expired ? 'expired' : card.status };
  });
}

/** One card's state as it is now. */
export async function cardNow(context: StoryContext, cardId: string): Promise<{ balanceFen: number }> {
  const auditor = issuerOf(context, 'auditor');
  const { account } = await answerOf(auditor.GET('/v1/cards/{id}', { params: { path: { id: cardId } } }));
  if (!account) throw new Error('the auditor is not shown the account of a card');
  return account;
}

function issuerOf(context: StoryContext, login: 'ops.maker' | 'auditor'): IssuerClient {
  const { baseUrl, fetch } = context.staff(login, 'issuer');
  return issuerClient({ baseUrl, fetch });
}
