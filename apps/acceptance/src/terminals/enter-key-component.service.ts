import { type Actor, AuditTrail } from '@app/access';
import { Transactor } from '@app/database';
import type { Id } from '@app/kernel';
import { Injectable } from '@nestjs/common';
import { KeyCeremony } from './key-ceremony.service.js';
import type { KeyComponentAnswer, KeyComponentInput } from './terminal.schemas.js';
import { Terminals } from './terminals.repository.js';

/** A custodian's half of a terminal's master key; the second puts the key in force. */
@Injectable()
export class EnterKeyComponent {
  constructor(
    private readonly transactor: Transactor,
    private readonly terminals: Terminals,
    private readonly ceremony: KeyCeremony,
    private readonly audit: AuditTrail,
  ) {}

  /** @throws Refusal `NOT_FOUND`, and what {@link KeyCeremony.enter} throws */
  async enter(merchantId: Id, terminalNo: string, input: KeyComponentInput, actor: Actor): Promise<KeyComponentAnswer> {
    return this.transactor.run(async () => {
      const { terminalId, algorithm } = await this.terminals.lock(terminalNo, merchantId);
      const of = { waiting: 'terminal', objectId: terminalId, sealName: terminalNo, algorithm } as const;
      const { kcv, key } = await this.ceremony.enter(of, input, actor);
      if (key) await this.terminals.setMasterKey(terminalNo, key);
      await this.audit.record({
        actor,
        action: key ? 'terminal.master-key-completed' : 'terminal.key-component-entered',
        objectType: 'terminal',
        objectId: terminalId,
        change: { terminalNo, componentNo: input.componentNo, kcv, masterKeyKcv: key?.kcv ?? null },
      });
      return { terminalNo, componentNo: input.componentNo, kcv, complete: !!key, masterKeyKcv: key?.kcv ?? null };
    });
  }
}
