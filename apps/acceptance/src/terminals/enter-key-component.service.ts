import { type Actor, AuditTrail } from '@app/access';
import { CLOCK, type Clock, type Id, Refusal } from '@app/kernel';
import { Transactor } from '@app/database';
import { HSM, type Hsm, HsmError, type WrappedKey } from '@app/security';
import { Inject, Injectable } from '@nestjs/common';
import { Sealer } from '../secrets/sealer.js';
import type { TerminalAlgorithm } from './terminal-directory.service.js';
import type { KeyComponentAnswer, KeyComponentInput } from './terminal.schemas.js';
import { Terminals } from './terminals.repository.js';

interface ComponentRow {
  readonly component_no: 1 | 2;
  readonly component_cipher: Buffer;
  readonly entered_by: Id;
}

/**
 * The key ceremony (R-PIN, dual control): two people enter a half of the master key each, neither sees the other's. The
 * first waits sealed; with the second the HSM joins them and both halves are gone.
 */
@Injectable()
export class EnterKeyComponent {
  constructor(
    private readonly transactor: Transactor,
    private readonly terminals: Terminals,
    private readonly sealer: Sealer,
    private readonly audit: AuditTrail,
    @Inject(HSM) private readonly hsm: Hsm,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Takes one person's half. Entering the same half again replaces one's own.
   * @throws Refusal `NOT_FOUND`, `KCV_MISMATCH`, `KEY_COMPONENT_INVALID`, `KEY_COMPONENT_SAME_PERSON`, `KEY_COMPONENT_TAKEN`
   */
  async enter(merchantId: Id, terminalNo: string, input: KeyComponentInput, actor: Actor): Promise<KeyComponentAnswer> {
    return this.transactor.run(async () => {
      const terminal = await this.terminals.lock(terminalNo, merchantId);
      const kcv = await this.checkedKcv(terminal.algorithm, input);
      const rows = await this.transactor.query<ComponentRow>(
        'SELECT component_no, component_cipher, entered_by FROM acceptance.key_component WHERE terminal_id = $1',
        [terminal.terminalId],
      );
      assertOwnHalf(rows, input.componentNo, actor);
      const other = rows.find((row) => row.component_no !== input.componentNo);
      const tmk = other && (await this.join(terminal.algorithm, terminalNo, input.component, other));
      await this.transactor.query('DELETE FROM acceptance.key_component WHERE terminal_id = $1', [terminal.terminalId]);
      if (tmk) await this.terminals.setMasterKey(terminalNo, tmk);
      else await this.keep(terminal.terminalId, terminalNo, input, kcv, actor);
      await this.audit.record({
        actor,
        action: tmk ? 'terminal.master-key-completed' : 'terminal.key-component-entered',
        objectType: 'terminal',
        objectId: terminal.terminalId,
        change: { terminalNo, componentNo: input.componentNo, kcv, masterKeyKcv: tmk?.kcv ?? null },
      });
      return { terminalNo, componentNo: input.componentNo, kcv, complete: !!tmk, masterKeyKcv: tmk?.kcv ?? null };
    });
  }

  /** Joined with zeros a half is itself: so the HSM tells its check value. */
  private async checkedKcv(algorithm: TerminalAlgorithm, { component, kcv }: KeyComponentInput): Promise<string> {
    const half = await this.imported(algorithm, [component, '0'.repeat(component.length)]);
    if (half.kcv.startsWith(kcv.toUpperCase())) return half.kcv;
    throw new Refusal('KCV_MISMATCH', {
      zh: '分段校验值不符，请核对后重新录入',
      en: 'the check value is not this component’s: check what was typed',
    });
  }

  private async join(algorithm: TerminalAlgorithm, terminalNo: string, component: string, other: ComponentRow) {
    const kept = await this.sealer.open(other.component_cipher, `key-component/${terminalNo}`);
    return this.imported(algorithm, [kept, component]);
  }

  private async imported(algorithm: TerminalAlgorithm, components: readonly string[]): Promise<WrappedKey> {
    try {
      return await this.hsm.importComponents('TMK', algorithm, components);
    } catch (error) {
      if (!(error instanceof HsmError) || error.code !== 'INPUT') throw error;
      throw new Refusal('KEY_COMPONENT_INVALID', {
        zh: '密钥分段长度与终端算法不符，或两段互相抵消',
        en: 'the component has not the length of the terminal’s keys, or the two cancel each other out',
      });
    }
  }

  private async keep(terminalId: Id, terminalNo: string, input: KeyComponentInput, kcv: string, actor: Actor) {
    const sealed = await this.sealer.seal(input.component, `key-component/${terminalNo}`);
    await this.transactor.query(
      `INSERT INTO acceptance.key_component (terminal_id, component_no, component_cipher, kcv, entered_by, entered_at)
       VALUES ($1,$2,$3,$4,$5,$6)`,
      [terminalId, input.componentNo, sealed, kcv, actor.userId, this.clock.now()],
    );
  }
}

/** A person enters one half only, and nobody overwrites another's. */
function assertOwnHalf(rows: readonly ComponentRow[], componentNo: number, actor: Actor): void {
  for (const row of rows) {
    const own = row.entered_by === actor.userId;
    if (own && row.component_no !== componentNo) {
      throw new Refusal('KEY_COMPONENT_SAME_PERSON', {
        zh: '另一段须由另一人录入',
        en: 'the other half must be entered by another person',
      });
    }
    if (!own && row.component_no === componentNo) {
      throw new Refusal(
        'KEY_COMPONENT_TAKEN',
        { zh: '该分段已由另一人录入', en: 'this half was entered by another person' },
        { status: 409 },
      );
    }
  }
}
