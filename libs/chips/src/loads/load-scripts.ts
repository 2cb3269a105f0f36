import { loadScriptCommand } from '@app/ecash';
import type { Fen } from '@app/kernel';
import { HSM, type Hsm } from '@app/security';
import { Inject, Injectable } from '@nestjs/common';
import type { ProvenCount } from './load.types.js';

/** Seals the commands that write a chip's balance, inside the HSM (e-cash specification, load script). */
@Injectable()
export class LoadScripts {
  constructor(@Inject(HSM) private readonly hsm: Hsm) {}

  /** Tag 86, bound to the count and its ARQC: the same again for a message that comes again. */
  async setBalance({ family, pan, chip, atc, cryptogram }: ProvenCount, newBalanceFen: Fen): Promise<Buffer> {
    const { profile, imkMac } = family;
    const mac = await this.hsm.scriptMac({ profile, imkMac, pan, psn: chip.psn, atc, cryptogram, newBalanceFen });
    return loadScriptCommand(newBalanceFen, mac);
  }
}
