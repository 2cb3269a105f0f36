import { randomInt } from 'node:crypto';
import { join } from 'node:path';
import { type Clock, notFound, Refusal } from '@app/kernel';
import type { OnModuleDestroy } from '@nestjs/common';
import { LabCard } from './lab-card.js';
import { type FailedTap, LabMemory } from './lab-memory.js';
import { LabTerminal } from './lab-terminal.js';
import type { Display, LabEquipment, LabView, Operation, OperationRequest } from './lab.types.js';
import { operate } from './operate.js';
import { type Words, words } from './recorders/field-view.js';
import { SlowTap } from './slow-tap.js';
import { TrafficBook, type TrafficEntry } from './traffic-book.js';

const TITLES: Readonly<Record<Operation, Words>> = {
  signIn: words('签到', 'Sign in'),
  balance: words('余额查询', 'Balance'),
  purchase: words('消费', 'Purchase'),
  ecash: words('电子现金消费', 'E-cash purchase'),
  load: words('圈存', 'Load'),
  void: words('消费撤销', 'Void'),
  refund: words('退货', 'Refund'),
  upload: words('上送与结算', 'Upload and settle'),
};

/** The lab's table: terminals and cards, and a book of what travels between them. One thing happens after another. */
export class LabBench implements OnModuleDestroy {
  private terminals: readonly LabTerminal[] = [];
  private cards: readonly LabCard[] = [];
  private slow: SlowTap | undefined;
  private readonly book: TrafficBook;
  private readonly memory: LabMemory;
  private queue: Promise<unknown> = Promise.resolve();

  /**
   * @param folder where terminals, chips and the book outlive a restart
   * @param seed of each terminal's unpredictable numbers: another with each start, so that none is used again
   */
  constructor(
    private readonly folder: string,
    private readonly clock: Clock,
    private readonly seed = () => randomInt(2 ** 32),
  ) {
    this.book = new TrafficBook(join(folder, 'traffic.json'));
    this.memory = new LabMemory(join(folder, 'memory.json'));
  }

  /** Puts terminals and cards on the table; what they remember lies in their files. */
  equip({ pos, terminals, cards }: LabEquipment): void {
    const now = () => this.clock.now();
    this.terminals = terminals.map((plan) => new LabTerminal(plan, pos, this.folder, this.seed(), now));
    this.cards = cards.map((plan) => new LabCard(plan, join(this.folder, 'chips')));
    this.book.guard(cards.map(({ pan }) => pan));
  }

  async onModuleDestroy(): Promise<void> {
    await Promise.all(this.terminals.map(({ terminal }) => terminal.stop()));
  }

  view(): LabView {
    return {
      ready: this.terminals.length > 0,
      terminals: this.terminals.map((one) => one.view(this.memory)),
      cards: this.cards.map((card) => {
        const tap = this.memory.failedTap(card.plan.cardId);
        return card.view(tap ? { amountFen: tap.amountFen, at: tap.at } : null);
      }),
      slowTap: this.slow ? this.book.guarded(this.slow.view) : null,
      lastSeq: this.book.lastSeq,
    };
  }

  traffic(after: number): readonly TrafficEntry[] {
    return this.book.after(after);
  }

  /** Does one thing at a terminal. A refusal is what the display says. @throws Refusal NOT_FOUND */
  perform(request: OperationRequest): Promise<Display> {
    return this.exclusive(async () => {
      this.slow = undefined;
      return this.run(request);
    });
  }

  /** Begins a tap in slow motion. @throws Refusal NOT_FOUND, CHIP_NEEDED, AMOUNT_NEEDED */
  beginSlowTap(request: OperationRequest): Promise<void> {
    return this.exclusive(async () => {
      const { amountFen } = request;
      const card = this.card(request.cardId);
      if (!card.chip) throw new Refusal('CHIP_NEEDED', { zh: '这张卡没有芯片', en: 'this card has no chip' });
      if (!amountFen) throw new Refusal('AMOUNT_NEEDED', { zh: '请先输入金额', en: 'enter an amount first' });
      this.slow = new SlowTap(this.terminal(request.terminal), card, { ...request, amountFen }, this.clock.now());
    });
  }

  /** Lets the card answer and the next command go out. @throws Refusal NO_SLOW_TAP */
  stepSlowTap(): Promise<void> {
    return this.exclusive(async () => void this.slowTap().step());
  }

  /** Ends a tap in slow motion: the card leaves now, or stays until the tap is through. @throws Refusal NO_SLOW_TAP */
  endSlowTap(pulled: boolean): Promise<Display> {
    return this.exclusive(async () => {
      const request = this.slowTap().asOperation(pulled);
      this.slow = undefined;
      return this.run(request);
    });
  }

  /** What stands in the envelope that came with a card. */
  envelope(cardId: string): { readonly pin: string } {
    return { pin: this.card(cardId).plan.pin };
  }

  /** The tap a card's holder may complain of. */
  failedTap(cardId: string): FailedTap | undefined {
    return this.memory.failedTap(this.card(cardId).plan.cardId);
  }

  complained(cardId: string): void {
    this.memory.forgetFailedTap(cardId);
    this.memory.save();
  }

  card(cardId: string | undefined): LabCard {
    const card = this.cards.find(({ plan }) => plan.cardId === cardId);
    if (!card) throw notFound({ zh: '卡片', en: 'card' });
    return card;
  }

  terminal(id: string): LabTerminal {
    const terminal = this.terminals.find(({ plan }) => plan.id === id);
    if (!terminal) throw notFound({ zh: '终端', en: 'terminal' });
    return terminal;
  }

  private slowTap(): SlowTap {
    if (!this.slow) throw new Refusal('NO_SLOW_TAP', { zh: '没有进行中的慢动作', en: 'no tap is in slow motion' });
    return this.slow;
  }

  private async run(request: OperationRequest): Promise<Display> {
    const at = this.terminal(request.terminal);
    const card = request.cardId === undefined ? undefined : this.card(request.cardId);
    const now = this.clock.now();
    const book = this.book.open({ terminal: at.plan.id, title: TITLES[request.operation], at: now });
    at.heard = (frame) => book.frame(frame);
    try {
      const display = await operate({ at, card, request, memory: this.memory, now, heard: (apdu) => book.apdu(apdu) });
      this.memory.show(at.plan.id, display);
      return display;
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      const display: Display = { tone: 'bad', lines: [error.text] };
      this.memory.show(at.plan.id, display);
      return display;
    } finally {
      at.heard = undefined;
      this.book.save();
      this.memory.save();
    }
  }

  private exclusive<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.queue.then(work);
    this.queue = turn.catch(() => undefined);
    return turn;
  }
}
