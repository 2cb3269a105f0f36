import { chinaInstant } from '@app/kernel';
import type { StoryContext } from './context.js';
import { recipients } from './made-up.js';
import { activateOrder, issueOrder, payOrder, type PlacedOrder, purchaser } from './purchaser.js';
import { csvOf } from './recipient-files.js';
import { claim, type StoryStep } from './story.js';

/** When the story opens, China time: a Tuesday after the Spring Festival of 2026. */
const OPENING = chinaInstant('2026-03-10', '09:00:00');

/**
 * November 2022: the company buys its first three gift cards. Then the clock goes on to 2026, where these cards have expired and
 * their balance is still owed.
 */
export const prologue: StoryStep<StoryContext> = {
  name: 'prologue 2022',
  async play(context) {
    const { login, password } = await purchaser(context);
    const clock = await context.sandbox.get<{ now: string }>('/v1/clock');
    if (new Date(clock.now) < OPENING) {
      const list = recipients(4).filter((one) => one.kind === '不记名');
      const order = await context
        .api('issuer', { login, password })
        .upload<PlacedOrder>(
          '/v1/orders',
          { name: '2022.csv', bytes: csvOf(list) },
          { paymentMethod: 'bank_transfer' },
          'prologue.order',
        );
      await context.memory.once('order.2022', () => order);
      claim(order.quantity === 3, `three cards ordered, not ${order.quantity}`);
      await payOrder(context, order, 'prologue');
      await issueOrder(context, order, 'prologue');
      await activateOrder(context, order, 'prologue');
      await closeDay(context);
      await context.sandbox.post('/v1/clock/advance', { to: OPENING.toISOString() }, 'prologue.clock');
    }
    return 'three anonymous cards bought in November 2022, valid three years; the clock now reads 2026-03-10 09:00 China time';
  },
};

async function closeDay(context: StoryContext): Promise<void> {
  const run = await context.sandbox.post<{ state: string; problem: unknown }>('/v1/day-closes', {}, 'prologue.close');
  claim(run.state === 'done', `the day closes and is proven, not ${run.state}: ${JSON.stringify(run.problem)}`);
}
