import { fen } from '@app/kernel';
import type { CardInterface, ChipState } from '../chip/index.js';
import type { ApduChannel } from '../kernel/index.js';
import type { LabCard } from './lab-card.js';
import type { LabTerminal } from './lab-terminal.js';
import type { OperationRequest, SlowTapView } from './lab.types.js';
import { ApduRecorder, type ApduView } from './recorders/apdu-recorder.js';

/** Thrown where the rehearsal stops: the card works on a command and has not answered yet. */
class Paused extends Error {
  override readonly name = 'Paused';
}

/** Lets so many commands be answered and stops while the card works on the next one. */
class PausingChannel implements ApduChannel {
  private sent = 0;

  constructor(
    private readonly card: ApduChannel,
    private readonly answered: number,
  ) {}

  powerOn(wire: CardInterface): void {
    this.sent = 0;
    this.card.powerOn(wire);
  }

  transmit(command: Buffer): Buffer {
    const answer = this.card.transmit(command);
    if (this.sent === this.answered) throw new Paused();
    this.sent += 1;
    return answer;
  }
}

/**
 * A tap in slow motion. Every step is played from the beginning upon a copy of the chip's memory by a twin of the terminal's
 * kernel: only when the card is pulled away, or stays to the end, the tap happens, with the same commands.
 */
export class SlowTap {
  private answered = 0;
  private readonly before: ChipState;
  private shown: SlowTapView;

  constructor(
    readonly at: LabTerminal,
    readonly card: LabCard,
    readonly request: OperationRequest & { readonly amountFen: number },
    private readonly now: Date,
  ) {
    this.before = card.chip!.state;
    this.shown = this.play();
  }

  get view(): SlowTapView {
    return this.shown;
  }

  /** The card answers, and the next command goes out. */
  step(): SlowTapView {
    if (this.shown.pending) this.answered += 1;
    this.shown = this.play();
    return this.shown;
  }

  /** What to do for real: pulled away now, the answer under way is lost; else the tap goes through. */
  asOperation(pulled: boolean): OperationRequest {
    const { done, pending } = this.shown;
    if (!pulled || !pending) return this.request;
    const { header } = pending;
    const times = done.filter((one) => one.header === header).length + 1;
    return { ...this.request, leaveAt: { header, times } };
  }

  private play(): SlowTapView {
    const chip = this.card.rehearsal(this.before);
    const exchanges: ApduView[] = [];
    const channel = new ApduRecorder(new PausingChannel(chip, this.answered), (exchange) => exchanges.push(exchange));
    const wire = this.request.entry === 'insert' ? ('contact' as const) : ('contactless' as const);
    const amountFen = fen(this.request.amountFen);
    let pending: ApduView | null = null;
    try {
      this.at.till.kernel.twin().tap(channel, { amountFen, at: this.now, wire });
    } catch (error) {
      if (!(error instanceof Paused)) throw error;
      pending = exchanges.pop() ?? null;
    }
    return {
      terminal: this.at.plan.id,
      cardId: this.card.plan.cardId,
      amountFen,
      done: exchanges,
      pending,
      chipBalanceFen: chip.state.balanceFen,
    };
  }
}
