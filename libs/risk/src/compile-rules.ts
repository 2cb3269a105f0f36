import {
  type AmountFilter,
  type Judged,
  RISK_CHANNELS,
  type RiskChannel,
  type RiskEventName,
  type RiskRule,
  type RuleOf,
  SUBJECTS,
  type Watched,
  WATCHED,
} from './risk-rule.model.js';
import { bucketSecondsOf, distinctLength, HEAD_LENGTH, RING_LENGTH, TOTAL_COUNT, TOTAL_SUM } from './windows.js';

/** Bits of what an observed transaction is. */
export const EVENT_BIT: Readonly<Record<RiskEventName, number>> = { purchase: 1, attempt: 2, decline: 4, return: 8 };

export const CARD = WATCHED.indexOf('card');
export const CARD_AT_MERCHANT = WATCHED.indexOf('card_at_merchant');

/** Amounts that count, flattened. */
export interface Amounts {
  readonly minFen: number;
  readonly maxFen: number;
  readonly multipleOfFen: number;
}

/** A count-and-sum window in the record of its subject; rules that ask for the same share it. */
export interface TotalWindow {
  /** Where in the record its parts begin. */
  readonly head: number;
  ring: number;
  readonly events: number;
  readonly bucketSeconds: number;
  readonly withinSeconds: number;
  /** Undefined where every amount counts. */
  readonly amounts: Amounts | undefined;
}

/** The others a subject met. */
export interface DistinctWindow {
  offset: number;
  readonly events: number;
  readonly kept: number;
  readonly others: number;
  readonly withinSeconds: number;
}

/** Everything kept of one kind of subject. */
export interface SubjectPlan {
  readonly totals: TotalWindow[];
  readonly distincts: DistinctWindow[];
  recordLength: number;
}

/**
 * Counts and sums against their limits, column by column: most rules are of this form, so evaluating them is one loop over
 * numbers that lie side by side.
 */
export interface TotalSteps {
  readonly rules: readonly RiskRule[];
  readonly subject: Int32Array;
  /** Of the window, in the subject's record. */
  readonly head: Int32Array;
  readonly ring: Int32Array;
  readonly bucketSeconds: Int32Array;
  /** Which number of the window: its count or its sum. */
  readonly field: Int32Array;
  /** The transaction at hand adds nothing, one, or its amount. */
  readonly own: Int32Array;
  readonly limit: Float64Array;
  /** The transaction at hand must be of such an amount itself. */
  readonly amounts: readonly (Amounts | undefined)[];
}

export const OWN = { nothing: 0, one: 1, amount: 2 } as const;

export interface DistinctStep {
  readonly rule: RuleOf<'distinct'>;
  readonly subject: number;
  readonly window: DistinctWindow;
}

/** Purchases against what was given back: their pairs, or the share of the one in the other. */
export interface PairStep {
  readonly rule: RuleOf<'ping_pong' | 'return_share'>;
  readonly subject: number;
  readonly purchases: TotalWindow;
  readonly returns: TotalWindow;
}

export type PlainRule = RuleOf<'round_amount' | 'just_below' | 'far_region' | 'night'>;

/** The rules that apply to what is judged in a channel. */
export interface ChannelSteps {
  /** Whether one of them watches what one card does at one merchant. */
  readonly together: boolean;
  readonly totals: TotalSteps;
  readonly distincts: readonly DistinctStep[];
  readonly pairs: readonly PairStep[];
  readonly plain: readonly PlainRule[];
  readonly lists: readonly RuleOf<'list'>[];
}

export interface Program {
  /** By the index of the channel in RISK_CHANNELS. */
  readonly channels: Readonly<Record<Judged, readonly ChannelSteps[]>>;
  /** By the index of the subject in WATCHED. */
  readonly plans: readonly SubjectPlan[];
  /** Where the card's record keeps the region of its first use and the last use; −1 when no rule asks. */
  readonly regionOffset: number;
  readonly regionWithinSeconds: number;
  /** The longest window of all: how far back the windows must be filled. */
  readonly longestMs: number;
  /** Place of each rule in the set: decisions name what fired in that order. */
  readonly rank: ReadonlyMap<string, number>;
}

/** Compiles rules once: windows shared, offsets resolved, one table of steps per channel. */
export function compileRules(rules: readonly RiskRule[]): Program {
  const plans = WATCHED.map((): SubjectPlan => ({ totals: [], distincts: [], recordLength: 0 }));
  const regions = rules.filter((rule) => rule.kind === 'far_region');
  const regionWithinSeconds = Math.max(0, ...regions.map((rule) => rule.withinSeconds));
  const cards = plans[CARD]!;
  const regionOffset = regions.length > 0 ? cards.recordLength : -1;
  if (regions.length > 0) cards.recordLength += 2;
  for (const rule of rules) planWindows(rule, plans);
  for (const plan of plans) layOut(plan);
  const channelsOf = (judged: Judged) => {
    const such = rules.filter(({ on }) => on === judged);
    return RISK_CHANNELS.map((channel) => stepsOf(such, channel, plans));
  };
  const windows = plans.flatMap((plan) => [...plan.totals, ...plan.distincts].map((window) => window.withinSeconds));
  return {
    channels: { purchase: channelsOf('purchase'), refund: channelsOf('refund') },
    plans,
    regionOffset,
    regionWithinSeconds,
    longestMs: Math.max(0, regionWithinSeconds, ...windows) * 1000,
    rank: new Map(rules.map(({ id }, index) => [id, index])),
  };
}

/** Notes the windows a rule asks for; heads get their places now. */
function planWindows(rule: RiskRule, plans: readonly SubjectPlan[]): void {
  if (!('subject' in rule)) return;
  const plan = plans[WATCHED.indexOf(rule.subject)]!;
  if (rule.kind === 'distinct') distinctWindow(plan, rule);
  else if ('of' in rule) totalWindow(plan, rule.of, rule.withinSeconds, rule.amount);
  else for (const events of ['purchase', 'return'] as const) totalWindow(plan, events, rule.withinSeconds);
}

/** Places rings and meetings behind the heads. */
function layOut(plan: SubjectPlan): void {
  for (const window of plan.totals) {
    window.ring = plan.recordLength;
    plan.recordLength += RING_LENGTH;
  }
  for (const window of plan.distincts) {
    window.offset = plan.recordLength;
    plan.recordLength += distinctLength(window.kept);
  }
}

function stepsOf(all: readonly RiskRule[], channel: RiskChannel, plans: readonly SubjectPlan[]): ChannelSteps {
  const rules = all.filter((rule) => !rule.channels || rule.channels.includes(channel));
  const of = <K extends RiskRule['kind']>(...kinds: K[]) =>
    rules.filter((rule): rule is RuleOf<K> => (kinds as string[]).includes(rule.kind));
  const planOf = ({ subject }: { subject: Watched }) => plans[WATCHED.indexOf(subject)]!;
  return {
    together: rules.some((rule) => 'subject' in rule && rule.subject === 'card_at_merchant'),
    totals: totalSteps(of('count', 'sum'), planOf),
    distincts: of('distinct').map((rule) => {
      return { rule, subject: WATCHED.indexOf(rule.subject), window: distinctWindow(planOf(rule), rule) };
    }),
    pairs: of('ping_pong', 'return_share').map((rule) => ({
      rule,
      subject: WATCHED.indexOf(rule.subject),
      purchases: totalWindow(planOf(rule), 'purchase', rule.withinSeconds),
      returns: totalWindow(planOf(rule), 'return', rule.withinSeconds),
    })),
    plain: of('round_amount', 'just_below', 'far_region', 'night'),
    lists: of('list'),
  };
}

type TotalRule = RuleOf<'count' | 'sum'>;

function totalSteps(rules: readonly TotalRule[], planOf: (rule: TotalRule) => SubjectPlan): TotalSteps {
  const windows = rules.map((rule) => totalWindow(planOf(rule), rule.of, rule.withinSeconds, rule.amount));
  const included = rules.map(({ on, of }) =>
    on === 'refund' ? of === 'return' : of === 'purchase' || of === 'attempt',
  );
  return {
    rules,
    subject: Int32Array.from(rules, ({ subject }) => WATCHED.indexOf(subject)),
    head: Int32Array.from(windows, ({ head }) => head),
    ring: Int32Array.from(windows, ({ ring }) => ring),
    bucketSeconds: Int32Array.from(windows, ({ bucketSeconds }) => bucketSeconds),
    field: Int32Array.from(rules, ({ kind }) => (kind === 'sum' ? TOTAL_SUM : TOTAL_COUNT)),
    own: Int32Array.from(rules, ({ kind }, index) =>
      !included[index] ? OWN.nothing : kind === 'sum' ? OWN.amount : OWN.one,
    ),
    limit: Float64Array.from(rules, ({ limit }) => limit),
    amounts: windows.map(({ amounts }, index) => (included[index] ? amounts : undefined)),
  };
}

function totalWindow(
  plan: SubjectPlan,
  of: RiskEventName,
  withinSeconds: number,
  amount: AmountFilter | undefined = undefined,
): TotalWindow {
  const events = EVENT_BIT[of];
  const amounts = amount && {
    minFen: amount.minFen ?? 0,
    maxFen: amount.maxFen ?? Number.MAX_SAFE_INTEGER,
    multipleOfFen: amount.multipleOfFen ?? 1,
  };
  const shared = plan.totals.find(
    (each) => each.events === events && each.withinSeconds === withinSeconds && sameAmounts(each.amounts, amounts),
  );
  if (shared) return shared;
  const head = plan.recordLength;
  const made = { head, ring: -1, events, bucketSeconds: bucketSecondsOf(withinSeconds), withinSeconds, amounts };
  plan.recordLength += HEAD_LENGTH;
  plan.totals.push(made);
  return made;
}

function sameAmounts(a: Amounts | undefined, b: Amounts | undefined): boolean {
  return a?.minFen === b?.minFen && a?.maxFen === b?.maxFen && a?.multipleOfFen === b?.multipleOfFen;
}

function distinctWindow(plan: SubjectPlan, rule: RuleOf<'distinct'>): DistinctWindow {
  const { withinSeconds } = rule;
  const events = EVENT_BIT[rule.of];
  const others = SUBJECTS.indexOf(rule.others);
  // One more than passes: enough to tell that the limit is exceeded.
  const kept = rule.limit + 1;
  const shared = plan.distincts.find(
    (each) =>
      each.events === events && each.others === others && each.kept === kept && each.withinSeconds === withinSeconds,
  );
  if (shared) return shared;
  const made = { offset: -1, events, kept, others, withinSeconds };
  plan.distincts.push(made);
  return made;
}

/** Whether an amount is among those a window counts. */
export function amountCounts({ minFen, maxFen, multipleOfFen }: Amounts, amountFen: number): boolean {
  return amountFen >= minFen && amountFen <= maxFen && (multipleOfFen === 1 || amountFen % multipleOfFen === 0);
}
