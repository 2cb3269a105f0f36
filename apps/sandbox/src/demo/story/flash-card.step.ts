import { fen, formatYuan } from '@app/kernel';
import type { StoryContext } from './context.js';
import { type CaseView, FlashCases } from './flash/flash-cases.js';
import { FlashTable, type HeldCard, LAST_COMMAND } from './flash/flash-table.js';
import { caseLines, heading, timelineLines } from './flash/timeline-lines.js';
import { claim, type StoryStep } from './story.js';

const LOADED = fen(20_000);
const FARE = fen(200);
const PLACE = '北站公交闸机';

/** What the scene shows, for whoever reads the demo's result. */
export interface FlashCardClaims {
  readonly caseNo: string;
  readonly outcome: string;
  readonly basis: string;
  readonly refundedFen: number;
  /** From the tap that told the balance to the money on the account. */
  readonly decidedInMs: number;
}

/**
 * 闪卡: the gate says failed, but the chip has paid. The gate tells its record at the settlement, the holder complains, taps
 * any POS online, and the case decides itself: the money is back on the card.
 */
export const flashCard: StoryStep<StoryContext> = {
  name: 'flash card',
  async play(context) {
    const table = await FlashTable.open(context, 'card', [0]);
    try {
      const claims = await scene(context, table, table.cards[0]!);
      await context.memory.once('flash.claims', () => claims);
      return (
        `loaded ${formatYuan(LOADED)}, paid ${formatYuan(FARE)} at the gate; torn at the next tap, the gate said failed; ` +
        `case ${claims.caseNo} decided itself ${claims.decidedInMs} ms after the holder tapped a POS: ${formatYuan(fen(claims.refundedFen))} back on the card`
      );
    } finally {
      await table.close();
    }
  },
};

async function scene(context: StoryContext, table: FlashTable, card: HeldCard): Promise<FlashCardClaims> {
  const cases = new FlashCases(context);
  await table.load(card, LOADED);
  await table.pay(card, FARE);
  const tappedAt = table.now();
  const torn = await table.tear(card, FARE, { at: LAST_COMMAND, lose: 'answer' });
  claim(torn.outcome.kind === 'FLASH' && torn.record !== undefined, `the gate says failed, not ${torn.outcome.kind}`);
  claim(
    card.chip.state.balanceFen === LOADED - 2 * FARE,
    `the chip has paid twice: ${card.chip.state.balanceFen} left`,
  );
  const accountFen = await table.accountFen(card);
  await table.settle(table.gate);
  await cases.until('the gate’s record becoming a case', card, (all) => all.length === 1);
  const complained = await complain(context, card, tappedAt);
  claim(complained.waitsFor === 'NO_LATER_ANCHOR', `the case waits for a balance, not ${complained.waitsFor}`);

  const tapped = performance.now();
  await table.tapOnline(card);
  const [one] = await cases.until('the case deciding itself', card, ([first]) => first?.state === 'closed');
  const decidedInMs = Math.round(performance.now() - tapped);
  claim(
    one!.outcome === 'REFUND_HOLDER' && one!.basis === 'EVIDENCE',
    `the holder is refunded by evidence, not ${one!.outcome} by ${one!.basis}`,
  );
  const backFen = (await table.accountFen(card)) - accountFen;
  claim(backFen === FARE, `${FARE} fen are back on the card, not ${backFen}`);
  await show(context, cases, card, one!);
  return { caseNo: one!.caseNo, outcome: one!.outcome!, basis: one!.basis!, refundedFen: backFen, decidedInMs };
}

function complain(context: StoryContext, { cardId }: HeldCard, tappedAt: Date): Promise<CaseView> {
  return context.staff('ops.maker', 'issuer').post<CaseView>(
    '/v1/disputes',
    {
      cardId,
      tappedAt: tappedAt.toISOString(),
      amountFen: FARE,
      place: PLACE,
      words: '闸机提示失败没有开门，卡里却少了两元',
    },
    `flash.complaint.${cardId}`,
  );
}

async function show(context: StoryContext, cases: FlashCases, card: HeldCard, one: CaseView): Promise<void> {
  const { tell } = context;
  const detail = await cases.detail(one.caseId);
  claim(detail.chainIntact, 'the case’s steps are what was written');
  tell(`\n闪卡 a flash card: ${card.panMasked}`);
  tell(heading());
  for (const line of timelineLines(await cases.timeline(card))) tell(line);
  tell(`案件 case ${one.caseNo}`);
  for (const line of caseLines(detail)) tell(line);
  tell('');
}
