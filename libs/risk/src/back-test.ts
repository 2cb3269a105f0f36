import { RiskEngine } from './risk-engine.js';
import { type RiskLists } from './risk-lists.js';
import type { Judged, RiskRules } from './risk-rule.model.js';
import type { FiredRule, RiskObservation } from './risk-transaction.types.js';

/** A transaction of the past; `id` names it in examples. */
export interface PastTransaction extends RiskObservation {
  readonly id: string;
}

export interface RuleTally {
  readonly rule: string;
  readonly count: number;
  readonly amountFen: number;
}

export interface BackTestExample {
  readonly authorizationId: string;
  readonly accountId: string;
  readonly kind: Judged;
  readonly action: 'score' | 'review' | 'decline';
  readonly score: number;
  readonly amountFen: number;
  readonly fired: readonly FiredRule[];
}

/** What a rule set would have done. */
export interface BackTestResult {
  readonly transactions: number;
  readonly amountFen: number;
  /** Those among them that are refunds. */
  readonly refunds: Tally;
  readonly declined: Tally;
  readonly reviewed: Tally;
  readonly scored: Tally;
  /** Declined by the rules though the transaction had been approved. */
  readonly newlyDeclined: Tally;
  readonly byRule: readonly RuleTally[];
  readonly examples: readonly BackTestExample[];
}

interface Tally {
  count: number;
  amountFen: number;
}

const EXAMPLES_PER_ACTION = 20;

/**
 * Runs rules over the past in its order: each purchase and refund is checked with what was known before it, then observed as
 * it went in truth (what the rules would have declined still counts as it was).
 */
export class BackTest {
  private readonly engine: RiskEngine;
  private readonly total = tally();
  private readonly refunds = tally();
  private readonly newlyDeclined = tally();
  private readonly byAction = { score: tally(), review: tally(), decline: tally() };
  private readonly byRule: Map<string, Tally>;
  private readonly examples: BackTestExample[] = [];

  constructor(rules: RiskRules, lists: RiskLists) {
    this.engine = new RiskEngine(rules);
    this.engine.lists = lists;
    this.byRule = new Map(rules.rules.map(({ id }) => [id, tally()]));
  }

  /** Windows reach back so far: transactions before the tested days should be given to `warmUp`. */
  get longestMs(): number {
    return this.engine.longestMs;
  }

  /** Fills the windows without judging. */
  warmUp(transaction: PastTransaction): void {
    this.engine.observe(transaction, transaction.kind, transaction.approved);
  }

  /** Judges a purchase or refund and observes it; a void is only observed. */
  run(transaction: PastTransaction): void {
    if (transaction.kind !== 'void') this.judge(transaction, transaction.kind);
    this.engine.observe(transaction, transaction.kind, transaction.approved);
  }

  result(): BackTestResult {
    const { score, review, decline } = this.byAction;
    return {
      transactions: this.total.count,
      amountFen: this.total.amountFen,
      refunds: this.refunds,
      declined: decline,
      reviewed: review,
      scored: score,
      newlyDeclined: this.newlyDeclined,
      byRule: [...this.byRule].map(([rule, sums]) => ({ rule, ...sums })),
      examples: this.examples,
    };
  }

  private judge(transaction: PastTransaction, kind: Judged): void {
    const { amountFen } = transaction;
    add(this.total, amountFen);
    if (kind === 'refund') add(this.refunds, amountFen);
    const decision = this.engine.check(transaction, kind);
    if (!decision) return;
    const sums = this.byAction[decision.action];
    if (sums.count < EXAMPLES_PER_ACTION) {
      const { id: authorizationId, accountId } = transaction;
      const { action, score, fired } = decision;
      this.examples.push({ authorizationId, accountId, kind, action, score, amountFen, fired });
    }
    add(sums, amountFen);
    if (decision.action === 'decline' && transaction.approved) add(this.newlyDeclined, amountFen);
    for (const { rule } of decision.fired) add(this.byRule.get(rule)!, amountFen);
  }
}

function tally(): Tally {
  return { count: 0, amountFen: 0 };
}

function add(sums: Tally, amountFen: number): void {
  sums.count += 1;
  sums.amountFen += amountFen;
}
