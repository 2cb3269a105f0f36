import type { Anchor, CardTimeline, FlashRecord, GoodsAnswers, Load, Resolution, UploadedPurchase } from '@app/ecash';
import { CLOCK, type Clock, type Fen, fen, type Id, newId } from '@app/kernel';
import { Transactor } from '@app/database';
import { Outbox } from '@app/jobs';
import { Inject, Injectable, Optional } from '@nestjs/common';
import type { Chip, ChipRef } from '../chip.types.js';

/** An anchor as it is kept by itself; those of purchases stand with the purchase. */
export type KeptAnchor = Omit<Anchor, 'source'> & { readonly source: Exclude<Anchor['source'], 'BEFORE_TAP'> };

export type GoodsAnswer = 'GIVEN' | 'NOT_GIVEN';

export interface GoodsSource {
  readonly source: 'terminal' | 'contract' | 'merchant' | 'no_answer' | 'ops';
  readonly name: string;
}

/** The job that reconciles the chips that are due. */
export const RECONCILE_CHIPS = 'clearing.reconcile-chips';

const CHIP = `SELECT account_id AS "accountId", psn, card_id AS "cardId", product_code AS "productCode", carrier, state,
  purse_cap_fen::float8 AS "purseCapFen", transaction_limit_fen::float8 AS "transactionLimitFen"
  FROM chips.chip WHERE account_id = $1 AND psn = $2`;
const MARK = `INSERT INTO chips.to_reconcile VALUES ($1, $2, $3)
  ON CONFLICT (account_id, psn) DO UPDATE SET due_at = least(chips.to_reconcile.due_at, excluded.due_at)`;

/**
 * What is known of each chip, as the reconciliation reads it. Facts are added once and never edited; whatever is added marks
 * the chip for its next reconciliation, in the caller's transaction.
 */
@Injectable()
export class ChipTimelines {
  /** @param outbox left out by tools that have no jobs and reconcile by themselves */
  constructor(
    private readonly transactor: Transactor,
    @Inject(CLOCK) private readonly clock: Clock,
    @Optional() private readonly outbox?: Outbox,
  ) {}

  /** The chip, locked until the commit: whoever decides about a chip holds this. @returns undefined when there is none */
  async lock(chip: ChipRef): Promise<Chip | undefined> {
    const [row] = await this.transactor.query<Chip>(`${CHIP} FOR UPDATE`, [chip.accountId, chip.psn]);
    return row;
  }

  async find(chip: ChipRef): Promise<Chip | undefined> {
    const [row] = await this.transactor.query<Chip>(CHIP, [chip.accountId, chip.psn]);
    return row;
  }

  /** Keeps a balance the chip told under a right MAC. The same again is kept once. */
  async addAnchor(chip: ChipRef, { source, atc, balanceFen, at }: KeptAnchor): Promise<void> {
    await this.transactor.query('INSERT INTO chips.anchor VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT DO NOTHING', [
      chip.accountId,
      chip.psn,
      atc,
      source,
      balanceFen,
      at,
    ]);
    await this.mark(chip);
  }

  /** Keeps a count that debited nothing: a declined tap, an online message that told no balance. */
  async addIdleCount(chip: ChipRef, atc: number): Promise<void> {
    await this.transactor.query('INSERT INTO chips.idle_count VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING', [
      chip.accountId,
      chip.psn,
      atc,
      this.clock.now(),
    ]);
    await this.mark(chip);
  }

  /** Keeps what was said of the goods of a failed tap; the last word counts. */
  async addGoodsAnswer(chip: ChipRef, atc: number, answer: GoodsAnswer, by: GoodsSource): Promise<void> {
    await this.keepGoodsAnswer(chip, atc, answer, by);
    await this.mark(chip);
  }

  /** The same without marking the chip, for whoever is deciding on it already. */
  async keepGoodsAnswer(chip: ChipRef, atc: number, answer: GoodsAnswer, by: GoodsSource): Promise<void> {
    await this.transactor.query('INSERT INTO chips.goods_answer VALUES ($1, $2, $3, $4, $5, $6, $7, $8)', [
      chip.accountId,
      chip.psn,
      atc,
      newId(),
      answer,
      by.source,
      by.name,
      this.clock.now(),
    ]);
  }

  /** Marks a chip for reconciliation at once, and wakes it with the commit. */
  async mark(chip: ChipRef): Promise<void> {
    await this.markFor(chip, this.clock.now());
    await this.outbox?.enqueueOnce(RECONCILE_CHIPS, {});
  }

  /** Marks a chip for a time; the sweep finds it then. An earlier mark stays. Who adds facts in bulk marks so for now. */
  async markFor(chip: ChipRef, dueAt: Date): Promise<void> {
    await this.transactor.query(MARK, [chip.accountId, chip.psn, dueAt]);
  }

  /** Everything known of a chip, in the reconciliation's terms. Read it under `lock` to decide on it. */
  async read(chip: ChipRef): Promise<{ readonly timeline: CardTimeline; readonly goods: GoodsAnswers }> {
    const [row] = await this.transactor.query<TimelineRow>(TIMELINE, [chip.accountId, chip.psn]);
    return { timeline: timelineOf(row!), goods: new Map(row!.goods.map(({ atc, answer }) => [atc, answer])) };
  }
}

interface PurchaseRow {
  readonly atc: number;
  readonly tc: string;
  readonly amount_fen: number;
  readonly balance_before_fen: number | null;
  readonly received_at: string;
}

interface TimelineRow {
  readonly anchors: { source: Anchor['source']; atc: number; balance_fen: number; at: string }[];
  readonly idle: number[];
  readonly loads: { atc: number; kind: 'load' | 'load_void'; amount_fen: number; outcome: Load['outcome'] }[];
  readonly purchases: PurchaseRow[];
  readonly flashes: { atc: number; tc: string | null; tc_verified: boolean; amount_fen: number; received_at: string }[];
  readonly goods: { atc: number; answer: GoodsAnswer }[];
  readonly resolutions: {
    kind: 'FLASH' | 'DEBIT';
    atc: number | null;
    from_atc: number | null;
    to_atc: number | null;
    outcome: Extract<Resolution, { kind: 'FLASH' }>['outcome'];
    basis: 'EVIDENCE' | 'POLICY';
    amount_fen: number;
    decided_at: string;
  }[];
}

/**
 * One statement, one snapshot. A purchase that was posted out of a record of a failed tap is that record; an upload that
 * contradicts the purchase of its count, under a right TC too, is a fact like it.
 */
const TIMELINE = `
  WITH c AS (SELECT $1::bigint AS account_id, $2::text AS psn),
  told AS (
    SELECT p.atc, p.tc, p.amount_fen, p.balance_before_fen, p.received_at
    FROM chips.purchase p JOIN c USING (account_id, psn)
    WHERE NOT EXISTS (
      SELECT FROM chips.flash_record f
      WHERE f.account_id = p.account_id AND f.psn = p.psn AND f.atc = p.atc AND f.upload_id = p.upload_id)
    UNION ALL
    SELECT u.atc, u.tc, u.amount_fen, NULL, u.received_at
    FROM chips.upload u JOIN c USING (account_id, psn)
    WHERE u.kind = 'purchase' AND u.class = 'CONFLICT' AND NOT ('BAD_TC' = ANY (u.all_classes)))
  SELECT
    (SELECT coalesce(json_agg(json_build_object('source', a.source, 'atc', a.atc, 'balance_fen', a.balance_fen, 'at', a.at)), '[]')
     FROM chips.anchor a, c WHERE a.account_id = c.account_id AND a.psn = c.psn) AS anchors,
    (SELECT coalesce(json_agg(i.atc), '[]') FROM chips.idle_count i, c WHERE i.account_id = c.account_id AND i.psn = c.psn) AS idle,
    (SELECT coalesce(json_agg(json_build_object('atc', l.atc, 'kind', l.kind, 'amount_fen', l.amount_fen, 'outcome', l.outcome)), '[]')
     FROM chips.load l, c WHERE l.account_id = c.account_id AND l.psn = c.psn) AS loads,
    (SELECT coalesce(json_agg(json_build_object('atc', p.atc, 'tc', upper(encode(p.tc, 'hex')), 'amount_fen', p.amount_fen,
       'balance_before_fen', p.balance_before_fen, 'received_at', p.received_at)), '[]')
     FROM told p) AS purchases,
    (SELECT coalesce(json_agg(json_build_object('atc', f.atc, 'tc', upper(encode(f.tc, 'hex')), 'tc_verified', f.tc_verified,
       'amount_fen', f.amount_fen, 'received_at', f.received_at)), '[]')
     FROM chips.flash_record f, c WHERE f.account_id = c.account_id AND f.psn = c.psn) AS flashes,
    (SELECT coalesce(json_agg(json_build_object('atc', g.atc, 'answer', g.answer) ORDER BY g.answered_at, g.answer_id), '[]')
     FROM chips.goods_answer g, c WHERE g.account_id = c.account_id AND g.psn = c.psn) AS goods,
    (SELECT coalesce(json_agg(json_build_object('kind', r.kind, 'atc', r.atc, 'from_atc', r.from_atc, 'to_atc', r.to_atc,
       'outcome', r.outcome, 'basis', r.basis, 'amount_fen', r.amount_fen, 'decided_at', r.decided_at)), '[]')
     FROM chips.resolution r, c WHERE r.account_id = c.account_id AND r.psn = c.psn) AS resolutions`;

function timelineOf(row: TimelineRow): CardTimeline {
  return {
    anchors: [...row.anchors.map(anchorOf), ...row.purchases.flatMap(anchorBefore)],
    loads: row.loads.map(loadOf),
    purchases: row.purchases.map((purchase): UploadedPurchase => ({
      atc: purchase.atc,
      tc: purchase.tc,
      amountFen: fen(purchase.amount_fen),
      receivedAt: new Date(purchase.received_at),
    })),
    flashRecords: row.flashes.map((record): FlashRecord => ({
      atc: record.atc,
      tc: record.tc ?? undefined,
      tcVerified: record.tc_verified,
      amountFen: fen(record.amount_fen),
      receivedAt: new Date(record.received_at),
    })),
    countsWithoutDebit: row.idle,
    resolutions: row.resolutions.map(resolutionOf),
  };
}

function anchorOf({ source, atc, balance_fen, at }: TimelineRow['anchors'][number]): Anchor {
  return { source, atc, balanceFen: fen(balance_fen), at: new Date(at) };
}

function anchorBefore({ atc, balance_before_fen, received_at }: PurchaseRow): Anchor[] {
  if (balance_before_fen === null) return [];
  return [{ source: 'BEFORE_TAP', atc, balanceFen: fen(balance_before_fen), at: new Date(received_at) }];
}

/** What a void takes out of the chip is a load of less than nothing. */
function loadOf({ atc, kind, amount_fen, outcome }: TimelineRow['loads'][number]): Load {
  return { atc, amountFen: (kind === 'load' ? amount_fen : -amount_fen) as Fen, outcome };
}

function resolutionOf(row: TimelineRow['resolutions'][number]): Resolution {
  const common = { amountFen: fen(row.amount_fen), decidedAt: new Date(row.decided_at) };
  return row.kind === 'FLASH'
    ? { kind: 'FLASH', atc: row.atc!, outcome: row.outcome, basis: row.basis, ...common }
    : { kind: 'DEBIT', fromAtc: row.from_atc!, toAtc: row.to_atc!, ...common };
}

/** Account of a chip that is not known yet. */
export const UNKNOWN_ACCOUNT: Id = '0';
