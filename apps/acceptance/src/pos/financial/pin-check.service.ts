import type { DeclineCode } from '@app/compliance';
import type { EntryMode } from '@app/iso8583';
import { HSM, type Hsm, HsmError, KeyRing } from '@app/security';
import { Inject, Injectable } from '@nestjs/common';
import { CardDirectory, type DirectoryCard } from '../../cards/card-directory.service.js';
import type { TerminalExchange } from '../exchange.js';
import { formatRefusal } from '../message-refusal.js';

/** What became of the PIN: right or wrong, or null when none was given or none could be checked. */
export interface PinResult {
  readonly pinRight: boolean | null;
  readonly refusal: DeclineCode | undefined;
}

export const NO_PIN: PinResult = { pinRight: null, refusal: undefined };

/** Checks field 52 inside the HSM (R-PIN). The count of wrong ones is the ledger's. */
@Injectable()
export class PinCheck {
  constructor(
    @Inject(HSM) private readonly hsm: Hsm,
    private readonly keys: KeyRing,
    private readonly cards: CardDirectory,
  ) {}

  /** @throws MessageRefusal when field 22 tells of a PIN that is not there */
  async check(
    { terminal, message }: TerminalExchange,
    mode: EntryMode | undefined,
    pan: string,
    card: DirectoryCard | undefined,
  ): Promise<PinResult> {
    const block = message.fields[52];
    if (block === undefined) {
      if (mode?.pin === 'entered') throw formatRefusal(52, 'field 22 tells of a PIN');
      return NO_PIN;
    }
    if (terminal.algorithm === 'SM4' && !terminal.pinSm4) return { pinRight: null, refusal: 'PIN_NOT_SUPPORTED' };
    if (!terminal.pik) return { pinRight: null, refusal: 'PIN_BLOCK_INVALID' };
    if (!card) return NO_PIN;
    const verifier = await this.cards.pinVerifier(pan, card);
    if (verifier === null) return NO_PIN;
    try {
      const pvk = this.keys.key('pin-verification');
      return { pinRight: await this.hsm.verifyPin(pvk, terminal.pik, block, pan, verifier), refusal: undefined };
    } catch (error) {
      if (error instanceof HsmError && error.code === 'PIN_BLOCK')
        return { pinRight: null, refusal: 'PIN_BLOCK_INVALID' };
      throw error;
    }
  }
}
