import type { StoryContext } from './context.js';
import { FlashCases } from './flash/flash-cases.js';
import { FlashTable } from './flash/flash-table.js';
import { FlashVariations, VARIATION_CARDS, type VariationEnd } from './flash/flash-variations.js';
import type { StoryStep } from './story.js';

/** The same gate on other days: eight ways it can go, each with its verdict, and two that wait for the shop's word. */
export const flashVariations: StoryStep<StoryContext> = {
  name: 'flash variations',
  async play(context) {
    const table = await FlashTable.open(
      context,
      'variations',
      Array.from({ length: VARIATION_CARDS }, (_, at) => at + 1),
    );
    try {
      const ends = await new FlashVariations(context, table, new FlashCases(context)).play();
      for (const line of linesOf(ends)) context.tell(line);
      await context.memory.once('flash.variations', () => ends);
      return `${ends.length} other ways a tap can go, each ends as its evidence says`;
    } finally {
      await table.close();
    }
  },
};

function linesOf(ends: readonly VariationEnd[]): string[] {
  return ends.map(({ name, verdict, words }) => `  ${name.padEnd(22)}${verdict.padEnd(24)}${words}`);
}
