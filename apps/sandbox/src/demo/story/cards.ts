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

type Revealed = Omit<SandboxCard, 'expiry'> & { readonly expiryYymm: string };

/** The cards of an order, in the order of its list. */
export async function cardsOf(
  context: StoryContext,
  order: 'order.main' | 'order.later' | 'order.2022',
  limit = 60,
): Promise<SandboxCard[]> {
  const { orderId } = context.memory.fact<PlacedOrder>(order);
  const { items } = await context
    .staff('ops.maker', 'issuer')
    .get<{ items: Revealed[] }>(`/v1/sandbox/cards?orderId=${orderId}&limit=${limit}`);
  const { now } = await context.sandbox.get<{ now: string }>('/v1/clock');
  const thisMonth = chinaDate(new Date(now)).slice(2, 7).replace('-', '');
  return items.map(({ expiryYymm: expiry, ...card }) => ({
    ...card,
    expiry,
    status: card.status === 'active' && card.kind === 'anonymous' && expiry < thisMonth ? 'expired' : card.status,
  }));
}

/** One card's state as it is now. */
export async function cardNow(context: StoryContext, cardId: string): Promise<{ balanceFen: number }> {
  const { account } = await context
    .staff('auditor', 'issuer')
    .get<{ account: { balanceFen: number } }>(`/v1/cards/${cardId}`);
  return account;
}
