import { type Actor, AuditTrail } from '@app/access';
import { sqlState, Transactor } from '@app/database';
import { CLOCK, type Clock, type Id, newId, notFound, Refusal } from '@app/kernel';
import type { WrappedKey } from '@app/security';
import { Inject, Injectable } from '@nestjs/common';
import type { z } from 'zod';
import { KeyCeremony } from './key-ceremony.service.js';
import type { TransportComponentAnswer, transportKeyInput, TransportKeyView } from './terminal-life.schemas.js';
import type { KeyComponentInput } from './terminal.schemas.js';

interface LockedTransportKey {
  readonly label: string;
  readonly algorithm: '3DES' | 'SM4';
  readonly wrapped: WrappedKey | null;
}

/** Keys that carry master keys into terminals: the same key lies in the injection device. */
@Injectable()
export class TransportKeys {
  constructor(
    private readonly transactor: Transactor,
    private readonly ceremony: KeyCeremony,
    private readonly audit: AuditTrail,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Names a key whose halves will be entered. @throws Refusal `LABEL_TAKEN`, 409 */
  async create({ label, algorithm }: z.output<typeof transportKeyInput>, actor: Actor): Promise<TransportKeyView> {
    const transportKeyId = newId();
    const createdAt = this.clock.now();
    try {
      await this.transactor.query('INSERT INTO acceptance.transport_key VALUES ($1,$2,$3,NULL,$4,$5)', [
        transportKeyId,
        label,
        algorithm,
        actor.userId,
        createdAt,
      ]);
    } catch (error) {
      if (sqlState(error) !== '23505') throw error;
      throw new Refusal('LABEL_TAKEN', { zh: '该名称已使用', en: 'the label is taken' }, { status: 409 });
    }
    await this.record(actor, 'transport-key.created', transportKeyId, { label, algorithm });
    return { transportKeyId, label, algorithm, kcv: null, createdAt: createdAt.toISOString() };
  }

  /** Takes one person's half. A key that is whole stays what it is. @throws Refusal `TRANSPORT_KEY_COMPLETE` 409, and what {@link KeyCeremony.enter} throws */
  async enter(transportKeyId: Id, input: KeyComponentInput, actor: Actor): Promise<TransportComponentAnswer> {
    return this.transactor.run(async () => {
      const { algorithm, wrapped } = await this.lock(transportKeyId);
      if (wrapped) {
        throw new Refusal(
          'TRANSPORT_KEY_COMPLETE',
          { zh: '该传输密钥已录入完成，请新建', en: 'the key is complete: make a new one' },
          { status: 409 },
        );
      }
      const sealName = `transport-${transportKeyId}`;
      const of = { waiting: 'transport', objectId: transportKeyId, sealName, algorithm } as const;
      const { kcv, key } = await this.ceremony.enter(of, input, actor);
      if (key) {
        await this.transactor.query('UPDATE acceptance.transport_key SET wrapped = $2 WHERE transport_key_id = $1', [
          transportKeyId,
          JSON.stringify(key),
        ]);
      }
      const { componentNo } = input;
      const transportKeyKcv = key?.kcv ?? null;
      const action = key ? 'transport-key.completed' : 'transport-key.component-entered';
      await this.record(actor, action, transportKeyId, { componentNo, kcv, transportKeyKcv });
      return { transportKeyId, componentNo, kcv, complete: !!key, transportKeyKcv };
    });
  }

  async list(): Promise<TransportKeyView[]> {
    const rows = await this.transactor.query<TransportKeyView & { createdAt: Date }>(
      `SELECT transport_key_id::text AS "transportKeyId", label, algorithm, wrapped ->> 'kcv' AS kcv, created_at AS "createdAt"
       FROM acceptance.transport_key ORDER BY transport_key_id DESC`,
    );
    return rows.map((row) => ({ ...row, createdAt: row.createdAt.toISOString() }));
  }

  /** Locked until the transaction ends. @throws Refusal `NOT_FOUND`, 404 */
  async lock(transportKeyId: Id): Promise<LockedTransportKey> {
    const [row] = await this.transactor.query<LockedTransportKey>(
      'SELECT label, algorithm, wrapped FROM acceptance.transport_key WHERE transport_key_id = $1 FOR NO KEY UPDATE',
      [transportKeyId],
    );
    if (!row) throw notFound({ zh: '传输密钥', en: 'transport key' });
    return row;
  }

  private record(actor: Actor, action: string, objectId: Id, change: object): Promise<unknown> {
    return this.audit.record({ actor, action, objectType: 'transport_key', objectId, change });
  }
}
