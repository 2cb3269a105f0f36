import {
  amountCounts,
  CARD,
  type ChannelSteps,
  compileRules,
  OWN,
  type PairStep,
  type PlainRule,
  type Program,
  type TotalWindow,
} from './compile-rules.js';
import { isKnown, type MemoryLimits, MEMORY_MAX_BYTES, NEW, type Party, RiskWindows, UNKNOWN } from './risk-windows.js';
import {
  type Judged,
  RISK_CHANNELS,
  RISK_CODES,
  type RiskCode,
  type RiskRule,
  type RiskRules,
  type RuleOf,
  type Subject,
  SUBJECTS,
  type Watched,
  WATCHED,
} from './risk-rule.model.js';
import { type ListName, RiskLists } from './risk-lists.js';
import type { FiredRule, RiskDecision, RiskObservation, RiskTransaction } from './risk-transaction.types.js';
import { markOf, othersMet, secondOf, TOTAL_COUNT, TOTAL_SUM, totalOf } from './windows.js';

export { type MemoryLimits, MEMORY_MAX_BYTES } from './risk-windows.js';

const HOUR_MS = 3_600_000;
const CHINA_OFFSET_HOURS = 8;

/** A rule that fired, before it is told. */
interface Hit {
  readonly rule: RiskRule;
  readonly value: number;
  readonly limit: number;
}

/**
 * Decides by one set of rules, compiled when it is made, over windows of its own. Synchronous and without I/O; nothing is
 * allocated for a transaction of which no rule speaks. The same observations and questions give the same answers.
 */
export class RiskEngine {
  private readonly program: Program;
  private readonly windows: RiskWindows;
  private readonly found = new Int32Array(WATCHED.length);
  lists = new RiskLists();

  constructor(
    private readonly rules: RiskRules,
    memory: MemoryLimits = MEMORY_MAX_BYTES,
  ) {
    this.program = compileRules(rules.rules);
    this.windows = new RiskWindows(this.program, memory);
  }

  /** How far back observations still matter. */
  get longestMs(): number {
    return this.program.longestMs;
  }

  /** Subjects remembered now, per kind. */
  sizes(): Record<Watched, number> {
    return this.windows.sizes();
  }

  /** Takes in what became of a transaction. */
  observe(transaction: RiskTransaction, kind: RiskObservation['kind'], approved: boolean): void {
    this.windows.observe(transaction, kind, approved);
  }

  /** What the rules say of a purchase, hold or refund before it is decided; null when none speaks. */
  check(transaction: RiskTransaction, judged: Judged = 'purchase'): RiskDecision | null {
    const { atMs } = transaction;
    const steps = this.program.channels[judged][RISK_CHANNELS.indexOf(transaction.channel)]!;
    const party = this.windows.partyOf(transaction, steps.together);
    const exempt = this.listed('white', party, SUBJECTS, atMs);
    let hits = this.onLists(steps, party, exempt, atMs);
    if (!exempt) {
      const second = secondOf(atMs);
      this.windows.locate(party, this.found);
      hits = this.overTotals(steps, transaction.amountFen, second, hits);
      hits = this.overDistincts(steps, party, second, hits);
      hits = this.overPairs(steps, transaction.amountFen, second, hits);
      for (const rule of steps.plain) hits = hit(hits, this.plain(rule, transaction, second));
    }
    return hits ? this.decide(hits) : null;
  }

  private onLists(steps: ChannelSteps, party: Party, exempt: boolean, atMs: number): Hit[] | undefined {
    let hits: Hit[] | undefined;
    for (const rule of steps.lists) {
      if (exempt && rule.list !== 'black') continue;
      if (this.listed(rule.list, party, rule.subjects, atMs)) hits = hit(hits, { rule, value: 1, limit: 0 });
    }
    return hits;
  }

  /** Counts and sums: the loop in which nearly all time goes. */
  private overTotals(
    steps: ChannelSteps,
    amountFen: number,
    second: number,
    before: Hit[] | undefined,
  ): Hit[] | undefined {
    const { totals } = steps;
    const { subject, head, ring, bucketSeconds, field, own, limit, amounts } = totals;
    let hits = before;
    for (let step = 0; step < limit.length; step++) {
      const record = this.found[subject[step]!]!;
      if (record === UNKNOWN) continue;
      const such = amounts[step];
      if (such !== undefined && !amountCounts(such, amountFen)) continue;
      let value = own[step] === OWN.amount ? amountFen : own[step]!;
      if (record !== NEW) {
        const records = this.windows.recordsOf(subject[step]!);
        const bucket = (second / bucketSeconds[step]!) | 0;
        value += totalOf(records, record + head[step]!, record + ring[step]!, bucket, field[step]!);
      }
      if (value > limit[step]!) hits = hit(hits, { rule: totals.rules[step]!, value, limit: limit[step]! });
    }
    return hits;
  }

  private overDistincts(
    steps: ChannelSteps,
    party: Party,
    second: number,
    before: Hit[] | undefined,
  ): Hit[] | undefined {
    let hits = before;
    for (const { rule, subject, window } of steps.distincts) {
      const record = this.found[subject]!;
      const other = party[window.others]!;
      if (record === UNKNOWN || record === NEW || !isKnown(other)) continue;
      const at = record + window.offset;
      const since = second - window.withinSeconds;
      const value = 1 + othersMet(this.windows.recordsOf(subject), at, window.kept, markOf(other), since);
      if (value > rule.limit) hits = hit(hits, { rule, value, limit: rule.limit });
    }
    return hits;
  }

  /** Of whom nothing is remembered nothing is said: the purchases behind what is given back may be forgotten. */
  private overPairs(
    steps: ChannelSteps,
    amountFen: number,
    second: number,
    before: Hit[] | undefined,
  ): Hit[] | undefined {
    let hits = before;
    for (const step of steps.pairs) {
      const record = this.found[step.subject]!;
      if (record === UNKNOWN || record === NEW) continue;
      const records = this.windows.recordsOf(step.subject);
      const refundFen = step.rule.on === 'refund' ? amountFen : 0;
      const { rule } = step;
      hits = hit(
        hits,
        rule.kind === 'ping_pong'
          ? pairsOf(rule, step, records, record, second)
          : shareOf(rule, step, records, record, second, refundFen),
      );
    }
    return hits;
  }

  private plain(rule: PlainRule, transaction: RiskTransaction, second: number): Hit | undefined {
    const { amountFen } = transaction;
    switch (rule.kind) {
      case 'round_amount':
        return amountFen > 0 && amountFen >= rule.minFen && amountFen % rule.multipleOfFen === 0
          ? { rule, value: amountFen, limit: rule.multipleOfFen }
          : undefined;
      case 'just_below':
        return amountFen < rule.thresholdFen && amountFen >= rule.thresholdFen - rule.marginFen
          ? { rule, value: amountFen, limit: rule.thresholdFen }
          : undefined;
      case 'far_region':
        return this.far(rule, transaction, second);
      case 'night':
        return atNight(rule, transaction);
    }
  }

  private far(rule: RuleOf<'far_region'>, { regionCode }: RiskTransaction, second: number): Hit | undefined {
    const home = this.windows.homeRegion(this.found[CARD]!, rule.withinSeconds, second);
    if (home === 0) return undefined;
    const here = Number(regionCode);
    const unit = 10 ** (6 - rule.digits);
    const near = here === 0 || Math.floor(home / unit) === Math.floor(here / unit);
    return near ? undefined : { rule, value: here, limit: home };
  }

  private listed(list: ListName, party: Party, subjects: readonly Subject[], atMs: number): boolean {
    const { lists } = this;
    if (lists.lengthOf(list) === 0) return false;
    for (const subject of subjects) {
      const subjectId = party[SUBJECTS.indexOf(subject)]!;
      if (isKnown(subjectId) && lists.has(list, subject, subjectId, atMs)) return true;
    }
    return false;
  }

  private decide(hits: Hit[]): RiskDecision {
    const { rank } = this.program;
    const inOrder = hits.sort((a, b) => rank.get(a.rule.id)! - rank.get(b.rule.id)!);
    const score = inOrder.reduce((sum, { rule }) => sum + rule.weight, 0);
    const fired: FiredRule[] = inOrder.map(({ rule, value, limit }) => ({ rule: rule.id, value, limit }));
    const { declineAtScore, reviewAtScore } = this.rules;
    const codes: RiskCode[] = inOrder.filter(({ rule }) => rule.action === 'decline').map(({ rule }) => rule.code);
    if (declineAtScore !== null && score >= declineAtScore) codes.push('RISK_REFUSED');
    const code = RISK_CODES.find((each) => codes.includes(each));
    if (code !== undefined) return { score, action: 'decline', code, fired };
    const review =
      inOrder.some(({ rule }) => rule.action === 'review') || (reviewAtScore !== null && score >= reviewAtScore);
    return { score, action: review ? 'review' : 'score', code: null, fired };
  }
}

function hit(hits: Hit[] | undefined, one: Hit | undefined): Hit[] | undefined {
  if (one === undefined) return hits;
  if (hits === undefined) return [one];
  hits.push(one);
  return hits;
}

function windowOf(
  records: Float64Array,
  record: number,
  window: TotalWindow,
  second: number,
  field: typeof TOTAL_COUNT | typeof TOTAL_SUM,
): number {
  const bucket = (second / window.bucketSeconds) | 0;
  return totalOf(records, record + window.head, record + window.ring, bucket, field);
}

function pairsOf(
  rule: RuleOf<'ping_pong'>,
  { purchases, returns }: PairStep,
  records: Float64Array,
  record: number,
  second: number,
): Hit | undefined {
  const { limit } = rule;
  const own = rule.on === 'refund' ? 1 : 0;
  const returned = own + windowOf(records, record, returns, second, TOTAL_COUNT);
  if (returned <= limit) return undefined;
  const value = Math.min(returned, windowOf(records, record, purchases, second, TOTAL_COUNT));
  return value > limit ? { rule, value, limit } : undefined;
}

/** The limit told is what the purchases of the window let pass, in fen. */
function shareOf(
  rule: RuleOf<'return_share'>,
  { purchases, returns }: PairStep,
  records: Float64Array,
  record: number,
  second: number,
  refundFen: number,
): Hit | undefined {
  const value = refundFen + windowOf(records, record, returns, second, TOTAL_SUM);
  if (value === 0 || value < rule.minFen) return undefined;
  const limit = Math.floor((windowOf(records, record, purchases, second, TOTAL_SUM) * rule.percent) / 100);
  return value > limit ? { rule, value, limit } : undefined;
}

function atNight(rule: RuleOf<'night'>, { atMs, amountFen }: RiskTransaction): Hit | undefined {
  const { fromHour, toHour, minFen } = rule;
  if (amountFen < minFen) return undefined;
  const hour = (Math.floor(atMs / HOUR_MS) + CHINA_OFFSET_HOURS) % 24;
  const within = fromHour < toHour ? hour >= fromHour && hour < toHour : hour >= fromHour || hour < toHour;
  return within ? { rule, value: hour, limit: toHour } : undefined;
}
