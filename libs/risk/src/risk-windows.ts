import { amountCounts, CARD, CARD_AT_MERCHANT, EVENT_BIT, type Program } from './compile-rules.js';
import { type Watched, WATCHED } from './risk-rule.model.js';
import type { RiskObservation, RiskTransaction } from './risk-transaction.types.js';
import { SubjectTable } from './subject-table.js';
import { addToTotal, markOf, meet, secondOf } from './windows.js';

/** A subject of which nothing is remembered. */
export const NEW = -1;
/** A subject that is not named. */
export const UNKNOWN = -2;

/** Memory the windows may take, per kind of subject; the number of subjects follows from it. */
export type MemoryLimits = Readonly<Record<Watched, number>>;

const MEGABYTE = 1_048_576;
/** Together 128 MB, whatever the rules; touched only as far as it is used. */
export const MEMORY_MAX_BYTES: MemoryLimits = {
  card: 64 * MEGABYTE,
  merchant: 8 * MEGABYTE,
  terminal: 24 * MEGABYTE,
  device: 8 * MEGABYTE,
  card_at_merchant: 24 * MEGABYTE,
};
const SUBJECTS_MAX = 200_000;
const BYTES_PER_NUMBER = 8;

/** Who takes part in a transaction, in the order of WATCHED; the last is made only where a rule asks for it. */
export type Party = [card: string, merchant: string, terminal: string, device: string, cardAtMerchant: string];

/** Who is not known has no windows. */
export function isKnown(subjectId: string): boolean {
  return subjectId !== '' && subjectId !== '0';
}

/** The moving memory of the rules: what cards, merchants, terminals and devices did lately. */
export class RiskWindows {
  private readonly tables: readonly (SubjectTable | undefined)[];
  /** Reused, since a transaction is looked at without allocating. */
  private readonly party: Party = ['', '', '', '', ''];

  constructor(
    private readonly program: Program,
    memory: MemoryLimits,
  ) {
    this.tables = program.plans.map((plan, index) => {
      if (plan.recordLength === 0) return undefined;
      const subjects = Math.floor(memory[WATCHED[index]!] / (plan.recordLength * BYTES_PER_NUMBER));
      return new SubjectTable(plan.recordLength, Math.max(1, Math.min(SUBJECTS_MAX, subjects)));
    });
  }

  /** Subjects remembered now, per kind. */
  sizes(): Record<Watched, number> {
    const sizes = WATCHED.map((subject, index) => [subject, this.tables[index]?.size ?? 0]);
    return Object.fromEntries(sizes) as Record<Watched, number>;
  }

  /** @param together whether the card at the merchant is asked for */
  partyOf(transaction: RiskTransaction, together: boolean): Party {
    const { party } = this;
    const { accountId, merchantId } = transaction;
    party[0] = accountId;
    party[1] = merchantId;
    party[2] = transaction.terminalId;
    party[3] = transaction.deviceId;
    party[4] = together && isKnown(accountId) && isKnown(merchantId) ? `${accountId}@${merchantId}` : '';
    return party;
  }

  /** Where each participant's record begins, or NEW, or UNKNOWN. @param found is filled */
  locate(party: Party, found: Int32Array): void {
    for (let index = 0; index < party.length; index++) {
      const table = this.tables[index];
      if (!isKnown(party[index]!)) found[index] = UNKNOWN;
      else found[index] = table === undefined ? NEW : table.find(party[index]!);
    }
  }

  /** The numbers of all subjects of a kind; there are some where a rule asks for them. */
  recordsOf(subject: number): Float64Array {
    return this.tables[subject]!.records;
  }

  /** The region a card was first used in, 0 when it is new or was not used for so long. */
  homeRegion(record: number, withinSeconds: number, second: number): number {
    if (record < 0) return 0;
    const records = this.recordsOf(CARD);
    const at = record + this.program.regionOffset;
    return records[at + 1]! > second - withinSeconds ? records[at]! : 0;
  }

  /** Takes in what became of a transaction, for every participant that is known. */
  observe(transaction: RiskTransaction, kind: RiskObservation['kind'], approved: boolean): void {
    const bits = bitsOf(kind, approved);
    const party = this.partyOf(transaction, this.tables[CARD_AT_MERCHANT] !== undefined);
    for (let index = 0; index < party.length; index++) {
      const table = this.tables[index];
      if (table === undefined || !isKnown(party[index]!)) continue;
      this.observeSubject(index, table, party, transaction, bits);
    }
  }

  private observeSubject(
    index: number,
    table: SubjectTable,
    party: Party,
    transaction: RiskTransaction,
    bits: number,
  ): void {
    const { amountFen } = transaction;
    const second = secondOf(transaction.atMs);
    const plan = this.program.plans[index]!;
    const record = table.touch(party[index]!);
    const { records } = table;
    for (const window of plan.totals) {
      if ((window.events & bits) === 0) continue;
      if (window.amounts !== undefined && !amountCounts(window.amounts, amountFen)) continue;
      const bucket = (second / window.bucketSeconds) | 0;
      addToTotal(records, record + window.head, record + window.ring, bucket, amountFen);
    }
    for (const window of plan.distincts) {
      const other = party[window.others]!;
      if ((window.events & bits) === 0 || !isKnown(other)) continue;
      meet(records, record + window.offset, window.kept, markOf(other), second);
    }
    if (index === CARD && this.program.regionOffset >= 0 && (bits & EVENT_BIT.purchase) !== 0) {
      this.noteRegion(records, record + this.program.regionOffset, second, transaction.regionCode);
    }
  }

  private noteRegion(records: Float64Array, at: number, second: number, regionCode: string): void {
    if (records[at + 1]! <= second - this.program.regionWithinSeconds) records[at] = Number(regionCode) || 0;
    if (records[at + 1]! < second) records[at + 1] = second;
  }
}

function bitsOf(kind: RiskObservation['kind'], approved: boolean): number {
  if (kind !== 'purchase') return approved ? EVENT_BIT.return : 0;
  return EVENT_BIT.attempt | (approved ? EVENT_BIT.purchase : EVENT_BIT.decline);
}
