import { TOTP } from 'otpauth';

/** A way into the sandbox by one click: a login, and the page it opens on. */
export interface Entrance {
  /** `purchaser`, `ops-maker`, …: what the console calls it. */
  readonly name: string;
  readonly login: string;
  readonly password: string;
  /** base32, of those who need a second factor. */
  readonly secret?: string;
  /** Of a holder, who comes in by card number and PIN: `password` is the PIN. */
  readonly cardNumber?: string;
}

/** An entrance with the code its authenticator shows now. */
export interface OpenEntrance extends Entrance {
  readonly code: string | null;
}

/** The entrances there are by now. The staff's come first; those of customers and merchants when the story has made them. */
export class EntranceBoard {
  private readonly entrances = new Map<string, Entrance>();

  publish(entrances: readonly Entrance[]): void {
    for (const entrance of entrances) this.entrances.set(entrance.name, entrance);
  }

  list(): OpenEntrance[] {
    return [...this.entrances.values()].map((one) => ({ ...one, code: one.secret ? codeNow(one.secret) : null }));
  }
}

function codeNow(secret: string): string {
  return new TOTP({ secret, algorithm: 'SHA1', digits: 6, period: 30 }).generate();
}
