import { DEFAULT_RECONCILE_POLICY } from '@app/ecash';
import { Transactor } from '@app/database';
import { addDays, chinaDate, CLOCK, type Clock, type Fen, type Id } from '@app/kernel';
import { Inject, Injectable } from '@nestjs/common';
import type { Chip, ChipRef } from '../chip.types.js';
import { CHIP_MOVES, type ChipMove } from './chip.states.js';

/** A chip that is being made. */
export type NewChip = Omit<Chip, 'state'>;

const ADD = `INSERT INTO chips.chip
    (account_id, psn, card_id, product_code, carrier, state, purse_cap_fen, transaction_limit_fen, created_at)
  SELECT t.a, t.p, t.c, t.k, t.r, 'active', l.cap, l.lim, $8
  FROM unnest($1::bigint[], $2::text[], $3::bigint[], $4::text[], $5::text[]) WITH ORDINALITY AS t (a, p, c, k, r, n)
  JOIN unnest($6::bigint[], $7::bigint[]) WITH ORDINALITY AS l (cap, lim, n) USING (n)`;

/** Chips from their making on: every chip has its row and its first anchor from the commit that makes its keys known. */
@Injectable()
export class ChipRegister {
  constructor(
    private readonly transactor: Transactor,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Keeps new chips with their empty purses as anchors at count 0, in the caller's transaction. */
  async add(chips: readonly NewChip[]): Promise<void> {
    if (chips.length === 0) return;
    const column = <K extends keyof NewChip>(name: K) => chips.map((chip) => chip[name]);
    const now = this.clock.now();
    await this.transactor.query(ADD, [
      column('accountId'),
      column('psn'),
      column('cardId'),
      column('productCode'),
      column('carrier'),
      column('purseCapFen'),
      column('transactionLimitFen'),
      now,
    ]);
    await this.transactor.query(
      `INSERT INTO chips.anchor SELECT a, p, 0, 'PERSONALIZATION', 0, $3 FROM unnest($1::bigint[], $2::text[]) AS t (a, p)`,
      [column('accountId'), column('psn'), now],
    );
  }

  /** Every chip of an account, by sequence number. */
  async ofAccount(accountId: Id): Promise<RegisteredChip[]> {
    return this.transactor.query<RegisteredChip>(`${REGISTERED} WHERE account_id = $1 ORDER BY psn`, [accountId]);
  }

  /**
   * Moves a chip on (`chip.states.ts`), in the caller's transaction: what terminals must not take is on the list from then
   * on, and a chip out of use gives its remainder back after its last upload window (R-OFFLINE).
   * @returns whether the chip was in a state the move starts from
   */
  async move(chip: ChipRef, move: ChipMove, retiredFor: RetiredFor | null = null): Promise<boolean> {
    const { from, to, listed } = CHIP_MOVES[move];
    const today = chinaDate(this.clock.now());
    const closesOn = move === 'retire' ? addDays(today, DEFAULT_RECONCILE_POLICY.uploadWindowDays) : null;
    await this.transactor.query('SELECT pg_advisory_xact_lock(20360, 99)');
    const rows = await this.transactor.query(
      `WITH moved AS (UPDATE chips.chip SET state = $4, retired_for = coalesce($5, retired_for), closes_on = coalesce($6, closes_on),
         blacklisted_on = CASE WHEN $7 THEN coalesce(blacklisted_on, $8::date) END,
         list_version = CASE WHEN $7 = (blacklisted_on IS NOT NULL) THEN list_version
           ELSE (SELECT coalesce(max(list_version), 0) + 1 FROM chips.chip) END
       WHERE account_id = $1 AND psn = $2 AND state = ANY ($3) RETURNING 1)
       SELECT * FROM moved`,
      [chip.accountId, chip.psn, from, to, retiredFor, closesOn, listed, today],
    );
    return rows.length > 0;
  }

  /** The sequence number a new chip of the account would have. Ask under a lock of the account's chips. */
  async nextPsn(accountId: Id): Promise<string> {
    const [row] = await this.transactor.query<{ next: number }>(
      'SELECT coalesce(max(psn::int), 0) + 1 AS next FROM chips.chip WHERE account_id = $1',
      [accountId],
    );
    return String(row!.next).padStart(2, '0');
  }
}

/** A chip with how its life goes. */
export interface RegisteredChip extends Chip {
  readonly retiredFor: RetiredFor | null;
  readonly blacklistedOn: string | null;
  readonly closesOn: string | null;
}

export type RetiredFor = 'lost' | 'replaced' | 'expired' | 'deleted' | 'damaged';

/** Reads {@link RegisteredChip}s; a condition is appended. */
export const REGISTERED = `SELECT account_id AS "accountId", psn, card_id AS "cardId", product_code AS "productCode", carrier,
  state, retired_for AS "retiredFor", blacklisted_on::text AS "blacklistedOn", closes_on::text AS "closesOn",
  purse_cap_fen::float8 AS "purseCapFen", transaction_limit_fen::float8 AS "transactionLimitFen" FROM chips.chip`;

/** What a product's chips are limited to. */
export interface ChipLimits {
  readonly purseCapFen: Fen;
  readonly transactionLimitFen: Fen;
  readonly resetThresholdFen: Fen;
}
