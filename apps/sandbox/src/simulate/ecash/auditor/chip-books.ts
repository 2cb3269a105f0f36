import { fen, type Fen, type Id } from '@app/kernel';
import type pg from 'pg';

export interface BookedPurchase {
  readonly atc: number;
  readonly amountFen: Fen;
  /** Once it is paid. */
  readonly authorizationId: Id | null;
}

export interface BookedResolution {
  readonly id: Id;
  readonly kind: 'FLASH' | 'DEBIT';
  readonly atc: number | null;
  readonly fromAtc: number | null;
  readonly toAtc: number | null;
  readonly outcome: 'REFUND_HOLDER' | 'POST_TO_MERCHANT' | 'CLOSE';
  readonly basis: 'EVIDENCE' | 'POLICY';
  readonly reason: string;
  readonly amountFen: Fen;
  readonly decidedAt: Date;
}

export interface BookedCase {
  readonly caseNo: string;
  readonly subject: string;
  readonly atc: number | null;
  readonly fromAtc: number | null;
  readonly toAtc: number | null;
  readonly state: string;
  readonly outcome: string | null;
  readonly basis: string | null;
  readonly waitsFor: string | null;
  readonly tappedAt: Date | null;
  readonly decidedAt: Date | null;
}

export interface BookedLoad {
  readonly atc: number;
  readonly id: Id;
  readonly amountFen: Fen;
  readonly outcome: 'UNKNOWN' | 'DONE' | 'FAILED';
  readonly settledBy: string | null;
}

/** What a voucher or authorization moved: out of the chip's pool (negative) or into it, to merchants, to losses. */
export interface Posting {
  readonly poolFen: number;
  readonly lossFen: number;
  /** By merchant. */
  readonly owedFen: Readonly<Record<Id, number>>;
}

/** All that the database says of one chip. */
export interface ChipBooks {
  readonly shadowFen: Fen;
  readonly purchases: readonly BookedPurchase[];
  readonly resolutions: readonly BookedResolution[];
  readonly cases: readonly BookedCase[];
  /** Counts of uploads that wait in a queue with their reason. */
  readonly queued: readonly { readonly atc: number; readonly queue: string }[];
  readonly loads: readonly BookedLoad[];
  /** The last word on the goods of a failed tap, by count. */
  readonly goods: ReadonlyMap<number, string>;
  readonly postings: ReadonlyMap<Id, Posting>;
}

interface Row {
  readonly account_id: Id;
  readonly shadow_fen: string;
  readonly purchases: BookedPurchase[];
  readonly resolutions: (Omit<BookedResolution, 'decidedAt'> & { readonly decidedAt: string })[];
  readonly cases: (Omit<BookedCase, 'tappedAt' | 'decidedAt'> & {
    tappedAt: string | null;
    decidedAt: string | null;
  })[];
  readonly queued: { atc: number; queue: string }[];
  readonly loads: BookedLoad[];
  readonly goods: { atc: number; source: string }[];
  readonly postings: { id: Id; gl: number; subject: Id; fen: number }[];
}

/** Rows as one JSON list for each account. */
const listOf = (name: string, columns: Readonly<Record<string, string>>, from: string) => `(
    SELECT coalesce(json_agg(json_build_object(${Object.entries(columns)
      .map(([key, value]) => `'${key}', ${value}`)
      .join(', ')}) ), '[]') FROM ${from}) AS ${name}`;

const BOOKS = `SELECT a.account_id, a.chip_fen AS shadow_fen,
  ${listOf('purchases', { atc: 'p.atc', amountFen: 'p.amount_fen', authorizationId: 'p.authorization_id::text' }, 'chips.purchase p WHERE p.account_id = a.account_id')},
  ${listOf(
    'resolutions',
    {
      id: 'r.resolution_id::text',
      kind: 'r.kind',
      atc: 'r.atc',
      fromAtc: 'r.from_atc',
      toAtc: 'r.to_atc',
      outcome: 'r.outcome',
      basis: 'r.basis',
      reason: 'r.reason',
      amountFen: 'r.amount_fen',
      decidedAt: 'r.decided_at',
    },
    'chips.resolution r WHERE r.account_id = a.account_id',
  )},
  ${listOf(
    'cases',
    {
      caseNo: 'c.case_no',
      subject: 'c.subject',
      atc: 'c.atc',
      fromAtc: 'c.from_atc',
      toAtc: 'c.to_atc',
      state: 'c.state',
      outcome: 'c.outcome',
      basis: 'c.basis',
      waitsFor: 'c.waits_for',
      tappedAt: 'c.tapped_at',
      decidedAt: 'c.decided_at',
    },
    'chips.dispute_case c WHERE c.account_id = a.account_id',
  )},
  ${listOf('queued', { atc: 'u.atc', queue: 'u.queue' }, `chips.upload u WHERE u.account_id = a.account_id AND u.state = 'queued' AND u.reason IS NOT NULL`)},
  ${listOf(
    'loads',
    { atc: 'l.atc', id: 'l.load_id::text', amountFen: 'l.amount_fen', outcome: 'l.outcome', settledBy: 'l.settled_by' },
    'chips.load l WHERE l.account_id = a.account_id',
  )},
  (SELECT coalesce(json_agg(json_build_object('atc', g.atc, 'source', g.source) ORDER BY g.answered_at, g.answer_id), '[]')
   FROM chips.goods_answer g WHERE g.account_id = a.account_id) AS goods,
  ${listOf(
    'postings',
    { id: 'e.voucher_id::text', gl: 'e.gl_code', subject: 'e.subject_id::text', fen: 'e.fen' },
    `(SELECT voucher_id, gl_code, subject_id, sum(CASE direction WHEN 'C' THEN amount_fen ELSE -amount_fen END) AS fen
      FROM ledger.entry WHERE account_id = a.account_id AND gl_code IN (2002, 2006, 6402) GROUP BY 1, 2, 3) e`,
  )}
  FROM ledger.account a WHERE a.account_id = ANY ($1::bigint[])`;

/** Reads what the database says of some chips; of one chip to an account. */
export async function readChipBooks(owner: pg.Client, accountIds: readonly Id[]): Promise<Map<Id, ChipBooks>> {
  const { rows } = await owner.query<Row>(BOOKS, [accountIds]);
  return new Map(rows.map((row) => [row.account_id, booksOf(row)]));
}

function booksOf(row: Row): ChipBooks {
  return {
    shadowFen: fen(row.shadow_fen),
    purchases: row.purchases,
    resolutions: row.resolutions.map((one) => ({ ...one, decidedAt: new Date(one.decidedAt) })),
    cases: row.cases.map((one) => ({ ...one, tappedAt: dateOf(one.tappedAt), decidedAt: dateOf(one.decidedAt) })),
    queued: row.queued.filter(({ atc }) => atc !== null),
    loads: row.loads,
    goods: new Map(row.goods.map(({ atc, source }) => [atc, source])),
    postings: postingsOf(row.postings),
  };
}

function postingsOf(lines: Row['postings']): Map<Id, Posting> {
  const postings = new Map<Id, { poolFen: number; lossFen: number; owedFen: Record<Id, number> }>();
  for (const { id, gl, subject, fen: amount } of lines) {
    const posting = postings.get(id) ?? { poolFen: 0, lossFen: 0, owedFen: {} };
    postings.set(id, posting);
    if (gl === 2002) posting.poolFen += amount;
    else if (gl === 6402) posting.lossFen -= amount;
    else posting.owedFen[subject] = (posting.owedFen[subject] ?? 0) + amount;
  }
  return postings;
}

function dateOf(text: string | null): Date | null {
  return text === null ? null : new Date(text);
}
