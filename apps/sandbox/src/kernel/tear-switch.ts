import type { CardInterface } from '../chip/index.js';
import { type ApduChannel, CardLost } from './apdu-channel.js';
import { SeededRandom } from './random.js';

/** When the card leaves the reader. The terminal sees the same silence both times; the card does not. */
export interface Tear {
  /** Commands since the card came, counted from 0. */
  readonly at: number;
  /** `command`: the card never saw it. `answer`: the card did it, and its answer was lost. */
  readonly lose: 'command' | 'answer';
}

/** Takes the card out of the field at a command. The card is gone until it is presented again. */
export class TearSwitch implements ApduChannel {
  private tear: Tear | undefined;
  private sent = 0;
  private gone = true;

  /** @param plan asked whenever the card is presented */
  constructor(
    private readonly card: ApduChannel,
    private readonly plan: () => Tear | undefined,
  ) {}

  /** Tears the first presentations by the list, then no more. */
  static planned(card: ApduChannel, ...tears: readonly (Tear | undefined)[]): TearSwitch {
    const left = [...tears];
    return new TearSwitch(card, () => left.shift());
  }

  /**
   * Tears by chance, the same way for the same seed.
   * @param perThousand presentations in a thousand that are torn
   * @param commands a torn presentation is torn at one of its first so many commands
   */
  static random(card: ApduChannel, seed: number, perThousand: number, commands = 6): TearSwitch {
    const random = new SeededRandom(seed);
    return new TearSwitch(card, () => {
      if (random.below(1000) >= perThousand) return undefined;
      return { at: random.below(commands), lose: random.below(2) === 0 ? 'command' : 'answer' };
    });
  }

  /** Commands sent since the card was last presented, the lost one among them. */
  get commands(): number {
    return this.sent;
  }

  powerOn(wire: CardInterface): void {
    this.tear = this.plan();
    this.sent = 0;
    this.gone = false;
    this.card.powerOn(wire);
  }

  transmit(command: Buffer): Buffer {
    if (this.gone) throw new CardLost();
    const strikes = this.tear?.at === this.sent;
    this.sent += 1;
    if (!strikes) return this.card.transmit(command);
    this.gone = true;
    if (this.tear!.lose === 'answer') this.card.transmit(command);
    throw new CardLost();
  }
}
