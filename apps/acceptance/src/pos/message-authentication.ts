import { Iso8583FormatError, macInput } from '@app/iso8583';
import { HSM, type Hsm, HsmError } from '@app/security';
import { Inject, Injectable } from '@nestjs/common';
import type { TerminalProfile } from '../terminals/terminal-directory.service.js';
import { TerminalProfiles } from './terminal-profiles.js';

/** Messages that bear no MAC, either way (POS specification, Messages). */
const WITHOUT_MAC: ReadonlySet<string> = new Set(['0320', '0500', '0800', '0820']);
const MAC_BYTES = 8;

export interface Authentication {
  /** The terminal as it was read last. */
  readonly terminal: TerminalProfile;
  readonly verified: boolean;
}

/** Whether messages of this type bear a MAC. */
export function bearsMac(mti: string): boolean {
  return !WITHOUT_MAC.has(mti);
}

/** Checks field 64 inside the HSM, over the bytes as they came. */
@Injectable()
export class MessageAuthentication {
  constructor(
    @Inject(HSM) private readonly hsm: Hsm,
    private readonly profiles: TerminalProfiles,
  ) {}

  /** A MAC that does not fit is tried once more with the terminal as it is now: another process may have signed it in. */
  async check(payload: Buffer, terminal: TerminalProfile): Promise<Authentication> {
    if (await this.fits(payload, terminal)) return { terminal, verified: true };
    const now = await this.profiles.reread(terminal.terminalNo);
    if (!now || (now.mak?.blob === terminal.mak?.blob && now.signedOn === terminal.signedOn))
      return { terminal, verified: false };
    return { terminal: now, verified: await this.fits(payload, now) };
  }

  private async fits(payload: Buffer, { mak, macAlgorithm, signedOn }: TerminalProfile): Promise<boolean> {
    if (!mak || !signedOn) return false;
    try {
      return await this.hsm.verifyMac(mak, macAlgorithm, macInput(payload), payload.subarray(-MAC_BYTES));
    } catch (error) {
      if (error instanceof Iso8583FormatError || error instanceof HsmError) return false;
      throw error;
    }
  }
}
