import { type Fen, fen } from '@app/kernel';
import { openPersonalization, type PersonalizationAnswer } from '../chip/index.js';
import type { LabCardPlan, LabEquipment, LabTerminalPlan } from '../lab/index.js';
import { cardsOf, type SandboxCard } from './story/cards.js';
import { CHIP_LIMITS, chipCardsOf, gateTerminal, tillTerminal } from './story/chip-cards.step.js';
import type { StoryContext } from './story/context.js';
import { merchant, type StoryTerminal } from './story/merchants.step.js';

const LIMITS: Readonly<Record<'capFen' | 'perTransactionLimitFen' | 'resetThresholdFen', Fen>> = {
  capFen: fen(CHIP_LIMITS.purseCapFen),
  perTransactionLimitFen: fen(CHIP_LIMITS.transactionLimitFen),
  resetThresholdFen: fen(CHIP_LIMITS.resetThresholdFen),
};

/** What stands in the lab: a till, a gate, chip cards of commuters and two cards with a stripe, all of the story. */
export async function labEquipment(context: StoryContext): Promise<LabEquipment> {
  const chips = (await chipCardsOf(context)).slice(0, 2);
  const stripes = (await cardsOf(context, 'order.main')).filter(({ status }) => status === 'active');
  const named = stripes.find(({ kind, balanceFen }) => kind === 'named' && balanceFen >= 20_000);
  const gift = stripes.find(({ kind, balanceFen }) => kind === 'anonymous' && balanceFen >= 20_000);
  return {
    pos: context.platform.endpoints.pos,
    terminals: [await till(context), await gate(context)],
    cards: [
      ...(await Promise.all(chips.map((card, at) => chipCard(context, card, at)))),
      ...(named ? [stripeCard(named, { zh: '福利卡（磁条）', en: 'Welfare card, stripe' })] : []),
      ...(gift ? [stripeCard(gift, { zh: '礼品卡（磁条）', en: 'Gift card, stripe' })] : []),
    ],
  };
}

async function till(context: StoryContext): Promise<LabTerminalPlan> {
  const { merchantId } = await merchant(context, 'market');
  const name = { zh: '春风超市收银台', en: 'Supermarket till' };
  return plan('till', name, '春风超市一号店', merchantId, await tillTerminal(context));
}

async function gate(context: StoryContext): Promise<LabTerminalPlan> {
  const { merchantId } = await merchant(context, 'metro');
  return plan('gate', { zh: '地铁北站闸机', en: 'Metro gate' }, '北站地铁', merchantId, await gateTerminal(context));
}

function plan(
  id: LabTerminalPlan['id'],
  name: LabTerminalPlan['name'],
  merchantName: string,
  merchantId: string,
  { merchantNo, terminalNo, tmk }: StoryTerminal,
): LabTerminalPlan {
  return { id, name, merchantName, merchantId, merchantNo, terminalNo, tmkHex: tmk };
}

async function chipCard(context: StoryContext, card: SandboxCard, at: number): Promise<LabCardPlan> {
  const { cardId, pan, expiry } = card;
  const answer = await context
    .staff('ops.maker', 'issuer')
    .post<PersonalizationAnswer>(
      `/v1/sandbox/cards/${cardId}/personalization`,
      {},
      `lab.chip.${cardId}.${process.pid}`,
    );
  const letter = 'AB'[at];
  return {
    ...stripeCard(card, { zh: `通勤芯片卡 ${letter}`, en: `Commuter chip card ${letter}` }),
    chip: openPersonalization(answer, { pan, expiry, ...LIMITS }),
  };
}

function stripeCard({ cardId, pan, expiry, track2, pin }: SandboxCard, name: LabCardPlan['name']): LabCardPlan {
  return { cardId, name, pan, expiry, track2, pin };
}
