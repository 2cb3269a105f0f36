import type { Actor } from '@app/access';
import { Transactor } from '@app/database';
import { CLOCK, type Clock, type Id, Refusal } from '@app/kernel';
import { HSM, type Hsm, HsmError, type KeyAlgorithm, type WrappedKey } from '@app/security';
import { Inject, Injectable } from '@nestjs/common';
import { Sealer } from '../secrets/sealer.js';
import type { KeyComponentInput } from './terminal.schemas.js';

/** The key that is being put together, and where its halves wait. */
export interface CeremonyKey {
  readonly waiting: 'terminal' | 'transport';
  /** Id of the terminal or transport key. */
  readonly objectId: Id;
  /** What a waiting half is sealed for. */
  readonly sealName: string;
  readonly algorithm: KeyAlgorithm;
}

export interface EnteredComponent {
  /** Check value of the half. */
  readonly kcv: string;
  /** The whole key, once both halves are there; nothing waits any more then. */
  readonly key: WrappedKey | undefined;
}

interface ComponentRow {
  readonly component_no: 1 | 2;
  readonly component_cipher: Buffer;
  readonly entered_by: Id;
}

const PLACES = {
  terminal: { table: 'acceptance.key_component', id: 'terminal_id', usage: 'TMK' },
  transport: { table: 'acceptance.transport_key_component', id: 'transport_key_id', usage: 'TMK_TRANSPORT' },
} as const;

/**
 * The key ceremony (R-PIN, dual control): two people enter a half of a key each, neither sees the other's. The first waits
 * sealed; with the second the HSM joins them and both halves are gone.
 */
@Injectable()
export class KeyCeremony {
  constructor(
    private readonly transactor: Transactor,
    private readonly sealer: Sealer,
    @Inject(HSM) private readonly hsm: Hsm,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Takes one person's half, within the open transaction. Entering the same half again replaces one's own.
   * @throws Refusal `KCV_MISMATCH`, `KEY_COMPONENT_INVALID`, `KEY_COMPONENT_SAME_PERSON`, `KEY_COMPONENT_TAKEN`
   */
  async enter(of: CeremonyKey, input: KeyComponentInput, actor: Actor): Promise<EnteredComponent> {
    const { table, id } = PLACES[of.waiting];
    const kcv = await this.checkedKcv(of, input);
    const rows = await this.transactor.query<ComponentRow>(
      `SELECT component_no, component_cipher, entered_by FROM ${table} WHERE ${id} = $1`,
      [of.objectId],
    );
    assertOwnHalf(rows, input.componentNo, actor);
    const other = rows.find((row) => row.component_no !== input.componentNo);
    const key = other && (await this.join(of, input.component, other));
    await this.transactor.query(`DELETE FROM ${table} WHERE ${id} = $1`, [of.objectId]);
    if (!key) await this.keep(of, input, kcv, actor);
    return { kcv, key };
  }

  /** Joined with zeros a half is itself: so the HSM tells its check value. */
  private async checkedKcv(of: CeremonyKey, { component, kcv }: KeyComponentInput): Promise<string> {
    const half = await this.imported(of, [component, '0'.repeat(component.length)]);
    if (half.kcv.startsWith(kcv.toUpperCase())) return half.kcv;
    throw new Refusal('KCV_MISMATCH', {
      zh: '分段校验值不符，请核对后重新录入',
      en: 'the check value is not this component’s: check what was typed',
    });
  }

  private async join(of: CeremonyKey, component: string, other: ComponentRow): Promise<WrappedKey> {
    const kept = await this.sealer.open(other.component_cipher, `key-component/${of.sealName}`);
    return this.imported(of, [kept, component]);
  }

  private async imported(of: CeremonyKey, components: readonly string[]): Promise<WrappedKey> {
    try {
      return await this.hsm.importComponents(PLACES[of.waiting].usage, of.algorithm, components);
    } catch (error) {
      if (!(error instanceof HsmError) || error.code !== 'INPUT') throw error;
      throw new Refusal('KEY_COMPONENT_INVALID', {
        zh: '密钥分段长度与算法不符，或两段互相抵消',
        en: 'the component has not the length of such keys, or the two cancel each other out',
      });
    }
  }

  private async keep(of: CeremonyKey, input: KeyComponentInput, kcv: string, actor: Actor): Promise<void> {
    const { table, id } = PLACES[of.waiting];
    const sealed = await this.sealer.seal(input.component, `key-component/${of.sealName}`);
    await this.transactor.query(
      `INSERT INTO ${table} (${id}, component_no, component_cipher, kcv, entered_by, entered_at)
       VALUES ($1,$2,$3,$4,$5,$6)`,
      [of.objectId, input.componentNo, sealed, kcv, actor.userId, this.clock.now()],
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
