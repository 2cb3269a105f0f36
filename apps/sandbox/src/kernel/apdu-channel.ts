import type { CardInterface } from '../chip/index.js';

/** The way to one card. The virtual chip is one; a tear switch stands between. */
export interface ApduChannel {
  /** The card enters the field or the slot: it forgets whatever was under way. */
  powerOn(wire: CardInterface): void;
  /** @returns data and status. @throws CardLost */
  transmit(command: Buffer): Buffer;
}

/** The card left before it answered. Whether it got the command nobody at the terminal can tell. */
export class CardLost extends Error {
  override readonly name = 'CardLost';

  constructor() {
    super('the card left the reader before it answered');
  }
}

/** The card answered a command that had to succeed with another status. */
export class CardRefused extends Error {
  override readonly name = 'CardRefused';

  constructor(
    readonly statusWord: number,
    command: string,
  ) {
    super(`the card answered ${command} with ${statusWord.toString(16).toUpperCase().padStart(4, '0')}`);
  }
}
