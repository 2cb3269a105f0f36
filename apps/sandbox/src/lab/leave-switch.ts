import type { CardInterface } from '../chip/index.js';
import { type ApduChannel, CardLost } from '../kernel/index.js';

/** At which command the card leaves: told by its first four bytes, as a terminal may send others before it. */
export interface Leave {
  /** CLA INS P1 P2, 8 hex digits. */
  readonly header: string;
  /** The how-manieth of its kind since the card came, from 1. */
  readonly times: number;
}

/** The hand that pulls the card away: the card does the command, its answer is lost, and it is gone until it is presented again. */
export class LeaveSwitch implements ApduChannel {
  private seen = 0;
  private gone = true;

  constructor(
    private readonly card: ApduChannel,
    private readonly leave: Leave | undefined,
  ) {}

  powerOn(wire: CardInterface): void {
    this.seen = 0;
    this.gone = false;
    this.card.powerOn(wire);
  }

  transmit(command: Buffer): Buffer {
    if (this.gone) throw new CardLost();
    const answer = this.card.transmit(command);
    if (command.toString('hex', 0, 4).toUpperCase() !== this.leave?.header) return answer;
    this.seen += 1;
    if (this.seen < this.leave.times) return answer;
    this.gone = true;
    throw new CardLost();
  }
}
