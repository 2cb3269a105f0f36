import { type Actor, AuditTrail } from '@app/access';
import { Transactor } from '@app/database';
import { CLOCK, type Clock, type Id, Refusal } from '@app/kernel';
import { HSM, type Hsm } from '@app/security';
import { Inject, Injectable } from '@nestjs/common';
import type { KeyExportAnswer } from './terminal-life.schemas.js';
import { Terminals } from './terminals.repository.js';
import { TransportKeys } from './transport-keys.service.js';

/**
 * Lets the master key that the HSM made for a terminal leave for it, once, encrypted under a transport key (R-PIN). Whoever
 * loses it makes the terminal a new one.
 */
@Injectable()
export class ExportMasterKey {
  constructor(
    private readonly transactor: Transactor,
    private readonly terminals: Terminals,
    private readonly transportKeys: TransportKeys,
    private readonly audit: AuditTrail,
    @Inject(HSM) private readonly hsm: Hsm,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws Refusal `NOT_FOUND`, `KEY_EXPORTED` 409, `KEY_NOT_EXPORTABLE`, `TRANSPORT_KEY_INCOMPLETE`, `TRANSPORT_KEY_ALGORITHM` */
  async export(merchantId: Id, terminalNo: string, transportKeyId: Id, actor: Actor): Promise<KeyExportAnswer> {
    const { terminalId, tmk, tmkOrigin, tmkExportedAt, algorithm } = await this.terminals.lock(terminalNo, merchantId);
    if (tmkExportedAt) {
      throw new Refusal(
        'KEY_EXPORTED',
        { zh: '该终端主密钥已导出过，不能再次导出', en: 'the master key was exported: it leaves once' },
        { status: 409, rule: 'R-PIN' },
      );
    }
    if (!tmk || tmkOrigin !== 'transported') {
      throw new Refusal(
        'KEY_NOT_EXPORTABLE',
        { zh: '该终端主密钥不是为导出而生成的', en: 'the master key was not made to be exported' },
        { rule: 'R-PIN' },
      );
    }
    const transport = await this.transportKeys.lock(transportKeyId);
    if (!transport.wrapped) {
      throw new Refusal('TRANSPORT_KEY_INCOMPLETE', {
        zh: '传输密钥尚未由两人录入完成',
        en: 'the transport key waits for its other half',
      });
    }
    if (transport.algorithm !== algorithm) {
      throw new Refusal('TRANSPORT_KEY_ALGORITHM', {
        zh: '传输密钥与终端主密钥算法不同',
        en: 'the transport key is of another algorithm than the master key',
      });
    }
    const { encrypted, kcv } = await this.hsm.exportTmk(tmk, transport.wrapped);
    await this.transactor.query('UPDATE acceptance.terminal SET tmk_exported_at = $2 WHERE terminal_id = $1', [
      terminalId,
      this.clock.now(),
    ]);
    await this.audit.record({
      actor,
      action: 'terminal.master-key-exported',
      objectType: 'terminal',
      objectId: terminalId,
      change: { terminalNo, transportKeyId, transportKeyKcv: transport.wrapped.kcv, masterKeyKcv: kcv },
    });
    return {
      terminalNo,
      transportKeyKcv: transport.wrapped.kcv,
      encryptedMasterKey: encrypted.toString('hex').toUpperCase(),
      masterKeyKcv: kcv,
    };
  }
}
