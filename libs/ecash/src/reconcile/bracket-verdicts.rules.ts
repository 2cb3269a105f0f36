import { addFen, type Fen, fen } from '@app/kernel';
import type { Bracket } from './brackets.calculator.js';
import type { FlashRecord, GoodsAnswers, Load, UploadedPurchase } from './card-timeline.types.js';
import { type Explanation, explanationsOf, onlySubsetOf } from './explanations.calculator.js';
import type { DecidedReason, HoldReason, Outcome, Subject } from './verdict.types.js';

/** A verdict before policy, earlier resolutions and wording. */
export interface Finding {
  readonly subject: Subject;
  readonly outcome: Outcome;
  readonly reason: HoldReason | DecidedReason;
  readonly amountFen: Fen;
}

/** A proven record with what all explanations say of its debit; undefined where they disagree. */
interface Weighed {
  readonly record: FlashRecord;
  readonly debited: boolean | undefined;
}

/**
 * What two anchors prove about everything between them (e-cash specification, evidence and outcome). A record is decided
 * only when every explanation of the missing amount agrees on it, and a debit only when no other count of the bracket may
 * still turn out to be a purchase; a gap in the counter is never itself a debit.
 */
export function findingsOf(bracket: Bracket, goods: GoodsAnswers, maxUnknowns: number): Finding[] {
  const idle = bracket.flashRecords.filter((record) => isIdle(record, bracket.countsWithoutDebit));
  const records = bracket.flashRecords.filter((record) => !isIdle(record, bracket.countsWithoutDebit));
  const closed = idle.map((record) => flashFinding(record, 'CLOSE', 'COUNT_WITHOUT_DEBIT'));
  const covered = bracket.coveredRecords.map((record) => flashFinding(record, 'CLOSE', 'COVERED_BY_REFUND'));
  return [...closed, ...covered, ...findingsOfUnknowns(bracket, records, goods, maxUnknowns)];
}

function findingsOfUnknowns(
  bracket: Bracket,
  records: readonly FlashRecord[],
  goods: GoodsAnswers,
  maxUnknowns: number,
): Finding[] {
  const unproven = records.filter(({ tcVerified }) => !tcVerified);
  const proven = records.filter(({ tcVerified }) => tcVerified);
  const loads = bracket.uncertainLoads;
  if (bracket.hasConflict) return holdAll(bracket, records, 'CONFLICTING_CRYPTOGRAMS');
  if (proven.length + loads.length > maxUnknowns) return holdAll(bracket, records, 'TOO_MANY_RECORDS');
  const possible = explanationsOf(bracket.missingFen, amountsOf(proven), amountsOf(loads));
  if (possible.length === 0) return overUploaded(bracket, records);
  const isOpen = bracket.unknownCounts > 0 && !bracket.windowOver;
  if (isOpen && (bracket.missingFen > 0 || loads.length > 0)) {
    return [
      ...holdAll(bracket, proven, 'OTHER_COUNTS_OPEN'),
      ...unproven.map((record) => flashFinding(record, 'HOLD', 'TC_NOT_VERIFIED')),
    ];
  }
  const exact = possible.filter(({ restFen }) => restFen === 0);
  // Records that alone account for the amount are believed before a debit that nobody recorded in time; but where a load is
  // uncertain too, such a debit may hide it, and both are weighed.
  const believesRecords = bracket.unknownCounts === 0 || (exact.length > 0 && loads.length === 0);
  const explanations = believesRecords ? exact : possible;
  if (explanations.length === 0) return holdAll(bracket, records, 'UNEXPLAINED_AMOUNT');
  const loadFindings = loads.map((load, at) =>
    loadFinding(
      load,
      agreement(explanations, ({ loaded }) => loaded.has(at)),
    ),
  );
  const weighed = proven.map((record, at): Weighed => ({
    record,
    debited: agreement(explanations, (explanation) => explanation.debited.has(at)),
  }));
  const disputed = weighed.filter(({ debited }) => debited === undefined).map(({ record }) => record);
  if (isHoldersEitherWay(bracket, disputed, explanations, goods)) {
    return [
      ...loadFindings,
      ...weighed.map(({ record, debited }) =>
        debited === undefined
          ? flashFinding(record, 'CLOSE', 'COVERED_BY_REFUND')
          : provenFinding(record, debited, goods, explanations),
      ),
      ...refundDisputed(bracket, weighed, explanations, unproven),
    ];
  }
  return [
    ...loadFindings,
    ...weighed.map(({ record, debited }) => provenFinding(record, debited, goods, explanations)),
    ...unrecordedFindings(bracket, explanations, unproven),
  ];
}

/** Whether the tap cannot have debited anything: nothing was asked for, or its count is known as another kind. */
export function isIdle({ amountFen, atc, tcVerified }: FlashRecord, countsWithoutDebit: ReadonlySet<number>): boolean {
  return tcVerified ? amountFen === 0 : countsWithoutDebit.has(atc);
}

function provenFinding(
  record: FlashRecord,
  debited: boolean | undefined,
  goods: GoodsAnswers,
  explanations: readonly Explanation[],
): Finding {
  if (debited === undefined) {
    return flashFinding(record, 'HOLD', loadsDiffer(explanations) ? 'LOAD_OUTCOME_UNKNOWN' : 'AMBIGUOUS');
  }
  if (!debited) return flashFinding(record, 'CLOSE', 'NO_DEBIT_SHOWN');
  const answer = goods.get(record.atc);
  if (answer === 'NOT_GIVEN') return flashFinding(record, 'REFUND_HOLDER', 'DEBIT_SHOWN_NO_GOODS');
  if (answer === 'GIVEN') return flashFinding(record, 'POST_TO_MERCHANT', 'DEBIT_SHOWN_GOODS_GIVEN');
  return flashFinding(record, 'HOLD', 'GOODS_UNKNOWN');
}

/**
 * Whether nobody can tell which of some records was debited, or whether something unrecorded was, and it makes no
 * difference: where none of them gave goods, what they may have taken is the holder's by every explanation. Not once one of
 * them was decided by itself before.
 */
function isHoldersEitherWay(
  { resolutions }: Bracket,
  disputed: readonly FlashRecord[],
  explanations: readonly Explanation[],
  goods: GoodsAnswers,
): boolean {
  if (disputed.length === 0 || loadsDiffer(explanations)) return false;
  const isRefunded = resolutions.some(({ kind }) => kind === 'DEBIT');
  const decided = new Set(resolutions.map((resolution) => resolution.kind === 'FLASH' && resolution.atc));
  if (!isRefunded && disputed.some(({ atc }) => decided.has(atc))) return false;
  return disputed.every(({ atc }) => goods.get(atc) === 'NOT_GIVEN');
}

/** One refund of what the disputed records and debits that nobody recorded took together, the same by every explanation. */
function refundDisputed(
  bracket: Bracket,
  weighed: readonly Weighed[],
  explanations: readonly Explanation[],
  unproven: readonly FlashRecord[],
): Finding[] {
  const one = explanations[0]!;
  const taken = weighed.filter(({ debited }, at) => debited === undefined && one.debited.has(at));
  const amountFen = addFen(fen(one.restFen), ...amountsOf(taken.map(({ record }) => record)));
  const mayBeUnrecorded = explanations.some((explanation) => explanation.restFen > 0);
  return [
    debitFinding(bracket, 'REFUND_HOLDER', 'HOLDERS_EITHER_WAY', amountFen),
    ...unproven.map((record) =>
      flashFinding(record, 'CLOSE', mayBeUnrecorded ? 'COVERED_BY_REFUND' : 'NO_DEBIT_SHOWN'),
    ),
  ];
}

/** What the chip paid beyond all records, and with it the records that prove no tap. */
function unrecordedFindings(
  bracket: Bracket,
  explanations: readonly Explanation[],
  unproven: readonly FlashRecord[],
): Finding[] {
  const restFen = fen(explanations[0]!.restFen);
  const agreed = explanations.every((explanation) => explanation.restFen === restFen);
  const forUnproven = (outcome: Outcome, reason: Finding['reason']) =>
    unproven.map((record) => flashFinding(record, outcome, reason));
  if (!agreed) {
    return [debitFinding(bracket, 'HOLD', 'AMBIGUOUS', bracket.missingFen), ...forUnproven('HOLD', 'TC_NOT_VERIFIED')];
  }
  if (restFen === 0) return forUnproven('CLOSE', 'NO_DEBIT_SHOWN');
  return [
    debitFinding(bracket, 'REFUND_HOLDER', 'UNRECORDED_DEBIT', restFen),
    ...forUnproven('CLOSE', 'COVERED_BY_REFUND'),
  ];
}

/**
 * Uploads claim more than left the chip. Without flash records in the bracket, the one set of uploads that makes up the
 * difference is named; it is for people to question, nothing is taken back by itself.
 */
function overUploaded(bracket: Bracket, records: readonly FlashRecord[]): Finding[] {
  const suspects =
    records.length === 0 && bracket.uncertainLoads.length === 0 && bracket.purchases.length <= 16
      ? onlySubsetOf(amountsOf(bracket.purchases), -bracket.missingFen)
      : undefined;
  if (!suspects) return holdAll(bracket, records, 'MORE_UPLOADED_THAN_PAID');
  return bracket.purchases.flatMap((purchase, at) =>
    suspects.has(at)
      ? [
          uploadFinding(
            purchase,
            'QUESTION_UPLOAD',
            bracket.recoveredAtcs.has(purchase.atc) ? 'FLASH_NEVER_DEBITED' : 'FORGED_OR_REPLAYED',
          ),
        ]
      : [],
  );
}

/** Holds every record, and the missing amount itself where there is one. */
function holdAll(bracket: Bracket, records: readonly FlashRecord[], reason: HoldReason): Finding[] {
  return [
    ...(bracket.missingFen === 0 ? [] : [debitFinding(bracket, 'HOLD', reason, bracket.missingFen)]),
    ...records.map((record) => heldFinding(record, reason)),
    ...bracket.uncertainLoads.map((load) => loadFinding(load, undefined)),
  ];
}

/** Holds a record for a reason; one that proves no tap is held for that first, whatever else is missing. */
export function heldFinding(record: FlashRecord, reason: HoldReason): Finding {
  const unproven = !record.tcVerified && reason !== 'CONFLICTING_CRYPTOGRAMS';
  return flashFinding(record, 'HOLD', unproven ? 'TC_NOT_VERIFIED' : reason);
}

/** Whether the explanations disagree on which uncertain loads the chip took. */
function loadsDiffer(explanations: readonly Explanation[]): boolean {
  return new Set(explanations.map(({ loaded }) => [...loaded].join())).size > 1;
}

/** True or false when all explanations say the same, else undefined. */
function agreement(
  explanations: readonly Explanation[],
  says: (explanation: Explanation) => boolean,
): boolean | undefined {
  const first = says(explanations[0]!);
  return explanations.every((explanation) => says(explanation) === first) ? first : undefined;
}

function loadFinding({ atc, amountFen }: Load, loaded: boolean | undefined): Finding {
  const subject = { kind: 'LOAD', atc } as const;
  if (loaded === undefined) return { subject, outcome: 'HOLD', reason: 'LOAD_OUTCOME_UNKNOWN', amountFen };
  return loaded
    ? { subject, outcome: 'LOAD_DONE', reason: 'LOAD_SHOWN', amountFen }
    : { subject, outcome: 'LOAD_NOT_DONE', reason: 'NO_LOAD_SHOWN', amountFen };
}

export function flashFinding({ atc, amountFen }: FlashRecord, outcome: Outcome, reason: Finding['reason']): Finding {
  return { subject: { kind: 'FLASH', atc }, outcome, reason, amountFen };
}

export function uploadFinding(
  { atc, tc, amountFen }: UploadedPurchase,
  outcome: Outcome,
  reason: Finding['reason'],
): Finding {
  return { subject: { kind: 'UPLOAD', atc, tc }, outcome, reason, amountFen };
}

function debitFinding({ from, to }: Bracket, outcome: Outcome, reason: Finding['reason'], amountFen: Fen): Finding {
  return { subject: { kind: 'DEBIT', fromAtc: from.atc, toAtc: to.atc }, outcome, reason, amountFen };
}

function amountsOf(items: readonly { readonly amountFen: Fen }[]): Fen[] {
  return items.map(({ amountFen }) => amountFen);
}
