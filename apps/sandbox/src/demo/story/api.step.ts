import { type AcceptanceClient, acceptanceClient, type AcceptancePaths, answerOf } from '@app/contracts';
import { formatYuan, fen } from '@app/kernel';
import { Api, refusalOf } from '../../platform/api.js';
import { cardNow, cardsOf, type SandboxCard } from './cards.js';
import type { StoryContext } from './context.js';
import { merchant } from './merchants.step.js';
import { claim, type StoryStep } from './story.js';

type PaymentInput = AcceptancePaths['/v1/payments']['post']['requestBody']['content']['application/json'];

/** The same purchase by HTTP, sent twice; and the uses Articles 29 and 30 forbid. */
export const payByApi: StoryStep<StoryContext> = {
  name: 'acceptance API',
  async play(context) {
    const cards = (await cardsOf(context, 'order.main')).filter((card) => card.status === 'active');
    // Remembered with what it had before: begun again, the step pays with the same card, whose balance it may have changed.
    const chosen = await context.memory.once('api.payer', () => {
      const { cardId, balanceFen } = cards.find((card) => card.kind === 'anonymous' && card.balanceFen >= 50_000)!;
      return { cardId, balanceFen };
    });
    const payer = cards.find((card) => card.cardId === chosen.cardId)!;
    const bistro = await till(context, 'bistro');
    const purchase = await pay(bistro, payer, 8_800, 'api.purchase');
    claim(purchase.status === 'approved', `the purchase is approved, not ${purchase.code}`);
    const again = await pay(bistro, payer, 8_800, 'api.purchase');
    claim(again.paymentId === purchase.paymentId, 'sent twice, it is one payment');
    const other = await refusalOf(pay(bistro, payer, 8_801, 'api.purchase'));
    claim(other.status === 422, `the same key with another amount is refused 422, not ${other.status}`);
    claim((await cardNow(context, payer.cardId)).balanceFen === chosen.balanceFen - 8_800, 'the card paid once');

    const cases: [string, 'market' | 'bistro' | 'netshop' | 'exchange', Partial<PaymentInput>, number, string][] = [
      ['online shop tied to no counter', 'netshop', { channel: 'online' }, 100, 'ART30_NETWORK_CHANNEL'],
      ['money changer', 'exchange', {}, 100, 'ART29_CASH'],
      ["another issuer's card", 'bistro', { purpose: 'other_card' }, 100, 'ART29_OTHER_CARD'],
      ['more than is on the card', 'bistro', {}, 5_000_01, 'INSUFFICIENT_BALANCE'],
    ];
    const seen: string[] = [];
    for (const [index, [what, key, more, amount, code]] of cases.entries()) {
      const declined = await pay(await till(context, key), payer, amount, `api.declined.${index}`, more);
      claim(
        declined.status === 'declined' && declined.code === code,
        `${what}: ${code}, not ${declined.status} ${declined.code}`,
      );
      seen.push(`${what} ${declined.code} (${declined.rule ?? declined.responseCode})`);
    }
    return `paid ${formatYuan(fen(8_800))} at the bistro, the repeat got the first answer; declined: ${seen.join(', ')}`;
  },
};

async function till(
  context: StoryContext,
  key: 'market' | 'bistro' | 'netshop' | 'exchange',
): Promise<AcceptanceClient> {
  const { apiKey } = await merchant(context, key);
  const { acceptance: baseUrl } = context.platform.endpoints;
  return acceptanceClient({ baseUrl, fetch: new Api(baseUrl, { token: apiKey }).fetch });
}

function pay(
  client: AcceptanceClient,
  card: SandboxCard,
  amountFen: number,
  key: string,
  more: Partial<PaymentInput> = {},
) {
  const body = { amountFen, card: { number: card.pan, expiry: card.expiry }, channel: 'counter' as const, ...more };
  return answerOf(client.POST('/v1/payments', { params: { header: { 'Idempotency-Key': key } }, body }));
}
