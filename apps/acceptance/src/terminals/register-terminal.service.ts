import { CLOCK, type Clock, type Id, Refusal } from '@app/kernel';
import { HSM, type Hsm, type WrappedKey } from '@app/security';
import { Inject, Injectable } from '@nestjs/common';
import { NumberSequences } from '../merchants/number-sequences.js';
import { ACCEPTANCE_SETTINGS, type AcceptanceSettings } from '../settings.js';
import type { TerminalInput, TerminalPayload } from './terminal.schemas.js';
import { Terminals } from './terminals.repository.js';

/** Gives a terminal its number and, unless two people enter it, its master key: a new one, or one in another's place. */
@Injectable()
export class RegisterTerminal {
  constructor(
    private readonly terminals: Terminals,
    private readonly numbers: NumberSequences,
    @Inject(HSM) private readonly hsm: Hsm,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(ACCEPTANCE_SETTINGS) private readonly settings: AcceptanceSettings,
  ) {}

  /**
   * Whether its master key may come about in the way that is asked for.
   * @throws Refusal `KEY_CEREMONY_REQUIRED`, `TRANSPORT_KEY_ALGORITHM`
   */
  assertMasterKey({ masterKey, algorithm }: Pick<TerminalInput, 'masterKey' | 'algorithm'>): void {
    if (masterKey === 'generated' && !this.settings.sandbox) {
      throw new Refusal('KEY_CEREMONY_REQUIRED', {
        zh: '终端主密钥须由两人分段录入，或在传输密钥下导出；明文显示仅限沙箱',
        en: 'the master key is entered in halves by two people or exported under a transport key; it is shown in the sandbox only',
      });
    }
    if (masterKey === 'transported' && algorithm === 'DES') {
      throw new Refusal('TRANSPORT_KEY_ALGORITHM', {
        zh: '单倍长 DES 主密钥不能在传输密钥下导出',
        en: 'a single-length DES master key is not exported',
      });
    }
  }

  /** Joins the caller's transaction. @returns its number, and its key unless that is still to be entered */
  async register(
    terminal: TerminalPayload,
    approvalId: Id,
  ): Promise<{ readonly terminalNo: string; readonly tmk: WrappedKey | null }> {
    const { masterKey, algorithm } = terminal;
    const tmk = masterKey === 'components' ? null : await this.hsm.generateKey('TMK', algorithm);
    const terminalNo = await this.numbers.nextTerminalNo();
    await this.terminals.insert(terminalNo, terminal, tmk, approvalId, this.clock.now());
    return { terminalNo, tmk };
  }
}
