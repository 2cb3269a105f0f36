import { Ledger } from '@app/ledger';
import type pg from 'pg';
import type { House } from '../house/house.js';
import type { Resident } from '../town/town.types.js';
import { ChipAuditor } from './audit-chip.js';
import { readChipBooks } from './chip-books.js';
import { historyOf } from './history.js';

const CHUNK = 500;
const HISTORIES = 3;

/** What the auditor says of the whole world. */
export interface WorldAudit {
  flash: number;
  complete: number;
  atOnce: number;
  decidedByRule: number;
  wrongVerdicts: number;
  paidTwice: number;
  unexplained: number;
  bookFaults: number;
  openFen: number;
  /** By reason. */
  readonly losses: Map<string, { count: number; amountFen: number }>;
  /** Sentences about what is wrong, each chip's history after the first of them. */
  readonly complaints: string[];
}

/** Audits every chip and the books as a whole. */
export async function auditWorld(
  house: House,
  owner: pg.Client,
  residents: readonly Resident[],
  runs: readonly Date[],
): Promise<WorldAudit> {
  const audit: WorldAudit = {
    flash: 0,
    complete: 0,
    atOnce: 0,
    decidedByRule: 0,
    wrongVerdicts: 0,
    paidTwice: 0,
    unexplained: 0,
    bookFaults: 0,
    openFen: 0,
    losses: new Map(),
    complaints: [],
  };
  for (let from = 0; from < residents.length; from += CHUNK) {
    const some = residents.slice(from, from + CHUNK);
    const books = await readChipBooks(
      owner,
      some.map(({ accountId }) => accountId),
    );
    for (const resident of some) auditOne(audit, resident, books.get(resident.accountId)!, runs);
  }
  await auditBooks(audit, house, owner);
  return audit;
}

function auditOne(
  audit: WorldAudit,
  resident: Resident,
  books: Parameters<typeof historyOf>[1],
  runs: readonly Date[],
): void {
  const one = new ChipAuditor(resident, books, runs).audit();
  for (const name of ['flash', 'complete', 'atOnce', 'decidedByRule', 'openFen'] as const) audit[name] += one[name];
  for (const { reason, amountFen } of one.losses) {
    const sum = audit.losses.get(reason) ?? { count: 0, amountFen: 0 };
    audit.losses.set(reason, { count: sum.count + 1, amountFen: sum.amountFen + amountFen });
  }
  const said: string[] = [];
  for (const name of ['wrongVerdicts', 'paidTwice', 'unexplained', 'bookFaults'] as const) {
    audit[name] += one[name].length;
    said.push(...one[name].map((sentence) => `${name}: card ${resident.panMasked}, ${sentence}`));
  }
  if (said.length === 0) return;
  audit.complaints.push(...said);
  if (audit.complaints.length <= HISTORIES) audit.complaints.push(...historyOf(resident, books));
}

async function auditBooks(audit: WorldAudit, house: House, owner: pg.Client): Promise<void> {
  const breaks = await house.get(Ledger).breaks();
  const { rows } = await owner.query<{ pool: string; shadows: string }>(
    `SELECT (SELECT coalesce(sum(CASE direction WHEN 'C' THEN amount_fen ELSE -amount_fen END), 0) FROM ledger.entry WHERE gl_code = 2002) AS pool,
       (SELECT sum(chip_fen) FROM ledger.account) AS shadows`,
  );
  const said = breaks.map((one) => `bookFaults: ${JSON.stringify(one)}`);
  const { pool, shadows } = rows[0]!;
  if (pool !== shadows) said.push(`bookFaults: the pool holds ${pool}, the chips’ shadows ${shadows}`);
  audit.bookFaults += said.length;
  audit.complaints.push(...said);
}
