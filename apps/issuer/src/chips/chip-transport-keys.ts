import { type Actor, AuditTrail } from '@app/access';
import { sqlState, Transactor } from '@app/database';
import { CLOCK, type Clock, type Id, newId, notFound, Refusal } from '@app/kernel';
import { type Hsm, HSM, HsmError, KeyRing, type WrappedKey } from '@app/security';
import { Inject, Injectable } from '@nestjs/common';
import type {
  ChipKeyComponentAnswer,
  ChipKeyComponentInput,
  ChipTransportKeyInput,
  ChipTransportKeyView,
} from './chip-file.schemas.js';

interface KeyRow {
  readonly algorithm: '3DES' | 'SM4';
  readonly wrapped: WrappedKey | null;
}

interface HalfRow {
  readonly componentNo: 1 | 2;
  readonly cipher: Buffer;
  readonly enteredBy: Id;
}

/**
 * Keys shared with card factories and makers of secure elements, put together in a ceremony (R-PIN, dual control): two
 * people enter a half each, neither sees the other's. The first waits sealed; with the second the HSM joins them and both
 * are gone.
 */
@Injectable()
export class ChipTransportKeys {
  constructor(
    private readonly transactor: Transactor,
    private readonly keyRing: KeyRing,
    private readonly audit: AuditTrail,
    @Inject(HSM) private readonly hsm: Hsm,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Names a key whose halves will be entered. @throws Refusal `LABEL_TAKEN` 409 */
  async create({ label, algorithm }: ChipTransportKeyInput, actor: Actor): Promise<ChipTransportKeyView> {
    const transportKeyId = newId();
    const createdAt = this.clock.now();
    try {
      await this.transactor.query('INSERT INTO issuer.chip_transport_key VALUES ($1, $2, $3, NULL, $4, $5)', [
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
    await this.record(actor, 'created', transportKeyId, { label, algorithm });
    return { transportKeyId, label, algorithm, kcv: null, createdAt: createdAt.toISOString() };
  }

  async list(): Promise<ChipTransportKeyView[]> {
    const rows = await this.transactor.query<Omit<ChipTransportKeyView, 'createdAt'> & { createdAt: Date }>(
      `SELECT transport_key_id AS "transportKeyId", label, algorithm, wrapped ->> 'kcv' AS kcv, created_at AS "createdAt"
       FROM issuer.chip_transport_key ORDER BY transport_key_id DESC`,
    );
    return rows.map((row) => ({ ...row, createdAt: row.createdAt.toISOString() }));
  }

  /**
   * Takes one person's half. A key that is whole stays what it is.
   * @throws Refusal `NOT_FOUND`, `TRANSPORT_KEY_COMPLETE` 409, `KCV_MISMATCH`, `KEY_COMPONENT_INVALID`,
   *   `KEY_COMPONENT_SAME_PERSON`, `KEY_COMPONENT_TAKEN` 409
   */
  async enter(transportKeyId: Id, input: ChipKeyComponentInput, actor: Actor): Promise<ChipKeyComponentAnswer> {
    return this.transactor.run(async () => {
      const { algorithm, wrapped } = await this.lock(transportKeyId);
      if (wrapped) {
        const text = { zh: '该传输密钥已录入完成，请新建', en: 'the key is complete: make a new one' };
        throw new Refusal('TRANSPORT_KEY_COMPLETE', text, { status: 409 });
      }
      const half = await this.imported(algorithm, [input.component, '0'.repeat(32)]);
      if (!half.kcv.startsWith(input.kcv.toUpperCase())) throw kcvMismatch();
      const key = await this.joinOrKeep(transportKeyId, algorithm, input, half.kcv, actor);
      const answer = { componentNo: input.componentNo, kcv: half.kcv, transportKeyKcv: key?.kcv ?? null };
      await this.record(actor, key ? 'completed' : 'component-entered', transportKeyId, answer);
      return { transportKeyId, complete: !!key, ...answer };
    });
  }

  /**
   * A key that is ready to be used.
   * @throws Refusal `NOT_FOUND`, `TRANSPORT_KEY_INCOMPLETE`, `TRANSPORT_KEY_ALGORITHM` when it is not of the chips' algorithm
   */
  async ready(transportKeyId: Id, algorithm: 'SM4' | '3DES'): Promise<WrappedKey> {
    const { wrapped } = await this.lock(transportKeyId);
    if (!wrapped) {
      const text = { zh: '传输密钥尚未由两人录入完成', en: 'the transport key waits for its other half' };
      throw new Refusal('TRANSPORT_KEY_INCOMPLETE', text);
    }
    if (wrapped.algorithm !== algorithm) {
      const text = { zh: '传输密钥与芯片密钥算法不同', en: 'the transport key is of another algorithm than the chips' };
      throw new Refusal('TRANSPORT_KEY_ALGORITHM', text);
    }
    return wrapped;
  }

  /** The key shared with the maker of a secure element. @throws what {@link ready} throws */
  async ofElement({
    cardId,
    transportKeyId,
  }: {
    readonly cardId: Id;
    readonly transportKeyId: Id;
  }): Promise<WrappedKey> {
    const [row] = await this.transactor.query<{ algorithm: KeyRow['algorithm'] }>(
      `SELECT x.profile ->> 'algorithm' AS algorithm FROM issuer.card c JOIN issuer.chip_profile x USING (product_id)
       WHERE c.card_id = $1`,
      [cardId],
    );
    return this.ready(transportKeyId, row!.algorithm);
  }

  private async joinOrKeep(
    transportKeyId: Id,
    algorithm: KeyRow['algorithm'],
    input: ChipKeyComponentInput,
    kcv: string,
    actor: Actor,
  ): Promise<WrappedKey | undefined> {
    const halves = await this.transactor.query<HalfRow>(
      `SELECT component_no AS "componentNo", component_cipher AS cipher, entered_by AS "enteredBy"
       FROM issuer.chip_transport_key_component WHERE transport_key_id = $1`,
      [transportKeyId],
    );
    for (const half of halves) assertOwnHalf(half, input.componentNo, actor);
    const sealing = [this.keyRing.key('secret-encryption'), `chip-key-component/${transportKeyId}`] as const;
    const other = halves.find((half) => half.componentNo !== input.componentNo);
    await this.transactor.query('DELETE FROM issuer.chip_transport_key_component WHERE transport_key_id = $1', [
      transportKeyId,
    ]);
    if (!other) {
      const cipher = await this.hsm.encrypt(sealing[0], Buffer.from(input.component), sealing[1]);
      await this.transactor.query('INSERT INTO issuer.chip_transport_key_component VALUES ($1, $2, $3, $4, $5, $6)', [
        transportKeyId,
        input.componentNo,
        cipher,
        kcv,
        actor.userId,
        this.clock.now(),
      ]);
      return undefined;
    }
    const kept = (await this.hsm.decrypt(sealing[0], other.cipher, sealing[1])).toString();
    const key = await this.imported(algorithm, [kept, input.component]);
    await this.transactor.query('UPDATE issuer.chip_transport_key SET wrapped = $2 WHERE transport_key_id = $1', [
      transportKeyId,
      JSON.stringify(key),
    ]);
    return key;
  }

  private async imported(algorithm: KeyRow['algorithm'], components: readonly string[]): Promise<WrappedKey> {
    try {
      return await this.hsm.importComponents('CHIP_TRANSPORT', algorithm, components);
    } catch (error) {
      if (!(error instanceof HsmError) || error.code !== 'INPUT') throw error;
      throw new Refusal('KEY_COMPONENT_INVALID', {
        zh: '密钥分段不可用，或两段互相抵消',
        en: 'the component cannot be used, or the two cancel each other out',
      });
    }
  }

  private async lock(transportKeyId: Id): Promise<KeyRow> {
    const [row] = await this.transactor.query<KeyRow>(
      'SELECT algorithm, wrapped FROM issuer.chip_transport_key WHERE transport_key_id = $1 FOR NO KEY UPDATE',
      [transportKeyId],
    );
    if (!row) throw notFound({ zh: '传输密钥', en: 'transport key' });
    return row;
  }

  private async record(actor: Actor, what: string, objectId: Id, change: object): Promise<void> {
    const action = `issuer.chip-transport-key-${what}`;
    await this.audit.record({ actor, action, objectType: 'chip_transport_key', objectId, change });
  }
}

function kcvMismatch(): Refusal {
  return new Refusal('KCV_MISMATCH', {
    zh: '分段校验值不符，请核对后重新录入',
    en: 'the check value is not this component’s: check what was typed',
  });
}

/** A person enters one half only, and nobody overwrites another's. */
function assertOwnHalf(half: HalfRow, componentNo: number, actor: Actor): void {
  const own = half.enteredBy === actor.userId;
  if (own && half.componentNo !== componentNo) {
    throw new Refusal('KEY_COMPONENT_SAME_PERSON', {
      zh: '另一段须由另一人录入',
      en: 'the other half must be entered by another person',
    });
  }
  if (!own && half.componentNo === componentNo) {
    const text = { zh: '该分段已由另一人录入', en: 'this half was entered by another person' };
    throw new Refusal('KEY_COMPONENT_TAKEN', text, { status: 409 });
  }
}
