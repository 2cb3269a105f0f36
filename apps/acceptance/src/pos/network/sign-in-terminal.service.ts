import { Transactor } from '@app/database';
import { formatWorkingKeys, type SignInKind } from '@app/iso8583';
import { CLOCK, type Clock } from '@app/kernel';
import { HSM, type Hsm, type MacAlgorithm, type WrappedKey } from '@app/security';
import { Inject, Injectable } from '@nestjs/common';
import { AcceptanceChanges } from '../../terminals/acceptance-changes.js';
import type { TerminalAlgorithm } from '../../terminals/terminal-directory.service.js';
import { MessageRefusal } from '../message-refusal.js';
import { TerminalProfiles } from '../terminal-profiles.js';

/** What a terminal goes to work with. */
export interface SignedIn {
  /** The open batch, six digits. */
  readonly batch: string;
  /** Field 62: working keys under the terminal's master key, with check values. */
  readonly keyBlock: Buffer;
}

interface TerminalRow {
  algorithm: TerminalAlgorithm;
  mac_algorithm: MacAlgorithm;
  double_mak: boolean;
  batch_no: number;
  tmk: WrappedKey | null;
}

const LOCKED = `SELECT algorithm, mac_algorithm, double_mak, batch_no, tmk
  FROM acceptance.terminal WHERE terminal_no = $1 FOR UPDATE`;
const ISSUED = `UPDATE acceptance.terminal SET pik = $2, mak = $3, tdk = $4, keys_issued_at = $5, signed_on = true
  WHERE terminal_no = $1`;

/** Sign-in: fresh working keys (POS specification, Sign-in). The keys before them end with the transaction's commit. */
@Injectable()
export class SignInTerminal {
  constructor(
    private readonly transactor: Transactor,
    private readonly changes: AcceptanceChanges,
    private readonly profiles: TerminalProfiles,
    @Inject(HSM) private readonly hsm: Hsm,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws MessageRefusal UNSUPPORTED when the terminal's master key cannot carry the keys that are asked for */
  async signIn(terminalNo: string, asked: SignInKind): Promise<SignedIn> {
    const signedIn = await this.transactor.run(async () => {
      const [row] = await this.transactor.query<TerminalRow>(LOCKED, [terminalNo]);
      if (!row?.tmk) throw new MessageRefusal('UNSUPPORTED', 'the terminal has no master key yet');
      if (row.algorithm !== asked.algorithm)
        throw new MessageRefusal('UNSUPPORTED', `${asked.algorithm} keys for a ${row.algorithm} terminal`);
      // Under 3DES the ECB MAC takes a single-length key unless the terminal's group wants double.
      const shortMak = row.algorithm === '3DES' && row.mac_algorithm === 'ECB' && !row.double_mak;
      const pik = await this.hsm.newWorkingKey('PIK', row.tmk);
      const mak = await this.hsm.newWorkingKey('MAK', row.tmk, shortMak);
      const tdk = asked.trackKey ? await this.hsm.newWorkingKey('TDK', row.tmk) : undefined;
      await this.transactor.query(ISSUED, [terminalNo, pik.key, mak.key, tdk?.key ?? null, this.clock.now()]);
      await this.changes.announce('acceptance_terminal', terminalNo);
      return {
        batch: String(row.batch_no).padStart(6, '0'),
        keyBlock: formatWorkingKeys({
          pik: pik.underTmk,
          mak: mak.underTmk,
          ...(tdk ? { tdk: tdk.underTmk } : {}),
        }),
      };
    });
    this.profiles.changed(terminalNo);
    return signedIn;
  }
}
