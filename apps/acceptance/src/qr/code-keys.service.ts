import { CLOCK, type Clock } from '@app/kernel';
import { HSM, type Hsm, type WrappedKey } from '@app/security';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

export type CodePurpose = 'holder' | 'merchant';

interface CodeKey {
  readonly keySeq: number;
  readonly wrapped: WrappedKey;
  readonly activeFromMs: number;
}

const DAY_MS = 86_400_000;
/** Age after which the next key takes over; a house's own choice. */
const KEY_LIFE_MS: Readonly<Record<CodePurpose, number>> = { holder: 7 * DAY_MS, merchant: 365 * DAY_MS };
/** How many keys a number in a code may mean: a holder's code has one digit for it. */
const KEY_NUMBERS: Readonly<Record<CodePurpose, number>> = { holder: 10, merchant: 1_000_000 };
/** A new key begins so much later than it was made; what is remembered of keys is younger than that. */
const LEAD_MS = 120_000;
const FRESH_MS = 60_000;
const REREAD_MS = 1000;

/**
 * The keys that sign codes. They replace themselves: who needs a key and finds the newest too old makes the next. Kept in
 * the process, so that a code is checked without the database.
 */
@Injectable()
export class CodeKeys {
  private readonly known: Record<CodePurpose, CodeKey[]> = { holder: [], merchant: [] };
  private readonly readAtMs: Record<CodePurpose, number> = { holder: -Infinity, merchant: -Infinity };

  constructor(
    private readonly dataSource: DataSource,
    @Inject(HSM) private readonly hsm: Hsm,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** The number of the key that signs now. */
  async current(purpose: CodePurpose): Promise<number> {
    await this.refresh(purpose, FRESH_MS);
    const nowMs = this.clock.now().getTime();
    const newest = this.known[purpose].at(-1);
    if (!newest || newest.activeFromMs + KEY_LIFE_MS[purpose] <= nowMs) await this.makeNext(purpose, newest, nowMs);
    const begun = this.known[purpose].filter((key) => key.activeFromMs <= nowMs);
    // A clock set back before the first key still has it.
    return (begun.at(-1) ?? this.known[purpose][0]!).keySeq % KEY_NUMBERS[purpose];
  }

  /** HMAC of a content under the key of a number; undefined for a number no key has. */
  async mac(purpose: CodePurpose, keyNo: number, content: string): Promise<Buffer | undefined> {
    const key = this.keyOf(purpose, keyNo) ?? (await this.reread(purpose, keyNo));
    return key && this.hsm.codeMac(key.wrapped, content);
  }

  private async reread(purpose: CodePurpose, keyNo: number): Promise<CodeKey | undefined> {
    await this.refresh(purpose, REREAD_MS);
    return this.keyOf(purpose, keyNo);
  }

  private keyOf(purpose: CodePurpose, keyNo: number): CodeKey | undefined {
    const nowMs = this.clock.now().getTime();
    const numbered = this.known[purpose].filter((key) => key.keySeq % KEY_NUMBERS[purpose] === keyNo);
    return numbered.findLast((key) => key.activeFromMs <= nowMs) ?? numbered[0];
  }

  private async makeNext(purpose: CodePurpose, newest: CodeKey | undefined, nowMs: number): Promise<void> {
    const wrapped = await this.hsm.generateKey('CODE_MAC', 'HMAC');
    const activeFrom = new Date(newest ? nowMs + LEAD_MS : nowMs);
    // Outside of the caller's transaction: what other processes sign under must not be rolled back.
    await this.dataSource.query(
      `INSERT INTO acceptance.code_key (purpose, key_seq, wrapped, active_from) VALUES ($1, $2, $3, $4)
       ON CONFLICT DO NOTHING`,
      [purpose, (newest?.keySeq ?? -1) + 1, JSON.stringify(wrapped), activeFrom],
    );
    await this.refresh(purpose, 0);
  }

  private async refresh(purpose: CodePurpose, ageMaxMs: number): Promise<void> {
    const nowMs = performance.now();
    if (nowMs - this.readAtMs[purpose] < ageMaxMs) return;
    const rows: { key_seq: number; wrapped: WrappedKey; active_from: Date }[] = await this.dataSource.query(
      'SELECT key_seq, wrapped, active_from FROM acceptance.code_key WHERE purpose = $1 ORDER BY key_seq',
      [purpose],
    );
    this.known[purpose] = rows.map((row) => ({
      keySeq: row.key_seq,
      wrapped: row.wrapped,
      activeFromMs: row.active_from.getTime(),
    }));
    this.readAtMs[purpose] = nowMs;
  }
}
