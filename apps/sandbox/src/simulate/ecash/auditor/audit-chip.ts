import { addDays, chinaDate, chinaInstant } from '@app/kernel';
import type { Resident, Tale } from '../town/town.types.js';
import type { BookedCase, BookedResolution, ChipBooks } from './chip-books.js';
import { Knowledge } from './knowledge.js';

const LATEST_DAYS = 15;
const FOREVER = new Date(8.64e15);

/** What an auditor found of one chip. Complaints are sentences; numbers are counts of failed taps. */
export interface ChipAudit {
  readonly flash: number;
  readonly complete: number;
  /** Of the complete ones: decided at the first reconciliation after that. */
  readonly atOnce: number;
  readonly decidedByRule: number;
  readonly wrongVerdicts: readonly string[];
  readonly paidTwice: readonly string[];
  readonly unexplained: readonly string[];
  readonly bookFaults: readonly string[];
  readonly losses: readonly Loss[];
  readonly openFen: number;
}

/** What the issuer gave that the chip did not pay. */
export interface Loss {
  readonly reason: string;
  readonly amountFen: number;
}

/**
 * Holds what the database says of a chip against what the chip truly did. Knows nothing of how the engine decides: only the
 * witness in the chip's memory, what was delivered when, and the rules of the e-cash specification.
 */
export class ChipAuditor {
  private readonly knowledge: Knowledge;
  private readonly wrong: string[] = [];
  private readonly losses: Loss[] = [];
  /** Counts whose debit a refund of a whole stretch gave back. */
  private readonly covered = new Map<number, number>();
  /** Stretches that are right by their sum, and whether it takes what the policy gave. */
  private readonly summed = new Map<string, boolean>();

  constructor(
    private readonly resident: Resident,
    private readonly books: ChipBooks,
    private readonly runs: readonly Date[],
  ) {
    this.knowledge = new Knowledge(resident);
  }

  audit(): ChipAudit {
    for (const one of this.books.resolutions) if (one.kind === 'DEBIT') this.judgeStretch(one);
    for (const one of this.books.resolutions) if (one.kind === 'FLASH') this.judgeRecord(one);
    for (const one of this.books.cases) this.judgeCase(one);
    this.judgeLoads();
    const { paidTwice, unexplained, openFen } = this.fates();
    return {
      ...this.promptness(),
      wrongVerdicts: this.wrong,
      paidTwice,
      unexplained,
      bookFaults: this.bookFaults(),
      losses: this.losses,
      openFen,
    };
  }

  private debit(atc: number): number {
    return this.resident.witness.debits.get(atc) ?? 0;
  }

  private resolutionOf(atc: number): BookedResolution | undefined {
    return this.books.resolutions.find((one) => one.kind === 'FLASH' && one.atc === atc);
  }

  /** A refund of what nobody reported: exactly the debits that no terminal had told of by then. */
  private judgeStretch(one: BookedResolution): void {
    const hidden = this.untold(one.fromAtc!, one.toAtc!, one.decidedAt).filter((atc) => {
      const outcome = this.resolutionOf(atc)?.outcome;
      return outcome !== 'REFUND_HOLDER' && outcome !== 'POST_TO_MERCHANT';
    });
    const sumFen = hidden.reduce((sum, atc) => sum + this.debit(atc), 0);
    if (sumFen === one.amountFen) for (const atc of hidden) this.cover(atc);
    else if (!this.onlyTheSumIsKnown(one.fromAtc!, one.toAtc!, one.decidedAt)) {
      this.wrong.push(`${one.fromAtc}–${one.toAtc}: refunded ${one.amountFen}, but ${sumFen} was taken untold`);
    }
  }

  private judgeRecord(one: BookedResolution): void {
    const atc = one.atc!;
    const debited = this.debit(atc) > 0;
    if (one.basis === 'POLICY') return this.judgeByRule(one, debited);
    const goods = this.resident.tales.get(atc)?.goods === true && this.books.goods.get(atc) !== 'no_answer';
    const right =
      one.outcome === 'REFUND_HOLDER'
        ? debited && !goods
        : one.outcome === 'POST_TO_MERCHANT'
          ? debited && goods
          : !debited || this.covered.has(atc);
    const rightSum = one.outcome === 'CLOSE' || one.amountFen === this.debit(atc);
    if (right && rightSum) return;
    const bracket = this.knowledge.bracketOf(atc, one.decidedAt);
    if (bracket && this.onlyTheSumIsKnown(bracket.fromAtc, bracket.toAtc, one.decidedAt)) return;
    this.wrong.push(
      `count ${atc}: ${one.outcome} of ${one.amountFen} by ${one.reason}, but ${debited ? 'debited' : 'not debited'}, ${goods ? 'goods given' : 'no goods'}`,
    );
  }

  /** What the policy decides without evidence is no verdict; what it gives for nothing is the issuer's loss. */
  private judgeByRule(one: BookedResolution, debited: boolean): void {
    if (one.outcome !== 'CLOSE' && !debited && !this.standsForAnother(one)) {
      this.losses.push({ reason: `by the latest day, not debited: ${one.reason}`, amountFen: one.amountFen });
    }
  }

  /** Whether what the policy gave back is, as things stand in the end, what an unrecorded debit beside the record took. */
  private standsForAnother({ atc, outcome }: BookedResolution): boolean {
    const bracket = this.knowledge.bracketOf(atc!, FOREVER);
    if (!bracket || outcome !== 'REFUND_HOLDER') return false;
    return this.onlyTheSumIsKnown(bracket.fromAtc, bracket.toAtc, FOREVER) && this.summed.get(stretchOf(bracket))!;
  }

  /**
   * A debit that nobody reported in time may hide behind records that make up the same sum: then which of them was debited
   * cannot be known, and the verdicts are right when the holder got exactly what was taken for no goods.
   */
  private onlyTheSumIsKnown(fromAtc: number, toAtc: number, at: Date): boolean {
    const stretch = stretchOf({ fromAtc, toAtc });
    if (this.summed.has(stretch)) return true;
    const inside = (atc: number | null) => atc !== null && atc >= fromAtc && atc < toAtc;
    const untold = this.untold(fromAtc, toAtc, at);
    const isHidden = (atc: number) => !this.isRecord(atc, at);
    if (!untold.some(isHidden)) return false;
    const given = this.books.resolutions.filter((one) =>
      one.kind === 'FLASH' ? inside(one.atc) : one.fromAtc! < toAtc && one.toAtc! > fromAtc,
    );
    const posted = given.filter(({ outcome }) => outcome === 'POST_TO_MERCHANT');
    const postedRight = posted.every(({ atc }) => this.debit(atc!) > 0 && this.resident.tales.get(atc!)?.goods);
    const takenFen = untold
      .filter((atc) => !posted.some((one) => one.atc === atc))
      .reduce((sum, atc) => sum + this.debit(atc), 0);
    const refunds = given.filter(({ outcome }) => outcome === 'REFUND_HOLDER');
    // What the policy gave for nothing is a loss beside the sum, unless only it makes the sum right.
    const grounded = refunds.filter(({ basis, atc }) => basis === 'EVIDENCE' || this.debit(atc!) > 0);
    const rightWithout = takenFen === sumOf(grounded);
    if (!postedRight || !(rightWithout || takenFen === sumOf(refunds))) return false;
    this.summed.set(stretch, !rightWithout);
    for (const atc of untold) {
      const isGiven = this.resolutionOf(atc)?.outcome === 'REFUND_HOLDER' || posted.some((one) => one.atc === atc);
      if (!isGiven && !this.covered.has(atc)) this.cover(atc);
    }
    return true;
  }

  /** Debits of a stretch that were not uploaded as purchases by a moment. */
  private untold(fromAtc: number, toAtc: number, at: Date): number[] {
    return [...this.resident.witness.debits.keys()].filter((atc) => {
      const toldAt = this.resident.tales.get(atc)?.purchaseToldAt;
      return atc >= fromAtc && atc < toAtc && !(toldAt && toldAt <= at);
    });
  }

  private isRecord(atc: number, at: Date): boolean {
    const tale = this.resident.tales.get(atc);
    return tale?.flashProven === true && tale.flashToldAt! <= at;
  }

  private cover(atc: number): void {
    this.covered.set(atc, (this.covered.get(atc) ?? 0) + 1);
  }

  private judgeCase({ subject, atc, outcome, decidedAt, caseNo }: BookedCase): void {
    if (subject === 'questioned_upload') {
      this.wrong.push(`${caseNo}: an upload is questioned, but whatever was uploaded the chip has paid`);
    }
    if (outcome === 'DROP_RECOVERED') {
      const toldAt = this.resident.tales.get(atc!)?.purchaseToldAt;
      if (!toldAt || toldAt > decidedAt!) this.wrong.push(`${caseNo}: recovered, but no purchase was uploaded`);
    }
  }

  private judgeLoads(): void {
    for (const { atc, outcome, settledBy } of this.books.loads) {
      const landed = (this.resident.witness.loads.get(atc) ?? 0) > 0;
      if (outcome === 'UNKNOWN') continue;
      if ((outcome === 'DONE') !== landed) {
        this.wrong.push(`load of count ${atc}: ${outcome} by ${settledBy}, but ${landed ? 'landed' : 'never landed'}`);
      }
    }
  }

  /** What became of every debit. */
  private fates(): { paidTwice: string[]; unexplained: string[]; openFen: number } {
    const paidTwice: string[] = [];
    const unexplained: string[] = [];
    let openFen = 0;
    for (const [atc, amountFen] of this.resident.witness.debits) {
      const paid = this.paid(atc) ? 1 : 0;
      const refunded = this.resolutionOf(atc)?.outcome === 'REFUND_HOLDER' ? 1 : 0;
      const times = paid + refunded + (refunded ? 0 : (this.covered.get(atc) ?? 0));
      if (times > 1) paidTwice.push(`count ${atc}: ${amountFen} given ${times} times`);
      if (times > 0) continue;
      if (this.isOpen(atc)) openFen += amountFen;
      else unexplained.push(`count ${atc}: ${amountFen} was taken and is nowhere`);
    }
    for (const { atc, authorizationId, amountFen } of this.books.purchases) {
      if (authorizationId === null || this.debit(atc) > 0 || this.resolutionOf(atc)?.basis === 'POLICY') continue;
      unexplained.push(`count ${atc}: ${amountFen} was paid to a merchant, but the chip paid nothing`);
    }
    return { paidTwice, unexplained, openFen };
  }

  private paid(atc: number): boolean {
    return this.books.purchases.some((one) => one.atc === atc && one.authorizationId !== null);
  }

  /** In a queue or an undecided case, each with its reason. */
  private isOpen(atc: number): boolean {
    const tale = this.resident.tales.get(atc);
    if (this.books.queued.some((one) => one.atc === atc)) return true;
    return this.books.cases.some((one) => {
      if (one.decidedAt !== null || one.waitsFor === null) return false;
      if (one.atc === atc) return true;
      if (one.fromAtc !== null) return one.fromAtc <= atc && atc < one.toAtc!;
      return one.tappedAt !== null && one.tappedAt.getTime() === tale?.at.getTime();
    });
  }

  /** The pool's postings of this chip are its loads, purchases and refunds, and each merchant got its own. */
  private bookFaults(): string[] {
    const faults: string[] = [];
    const known = new Set<string>();
    let expectedFen = 0;
    for (const { id, amountFen, outcome } of this.books.loads) {
      known.add(id);
      if (outcome !== 'FAILED') expectedFen += amountFen;
    }
    for (const { atc, authorizationId, amountFen } of this.books.purchases) {
      if (authorizationId === null) continue;
      known.add(authorizationId);
      expectedFen -= amountFen;
      const merchantId = this.resident.tales.get(atc)?.place.merchant.merchantId;
      const owedFen = this.books.postings.get(authorizationId)?.owedFen;
      if (!owedFen || owedFen[merchantId ?? ''] !== amountFen || Object.keys(owedFen).length !== 1) {
        faults.push(`count ${atc}: ${amountFen} is not owed to merchant ${merchantId} alone`);
      }
    }
    for (const { id, outcome, amountFen } of this.books.resolutions) {
      if (outcome !== 'REFUND_HOLDER') continue;
      const posting = this.books.postings.get(id);
      expectedFen -= amountFen - (posting?.lossFen ?? 0);
      if (posting?.lossFen)
        this.losses.push({ reason: 'more than the chip’s shadow held', amountFen: posting.lossFen });
      if (!posting) faults.push(`refund ${id} was not posted`);
    }
    if (expectedFen !== this.books.shadowFen) {
      faults.push(`the shadow is ${this.books.shadowFen}, loads less payments and refunds are ${expectedFen}`);
    }
    return faults;
  }

  private promptness(): Pick<ChipAudit, 'flash' | 'complete' | 'atOnce' | 'decidedByRule'> {
    const count = { flash: 0, complete: 0, atOnce: 0, decidedByRule: 0 };
    for (const tale of this.resident.tales.values()) if (tale.flashToldAt) this.count(tale, count);
    return count;
  }

  private count(tale: Tale, count: { flash: number; complete: number; atOnce: number; decidedByRule: number }): void {
    count.flash += 1;
    const one = this.books.cases.find(({ subject, atc }) => subject === 'flash_record' && atc === tale.atc);
    if (one?.basis === 'POLICY') count.decidedByRule += 1;
    const latest = chinaInstant(addDays(chinaDate(tale.flashToldAt!), LATEST_DAYS));
    const completeAt = this.knowledge.completeAt(tale, this.debit(tale.atc) > 0, latest);
    if (!completeAt) return;
    count.complete += 1;
    const firstRun = this.runs.find((run) => run >= completeAt);
    if (one?.basis === 'EVIDENCE' && one.decidedAt && firstRun && one.decidedAt <= firstRun) count.atOnce += 1;
  }
}

function stretchOf({ fromAtc, toAtc }: { readonly fromAtc: number; readonly toAtc: number }): string {
  return `${fromAtc}–${toAtc}`;
}

function sumOf(resolutions: readonly BookedResolution[]): number {
  return resolutions.reduce((sum, { amountFen }) => sum + amountFen, 0);
}
