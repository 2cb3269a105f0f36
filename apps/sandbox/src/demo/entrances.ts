import type { Entrance } from '../entrances/entrance-board.js';
import type { StoryContext } from './story/context.js';
import { merchant } from './story/merchants.step.js';
import { purchaser } from './story/purchaser.js';

/** The entrances that the story has made. */
export async function storyEntrances(context: StoryContext): Promise<Entrance[]> {
  const company = await purchaser(context);
  const market = await merchant(context, 'market');
  return [
    { name: 'purchaser', login: company.login, password: company.password },
    { name: 'merchant', login: market.login, password: market.password },
  ];
}
