import type { AuthorizationOutcome } from '@app/authorization';
import { type DeclineCode, declineOf } from '@app/compliance';
import { CLOCK, type Clock, type Fen, type Id } from '@app/kernel';
import {
  type FiredRule,
  type Judged,
  type RiskChannel,
  RiskEngine,
  RiskLists,
  type RiskObservation,
  type RiskTransaction,
} from '@app/risk';
import { Inject, Injectable, Logger, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import { ListEntries } from './list-entries.repository.js';
import { RiskHistory } from './risk-history.js';
import { RiskLine } from './risk-line.js';
import { ReturnsTail } from './returns-tail.js';
import { RISK_POLICY, RISK_SETTINGS, type RiskSettings } from './risk.settings.js';
import { RuleSets } from './rule-sets.repository.js';

/** A purchase, hold or refund about to be decided. */
export interface RiskInput {
  /** A purchase unless told; a hold is judged as one. */
  readonly judged?: Judged;
  readonly channel: RiskChannel;
  readonly merchant: { readonly merchantId: Id; readonly use: { readonly regionCode: string } };
  /** `'0'` when no terminal is involved. */
  readonly terminalId: Id;
  /** `'0'` when the card is unknown. */
  readonly accountId: Id;
  readonly amountFen: Fen;
  /** As the edge tells it. */
  readonly deviceId?: string | undefined;
}

/** What is kept with the authorization when a rule fired. */
export interface RiskDetails {
  /** Version of the rule set. */
  readonly v: number;
  readonly score: number;
  readonly action: 'score' | 'review' | 'decline';
  readonly fired: readonly FiredRule[];
}

/** The reason that answers, and all there are. */
export interface KnownRefusals {
  readonly code: DeclineCode;
  readonly rule?: string;
  readonly all: readonly DeclineCode[];
}

type Details = Readonly<Record<string, unknown>>;

/** What the rules say: a refusal, and what belongs into the record. Hand it to `observe` with the outcome. */
export interface RiskVerdict {
  readonly judged: Judged;
  readonly transaction: RiskTransaction;
  readonly refusal: KnownRefusals | null;
  readonly details: { readonly risk: RiskDetails } | null;
}

/** Rules in force with the windows they look into. */
interface InForce {
  readonly version: number;
  readonly ruleSetId: Id;
  readonly engine: RiskEngine;
}

/**
 * Stands before every purchase, hold and refund. `check` is synchronous and asks nobody; the windows are fed by `observe`, by what
 * the other processes tell within a quarter of a second, and at the start from the ledger. Requests under way at the same
 * moment do not see each other, and a burst may pass a limit by as many.
 */
@Injectable()
export class RiskGate implements OnModuleInit, OnModuleDestroy {
  private readonly logger = new Logger(RiskGate.name);
  private readonly line: RiskLine;
  private readonly returns: ReturnsTail;
  private inForce: InForce | undefined;
  /** Being filled from the ledger; it must not miss what happens meanwhile. */
  private filling: { readonly engine: RiskEngine; readonly sinceMs: number } | undefined;
  private revision = '';
  private refreshing: Promise<void> = Promise.resolve();
  private timer: NodeJS.Timeout | undefined;

  constructor(
    @Inject(RISK_SETTINGS) settings: RiskSettings,
    @Inject(CLOCK) private readonly clock: Clock,
    private readonly ruleSets: RuleSets,
    private readonly entries: ListEntries,
    private readonly history: RiskHistory,
  ) {
    this.line = new RiskLine(settings.databaseUrl, RISK_POLICY.tailMs);
    this.returns = new ReturnsTail(clock, history, (past) => this.feed(past, 'refund', true, past.atMs));
  }

  async onModuleInit(): Promise<void> {
    await this.line.open();
    await this.refresh(true);
    this.line.on('changed', () => void this.refreshQuietly(false));
    this.line.on('connected', () => void this.refreshQuietly(true));
    this.line.on('traffic', (transaction, approved) => this.feed(transaction, 'purchase', approved, transaction.atMs));
    this.returns.on('stepBack', () => void this.refreshQuietly(true));
    this.returns.start();
    this.timer = setInterval(() => void this.refreshQuietly(false), RISK_POLICY.refreshMs);
    this.timer.unref();
  }

  async onModuleDestroy(): Promise<void> {
    clearInterval(this.timer);
    this.returns.stop();
    await this.line.close();
    await this.refreshing.catch(() => undefined);
  }

  /** Version of the rules this process decides by. */
  get version(): number | undefined {
    return this.inForce?.version;
  }

  /**
   * Has a purchase, hold or refund decided under the rules: checks it, posts it with the refusal and the record that come of it,
   * and observes the outcome. What is refused already stays refused for that reason.
   */
  async watch(
    input: RiskInput,
    known: { readonly refusal: KnownRefusals | null; readonly details?: Details | null | undefined },
    post: (decided: { refusal: KnownRefusals | null; details: Details | null }) => Promise<AuthorizationOutcome>,
  ): Promise<AuthorizationOutcome> {
    const verdict = this.check(input);
    const refusal = known.refusal ?? verdict.refusal;
    const refusals = refusal ? { refusals: refusal.all } : {};
    const details =
      refusal || verdict.details ? { ...known.details, ...refusals, ...verdict.details } : (known.details ?? null);
    const outcome = await post({ refusal, details });
    this.observe(verdict, outcome);
    return outcome;
  }

  check(input: RiskInput): RiskVerdict {
    const { judged = 'purchase', channel, merchant, terminalId, accountId, amountFen, deviceId = '' } = input;
    const transaction: RiskTransaction = {
      atMs: this.clock.now().getTime(),
      accountId,
      merchantId: merchant.merchantId,
      terminalId,
      deviceId,
      amountFen,
      channel,
      regionCode: merchant.use.regionCode,
    };
    const decision = this.inForce?.engine.check(transaction, judged);
    if (!decision) return { judged, transaction, refusal: null, details: null };
    const { score, action, code, fired } = decision;
    return {
      judged,
      transaction,
      refusal: code === null ? null : refusalOf(code),
      details: { risk: { v: this.inForce!.version, score, action, fired } },
    };
  }

  /** Takes in what became of it. An answer given before, or a key used for something else, is nothing new. */
  observe({ judged, transaction }: RiskVerdict, outcome: AuthorizationOutcome): void {
    if (outcome.replayed || outcome.declineCode === 'DUPLICATE_KEY') return;
    const occurredMs = outcome.occurredAt.getTime();
    if (judged === 'refund') {
      const id = outcome.authorizationId;
      if (outcome.approved)
        this.returns.takeIn({ ...transaction, id, kind: 'refund', approved: true, atMs: occurredMs });
      return;
    }
    this.feed(transaction, 'purchase', outcome.approved, occurredMs);
    this.line.tell(transaction, outcome.approved);
  }

  /** Brings rules and lists up to what is in force. @param refill fills the windows anew even for the same rules */
  refresh(refill: boolean): Promise<void> {
    this.refreshing = this.refreshing.catch(() => undefined).then(() => this.readInForce(refill));
    return this.refreshing;
  }

  private async refreshQuietly(refill: boolean): Promise<void> {
    await this.refresh(refill).catch((error: unknown) =>
      this.logger.warn({ err: error }, 'risk rules were not refreshed'),
    );
  }

  private async readInForce(refill: boolean): Promise<void> {
    const revision = await this.entries.revision();
    if (!refill && revision === this.revision) return;
    const active = await this.ruleSets.active();
    const lists = new RiskLists(await this.entries.inForce(this.clock.now()));
    if (!active) {
      this.inForce = undefined;
    } else if (refill || active.ruleSetId !== this.inForce?.ruleSetId) {
      const engine = await this.filled(new RiskEngine(active.rules));
      this.inForce = { version: active.version, ruleSetId: active.ruleSetId, engine };
    }
    if (this.inForce) this.inForce.engine.lists = lists;
    this.revision = revision;
  }

  /** The windows as they would be had this engine watched all along. */
  private async filled(engine: RiskEngine): Promise<RiskEngine> {
    const now = this.clock.now();
    const from = new Date(now.getTime() - engine.longestMs);
    this.filling = { engine, sinceMs: now.getTime() };
    this.returns.pause();
    try {
      await this.history.each(from, now, RISK_POLICY.historyMax, (past) => {
        engine.observe(past, past.kind, past.approved);
        if (past.kind !== 'purchase') this.returns.know(past);
      });
    } finally {
      this.filling = undefined;
      this.returns.resume();
    }
    return engine;
  }

  /** @param occurredMs as the ledger records it: what is older comes to new windows out of the ledger */
  private feed(
    transaction: RiskTransaction,
    kind: RiskObservation['kind'],
    approved: boolean,
    occurredMs: number,
  ): void {
    this.inForce?.engine.observe(transaction, kind, approved);
    const { filling } = this;
    if (filling && occurredMs > filling.sinceMs) filling.engine.observe(transaction, kind, approved);
  }
}

function refusalOf(code: DeclineCode): KnownRefusals {
  const { rule } = declineOf(code);
  return { code, all: [code], ...(rule === undefined ? {} : { rule }) };
}
