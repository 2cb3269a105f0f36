import { fen, yuanText } from '@app/kernel';
import { chipCardsOf } from './chip-cards.step.js';
import type { StoryContext } from './context.js';
import { claim, type StoryStep } from './story.js';

const AMOUNT = fen(200);

interface Complaint {
  readonly caseNo: string;
  readonly state: string;
}

/** A commuter rings up: charged at the gate, which stayed shut. No terminal has told of that tap yet, so the case waits. */
export const complaint: StoryStep<StoryContext> = {
  name: 'complaint',
  async play(context) {
    const cards = await chipCardsOf(context);
    const { now } = await context.sandbox.get<{ now: string }>('/v1/clock');
    const told = await context.memory.once('dispute.complaint', () =>
      context.staff('ops.maker', 'issuer').post<Complaint>(
        '/v1/disputes',
        {
          cardId: cards.at(-1)!.cardId,
          tappedAt: now,
          amountFen: AMOUNT,
          place: '人民广场站闸机',
          words: '闸机扣了两元但没有开门',
        },
        'dispute.complaint',
      ),
    );
    claim(told.state !== 'closed', `nothing answers to the complaint yet, but its case is ${told.state}`);
    return `a commuter was charged ¥${yuanText(AMOUNT)} at a gate that stayed shut: case ${told.caseNo} waits for the gate’s record`;
  },
};
