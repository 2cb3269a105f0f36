import { randomInt } from 'node:crypto';
import { answerOf, issuerClient } from '@app/contracts';
import { type Fen, fen } from '@app/kernel';
import { type ChipPersonalization, FileChipStore, openPersonalization, VirtualChip } from '../../../chip/index.js';
import { DEFAULT_KERNEL_PARAMETERS, EcashKernel, type Tear, TearSwitch } from '../../../kernel/index.js';
import { ChipTill, PosTerminal, type TillResult } from '../../../terminal/index.js';
import { CHIP_LIMITS, CHIP_PRODUCT } from '../chip-cards.step.js';
import { cardNow, cardsOfOrder, type SandboxCard } from '../cards.js';
import type { StoryContext } from '../context.js';
import { recipients } from '../made-up.js';
import { merchant, type StoryTerminal, terminalsOf } from '../merchants.step.js';
import { activateOrder, issueOrder, payOrder, type PlacedOrder, purchaser } from '../purchaser.js';
import { csvOf } from '../recipient-files.js';
import { claim } from '../story.js';

const ANSWER_TIMEOUT_MS = 15_000;
const CARDS = 11;
/** The last command of a contactless purchase: the chip debits when it answers it. */
export const LAST_COMMAND = 4;

/** One card of the scene in its holder's hand. */
export interface HeldCard extends SandboxCard {
  readonly accountId: string;
  readonly panMasked: string;
  readonly chip: VirtualChip;
}

/**
 * A gate and a till with chip cards on the table. What chips and terminals remember lies in the data folder. A scene that was
 * cut off is played anew with cards nobody has tapped yet: a tap cannot be taken back, nor told from one that never was.
 */
export class FlashTable {
  private constructor(
    private readonly context: StoryContext,
    private readonly shiftMs: number,
    readonly gate: ChipTill,
    readonly till: ChipTill,
    readonly cards: readonly HeldCard[],
  ) {}

  /** @param scene whose cards must be untouched @param wanted which of the set's cards it needs */
  static async open(context: StoryContext, scene: string, wanted: readonly number[]): Promise<FlashTable> {
    let take = 1;
    while (context.memory.knows(`flash.${scene}.begun.${take}`)) take += 1;
    const set = await cardSet(context, take);
    const { now } = await context.sandbox.get<{ now: string }>('/v1/clock');
    const shiftMs = Date.parse(now) - Date.now();
    const gate = await terminal(context, 'metro', 'gate', shiftMs);
    const till = await terminal(context, 'market', 'till', shiftMs);
    const cards = await Promise.all(wanted.map((at) => held(context, set[at]!)));
    await context.memory.once(`flash.${scene}.begun.${take}`, () => true);
    return new FlashTable(context, shiftMs, gate, till, cards);
  }

  /** The sandbox's time. */
  readonly now = (): Date => new Date(Date.now() + this.shiftMs);

  /** The gate with a clock that is so many days behind, as one that was cut off from its operator. */
  gateOfDaysAgo(days: number): ChipTill {
    const now = () => new Date(this.now().getTime() - days * 86_400_000);
    return new ChipTill(this.gate.terminal, new EcashKernel(kernelParameters()), now);
  }

  /** Fills a purse from its card's account at the till. */
  async load(card: HeldCard, amountFen: Fen): Promise<void> {
    const { online } = await this.till.load(card.chip, 'loadOwnAccount', amountFen, { pin: card.pin });
    claim(online?.result.approved === true, `the load is approved, not ${online?.result.responseCode}`);
    claim(online.chip?.script === 'DONE', `the chip takes the load: ${online.chip?.script}`);
  }

  /** Taps without a hitch. */
  async pay(card: HeldCard, amountFen: Fen, at: ChipTill = this.gate): Promise<TillResult> {
    const paid = await at.pay(card.chip, amountFen);
    claim(paid.outcome.kind === 'APPROVED_OFFLINE', `the purse pays, not ${paid.outcome.kind}`);
    return paid;
  }

  /** Takes the card away at one command. */
  tear(card: HeldCard, amountFen: Fen, tear: Tear, at: ChipTill = this.gate): Promise<TillResult> {
    return at.pay(TearSwitch.planned(card.chip, tear), amountFen);
  }

  /** Taps at the till, online: the chip tells its balance under its own seal. */
  async tapOnline(card: HeldCard): Promise<void> {
    const { online } = await this.till.balance(card.chip, { pin: card.pin });
    claim(online?.result.approved === true, `the till answers the tap, not ${online?.result.responseCode}`);
  }

  /** The day's end of a terminal: what it has of taps goes to the host. */
  async settle(at: ChipTill): Promise<void> {
    const settled = await at.terminal.settle();
    claim(settled.closed, `the batch is closed, not ${settled.outcome} ${settled.responseCode}`);
  }

  async accountFen(card: HeldCard): Promise<Fen> {
    return fen((await cardNow(this.context, card.cardId)).balanceFen);
  }

  async close(): Promise<void> {
    await this.gate.terminal.stop();
    await this.till.terminal.stop();
  }
}

/** A set of commuters' cards, ordered, paid and issued like any others. */
async function cardSet(context: StoryContext, take: number): Promise<SandboxCard[]> {
  const key = `flash.order.${take}`;
  const order = await context.memory.once(key, async () => {
    const list = recipients(CARDS * 5)
      .filter((one) => one.kind === '记名')
      .slice(0, CARDS)
      .map((one) => ({ ...one, faceYuan: '600.00', note: `通勤 ${take}` }));
    const { login, password } = await purchaser(context);
    return context
      .api('issuer', { login, password })
      .upload<PlacedOrder>(
        '/v1/orders',
        { name: `tappers-${take}.csv`, bytes: csvOf(list) },
        { paymentMethod: 'bank_transfer', namedProductCode: CHIP_PRODUCT },
        key,
      );
  });
  claim(order.quantity === CARDS, `${CARDS} cards are ordered, not ${order.quantity}`);
  await payOrder(context, order, key);
  await issueOrder(context, order, key);
  await activateOrder(context, order, key);
  return cardsOfOrder(context, order.orderId, CARDS);
}

async function held(context: StoryContext, card: SandboxCard): Promise<HeldCard> {
  const { cardId, pan, expiry } = card;
  const made = await context
    .staff('ops.maker', 'issuer')
    .post<Parameters<typeof openPersonalization>[0]>(
      `/v1/sandbox/cards/${cardId}/personalization`,
      {},
      `flash.chip.${cardId}.${process.pid}`,
    );
  const personalization: ChipPersonalization = openPersonalization(made, {
    pan,
    expiry,
    capFen: fen(CHIP_LIMITS.purseCapFen),
    perTransactionLimitFen: fen(CHIP_LIMITS.transactionLimitFen),
    resetThresholdFen: fen(CHIP_LIMITS.resetThresholdFen),
  });
  const store = new FileChipStore(context.platform.folder.file('chips', `${cardId}.json`), cardId);
  const { baseUrl, fetch } = context.staff('auditor', 'issuer');
  const client = issuerClient({ baseUrl, fetch });
  const { account, panMasked } = await answerOf(client.GET('/v1/cards/{id}', { params: { path: { id: cardId } } }));
  return { ...card, accountId: account!.accountId, panMasked, chip: new VirtualChip(personalization, { store }) };
}

/** A terminal of the scene alone, with its journal in the data folder. */
async function terminal(
  context: StoryContext,
  owner: 'metro' | 'market',
  name: 'gate' | 'till',
  shiftMs: number,
): Promise<ChipTill> {
  const plan = { algorithm: '3DES', macAlgorithm: 'ECB', manualEntry: name === 'till' } as const;
  await merchant(context, owner);
  const [made] = (await terminalsOf(context, owner, `terminal.flash-${name}`, [plan])) as [StoryTerminal];
  const [host, port] = context.platform.endpoints.pos.split(':') as [string, string];
  const { merchantNo, terminalNo, tmk, algorithm, macAlgorithm } = made;
  const pos = new PosTerminal({
    host,
    port: Number(port),
    merchantNo,
    terminalNo,
    tmkHex: tmk,
    algorithm,
    macAlgorithm,
    timeoutMs: ANSWER_TIMEOUT_MS,
    statePath: context.platform.folder.file(`terminal-flash-${name}.json`),
  });
  await pos.start();
  const signedIn = await pos.signIn();
  claim(signedIn.responseCode === '00', `the ${name} signs in, not ${signedIn.responseCode}`);
  return new ChipTill(pos, new EcashKernel(kernelParameters()), () => new Date(Date.now() + shiftMs));
}

/** Unpredictable numbers that no earlier start has used. */
function kernelParameters() {
  return { ...DEFAULT_KERNEL_PARAMETERS, seed: randomInt(2 ** 32 - 1) };
}
