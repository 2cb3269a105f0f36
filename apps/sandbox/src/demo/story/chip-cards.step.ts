import { csvOf } from './recipient-files.js';
import { recipients } from './made-up.js';
import { cardsOf, type SandboxCard } from './cards.js';
import type { StoryContext } from './context.js';
import { terminalsOf, type StoryTerminal, type TerminalPlan } from './merchants.step.js';
import { activateOrder, issueOrder, payOrder, type PlacedOrder, purchaser } from './purchaser.js';
import { claim, type StoryStep } from './story.js';

const CHIP_CARDS = 4;
export const CHIP_PRODUCT = 'TRANSIT-N';

/** What the purses of these cards hold and pay at most. */
export const CHIP_LIMITS = { purseCapFen: 100_000, transactionLimitFen: 20_000, resetThresholdFen: 0 } as const;

const GATE: readonly TerminalPlan[] = [{ algorithm: '3DES', macAlgorithm: 'ECB', manualEntry: false }];
const TILL: readonly TerminalPlan[] = [{ algorithm: '3DES', macAlgorithm: 'ECB', manualEntry: true }];

/** The company buys chip cards for its commuters; the metro has a gate that takes them offline and gives nothing when it fails. */
export const chipCards: StoryStep<StoryContext> = {
  name: 'chip cards',
  async play(context) {
    const order = await commuterOrder(context);
    await payOrder(context, order, 'chips');
    await issueOrder(context, order, 'chips');
    await activateOrder(context, order, 'chips');
    const gate = await gateTerminal(context);
    await tillTerminal(context);
    const cards = await chipCardsOf(context);
    claim(cards.length === CHIP_CARDS, `${CHIP_CARDS} chip cards are issued, not ${cards.length}`);
    return `${cards.length} chip cards with an e-cash purse; gate ${gate.terminalNo} of the metro takes them without a network`;
  },
};

async function commuterOrder(context: StoryContext): Promise<PlacedOrder> {
  await context.underFourEyes(
    'issuer',
    '/v1/card-products',
    {
      productCode: CHIP_PRODUCT,
      nameZh: '预付通勤芯片卡',
      nameEn: 'Yufuka commuter chip card',
      kind: 'named',
      binRangeId: context.memory.fact<string>('bin.936602'),
      medium: 'chip',
      chip: CHIP_LIMITS,
      face: {
        issuerName: '预付卡支付有限公司（沙箱）',
        cardName: '预付通勤芯片卡',
        namedOrAnonymous: '记名',
        cardNumber: true,
        validity: '长期有效',
        servicePhone: '4008-000-000',
        notices: '记名、可挂失、可赎回；芯片内电子现金不挂失',
      },
    },
    'chips.product',
  );
  const { login, password } = await purchaser(context);
  const list = recipients(CHIP_CARDS * 5)
    .filter((one) => one.kind === '记名')
    .map((one) => ({ ...one, faceYuan: '1000.00', note: '通勤' }));
  const order = await context
    .api('issuer', { login, password })
    .upload<PlacedOrder>(
      '/v1/orders',
      { name: 'commuters.csv', bytes: csvOf(list) },
      { paymentMethod: 'bank_transfer', namedProductCode: CHIP_PRODUCT },
      'chips.order',
    );
  return context.memory.once('order.chips', () => order);
}

/** The cards of the commuters, in the order of their list. */
export function chipCardsOf(context: StoryContext): Promise<SandboxCard[]> {
  return cardsOf(context, 'order.chips', CHIP_CARDS);
}

/** A gate of the metro, where a failed tap gives nothing (R-FLASH). */
export async function gateTerminal(context: StoryContext): Promise<StoryTerminal> {
  return (await terminalsOf(context, 'metro', 'terminal.gate', GATE))[0]!;
}

/** A till of the supermarket beside those of the story: it stands in the lab. */
export async function tillTerminal(context: StoryContext): Promise<StoryTerminal> {
  return (await terminalsOf(context, 'market', 'terminal.till', TILL))[0]!;
}
