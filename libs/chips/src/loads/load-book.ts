import { Transactor } from '@app/database';
import { CLOCK, type Clock, type Fen, fen, type Id } from '@app/kernel';
import { Inject, Injectable } from '@nestjs/common';
import type { ChipRef } from '../chip.types.js';
import type { KeptLoad, LoadOutcome, SettledBy } from './load.types.js';

type NewLoad = Omit<KeptLoad, 'outcome' | 'settledBy' | 'settledAt' | 'loadedAt'>;

const COLUMNS = `account_id AS "accountId", psn, atc, load_id AS "loadId", kind, source, amount_fen::float8 AS "amountFen",
  balance_before_fen::float8 AS "balanceBeforeFen", outcome, settled_by AS "settledBy", subject_id AS "subjectId",
  merchant_id AS "merchantId", terminal_id AS "terminalId", kiosk, business_date::text AS "businessDate", rrn,
  loaded_at AS "loadedAt", settled_at AS "settledAt"`;
const KEEP = `INSERT INTO chips.load (account_id, psn, atc, load_id, kind, source, amount_fen, balance_before_fen, subject_id,
    loaded_at, merchant_id, terminal_id, kiosk, business_date, rrn)
  VALUES ($1,$2,$3,$4,$5,$6,$7,$8,$9,$10,$11,$12,$13,$14,$15)`;
/** What a void took back no longer counts; nor does what never landed. */
const KIOSK_DAY = `SELECT coalesce(sum(CASE kind WHEN 'load' THEN amount_fen ELSE -amount_fen END), 0)::text AS fen
  FROM chips.load WHERE account_id = $1 AND kiosk AND source = 'cash' AND business_date = $2 AND outcome <> 'FAILED'`;

/** Loads that were approved; joins the caller's transaction. */
@Injectable()
export class LoadBook {
  constructor(
    private readonly transactor: Transactor,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async keep(load: NewLoad): Promise<void> {
    await this.transactor.query(KEEP, [
      load.accountId,
      load.psn,
      load.atc,
      load.loadId,
      load.kind,
      load.source,
      load.amountFen,
      load.balanceBeforeFen,
      load.subjectId,
      this.clock.now(),
      load.merchantId,
      load.terminalId,
      load.kiosk,
      load.businessDate,
      load.rrn,
    ]);
  }

  /** Of one count: a load, its void, or the refunds that rode on a message. Locked until the commit. */
  ofCount(chip: ChipRef, atc: number): Promise<KeptLoad[]> {
    const sql = `SELECT ${COLUMNS} FROM chips.load WHERE account_id = $1 AND psn = $2 AND atc = $3 ORDER BY load_id FOR UPDATE`;
    return this.transactor.query<KeptLoad>(sql, [chip.accountId, chip.psn, atc]);
  }

  /** What rode into the chip with the answer of one count and was not given back; undefined when nothing ever did. */
  async refundsOf(chip: ChipRef, atc: number): Promise<Fen | undefined> {
    const sql = `SELECT count(*)::int AS count, coalesce(sum(amount_fen) FILTER (WHERE outcome <> 'FAILED'), 0)::text AS fen
      FROM chips.load WHERE account_id = $1 AND psn = $2 AND atc = $3 AND source = 'refund'`;
    const [row] = await this.transactor.query<{ count: number; fen: string }>(sql, [chip.accountId, chip.psn, atc]);
    return row!.count === 0 ? undefined : fen(row!.fen);
  }

  /** Locked until the commit. */
  async byId(loadId: Id): Promise<KeptLoad | undefined> {
    const sql = `SELECT ${COLUMNS} FROM chips.load WHERE load_id = $1 FOR UPDATE`;
    const [load] = await this.transactor.query<KeptLoad>(sql, [loadId]);
    return load;
  }

  /** Whether a load was taken out of the chip again, or is about to be. */
  async isVoided(loadId: Id): Promise<boolean> {
    const sql = `SELECT EXISTS (SELECT FROM chips.load WHERE kind = 'load_void' AND subject_id = $1 AND outcome <> 'FAILED') AS voided`;
    const [row] = await this.transactor.query<{ voided: boolean }>(sql, [loadId]);
    return row!.voided;
  }

  /** Only once: what is settled stays. */
  async settle(loadId: Id, outcome: Exclude<LoadOutcome, 'UNKNOWN'>, by: SettledBy): Promise<void> {
    await this.transactor.query(
      `UPDATE chips.load SET outcome = $2, settled_by = $3, settled_at = $4 WHERE load_id = $1 AND outcome = 'UNKNOWN'`,
      [loadId, outcome, by, this.clock.now()],
    );
  }

  /** Cash a card got at kiosks and agents on a day (R-KIOSK). */
  async kioskDay(accountId: Id, date: string): Promise<Fen> {
    const [row] = await this.transactor.query<{ fen: string }>(KIOSK_DAY, [accountId, date]);
    return fen(Math.max(Number(row!.fen), 0));
  }
}
