import type { Entrance } from '../entrances/entrance-board.js';
import { chipCardsOf } from './story/chip-cards.step.js';
import type { StoryContext } from './story/context.js';
import { merchant } from './story/merchants.step.js';
import { purchaser } from './story/purchaser.js';

/** The entrances that the story has made. */
export async function storyEntrances(context: StoryContext): Promise<Entrance[]> {
  const company = await purchaser(context);
  const market = await merchant(context, 'market');
  const commuter = (await chipCardsOf(context)).at(-1)!;
  return [
    { name: 'purchaser', login: company.login, password: company.password },
    { name: 'merchant', login: market.login, password: market.password },
    // The commuter whose complaint the story tells of.
    { name: 'holder', login: commuter.cardId, password: commuter.pin, cardNumber: commuter.pan },
  ];
}
