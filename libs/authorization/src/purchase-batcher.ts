import { type ChinaDate, chinaDate, type Clock, fen, type Id } from '@app/kernel';
import type pg from 'pg';
import type { AuthorizationOutcome, AuthorizationRequest } from './authorization.types.js';
import { AuthorizationBusyError, BusinessDayClosedError } from './authorization.errors.js';
import { authCodeOf, authorizationIdOf, contentHashOf, newRrn } from './origin.js';

export interface BatcherOptions {
  /** Connections that carry batches; two keep the server busy while Node prepares the next batch. */
  readonly lanes: number;
  readonly batchSizeMax: number;
  /** Requests waiting beyond this are turned away with `AuthorizationBusyError`. */
  readonly queueMax: number;
  /** Wrong PINs after which a card accepts none. */
  readonly pinTriesMax: number;
}

interface Waiting {
  readonly request: AuthorizationRequest;
  readonly authorizationId: Id;
  readonly contentHash: string;
  readonly resolve: (outcome: AuthorizationOutcome) => void;
  readonly reject: (error: unknown) => void;
}

/** One answer of the ledger's functions, as PostgreSQL sends it. */
export interface OutcomeRow {
  replayed: boolean;
  approved: boolean;
  decline_code: string | null;
  rule_id: string | null;
  amount_fen: string;
  available_fen: string;
  business_date: string;
  occurred_at: Date;
  rrn: string;
  auth_code: string;
}

/** What the batch function tells of a new request: the rest the caller knows. */
interface DecidedRow {
  ord: number;
  decline_code: string | null;
  rule_id: string | null;
  available_fen: string;
}

interface ReplayRow extends OutcomeRow {
  ord: number;
}

const UNKNOWN_CARD: Id = '0';
const BATCH_STATEMENT = `SELECT ord, decline_code, rule_id, available_fen
  FROM ledger.authorize_purchases($1,$2,$3,$4,$5,$6,$7,$8,$9,$10,$11,$12,$13,$14,$15,$16,$17,$18,$19)`;
const REPLAY_STATEMENT = `SELECT ord, replayed, approved, decline_code, rule_id, amount_fen, available_fen,
  business_date::text AS business_date, occurred_at, rrn, auth_code FROM ledger.first_answers($1,$2,$3)`;

/**
 * Gathers purchases that wait at the same moment into one set-based statement per commit. It never lingers: whatever
 * waits goes out as soon as a lane is free. At most one request per card and per origin key is in flight, so requests on one
 * card see each other in order; a caller is answered only after the commit that holds its row.
 */
export class PurchaseBatcher {
  private readonly idle: pg.PoolClient[] = [];
  private waiting: Waiting[] = [];
  private readonly busyAccounts = new Set<Id>();
  private readonly busyKeys = new Set<Id>();
  /** Lanes whose connection broke while nothing was under way on them. */
  private readonly broken = new WeakSet<pg.PoolClient>();
  private flushScheduled = false;
  private closing = false;

  private constructor(
    private readonly pool: pg.Pool,
    private readonly clock: Clock,
    private readonly options: BatcherOptions,
  ) {}

  /** @param pool its clients act as the application's role; `options.lanes` of them are kept */
  static async open(pool: pg.Pool, clock: Clock, options: BatcherOptions): Promise<PurchaseBatcher> {
    const batcher = new PurchaseBatcher(pool, clock, options);
    for (let lane = 0; lane < options.lanes; lane++) batcher.idle.push(await batcher.openLane());
    return batcher;
  }

  /** @throws AuthorizationBusyError, BusinessDayClosedError, or the database's error: then nothing was posted for it */
  submit(request: AuthorizationRequest): Promise<AuthorizationOutcome> {
    if (this.closing || this.waiting.length >= this.options.queueMax)
      return Promise.reject(new AuthorizationBusyError());
    return new Promise((resolve, reject) => {
      const authorizationId = authorizationIdOf(request.originKey);
      this.waiting.push({ request, authorizationId, contentHash: contentHashOf(request.content), resolve, reject });
      this.scheduleFlush();
    });
  }

  async close(): Promise<void> {
    this.closing = true;
    while (this.waiting.length > 0 || this.idle.length < this.options.lanes)
      await new Promise((done) => setTimeout(done, 5));
    for (const client of this.idle.splice(0)) client.release();
  }

  /** Once per turn of the event loop, so that everything that arrived together leaves together. */
  private scheduleFlush(): void {
    if (this.flushScheduled) return;
    this.flushScheduled = true;
    setImmediate(() => {
      this.flushScheduled = false;
      this.flush();
    });
  }

  private flush(): void {
    while (this.idle.length > 0 && this.waiting.length > 0) {
      const batch = this.takeBatch();
      if (batch.length === 0) return;
      const client = this.idle.pop()!;
      void this.send(client, batch);
    }
  }

  private takeBatch(): Waiting[] {
    const batch: Waiting[] = [];
    const left: Waiting[] = [];
    for (const one of this.waiting) {
      const { accountId } = one.request;
      const busy = this.busyAccounts.has(accountId) || this.busyKeys.has(one.authorizationId);
      if (busy || batch.length >= this.options.batchSizeMax) {
        left.push(one);
        continue;
      }
      if (accountId !== UNKNOWN_CARD) this.busyAccounts.add(accountId);
      this.busyKeys.add(one.authorizationId);
      batch.push(one);
    }
    this.waiting = left;
    return batch;
  }

  private async send(client: pg.PoolClient, batch: Waiting[]): Promise<void> {
    let lane = client;
    try {
      if (this.broken.has(lane)) lane = await this.renewed(lane);
      const outcomes = await this.execute(lane, batch);
      batch.forEach((one, index) => one.resolve(outcomes[index]!));
    } catch (error) {
      lane = await this.renew(lane, error);
      await this.settleFailed(lane, batch, error);
    } finally {
      for (const one of batch) {
        this.busyAccounts.delete(one.request.accountId);
        this.busyKeys.delete(one.authorizationId);
      }
      this.idle.push(lane);
      this.flush();
    }
  }

  /** A batch that failed goes again one by one, so that a bad request fails alone. */
  private async settleFailed(client: pg.PoolClient, batch: Waiting[], error: unknown): Promise<void> {
    const code = (error as { code?: string }).code;
    if (batch.length === 1 || code === undefined) {
      for (const one of batch) one.reject(code === 'YF001' ? new BusinessDayClosedError() : error);
      return;
    }
    for (const one of batch) {
      try {
        const [outcome] = await this.execute(client, [one]);
        one.resolve(outcome!);
      } catch (failure) {
        one.reject((failure as { code?: string }).code === 'YF001' ? new BusinessDayClosedError() : failure);
      }
    }
  }

  /** A lane whose connection broke is replaced; while the database is away the old one stays and fails again. */
  private async renew(client: pg.PoolClient, error: unknown): Promise<pg.PoolClient> {
    const code = (error as { code?: string }).code;
    if (code !== undefined && !/^(08|57)/.test(code) && !code.startsWith('E')) return client;
    try {
      return await this.renewed(client);
    } catch {
      this.broken.add(client);
      return client;
    }
  }

  private async renewed(client: pg.PoolClient): Promise<pg.PoolClient> {
    const fresh = await this.openLane();
    client.release(true);
    return fresh;
  }

  /** A kept connection tells of its end by an event of its own, which would end the process if nobody listened. */
  private async openLane(): Promise<pg.PoolClient> {
    const client = await this.pool.connect();
    client.on('error', () => this.broken.add(client));
    return client;
  }

  /** The outcomes of a batch, in its order. */
  private async execute(client: pg.PoolClient, batch: Waiting[]): Promise<AuthorizationOutcome[]> {
    const occurredAt = this.clock.now();
    const businessDate = chinaDate(occurredAt);
    const rrns = batch.map(() => newRrn(businessDate));
    const { rows } = await client.query<DecidedRow>({
      name: 'authorize-purchases',
      text: BATCH_STATEMENT,
      values: this.columns(batch, businessDate, occurredAt, rrns),
    });
    const outcomes = new Array<AuthorizationOutcome>(batch.length);
    for (const row of rows) {
      const { authorizationId, request } = batch[row.ord - 1]!;
      outcomes[row.ord - 1] = {
        authorizationId,
        approved: row.decline_code === null,
        declineCode: row.decline_code,
        rule: row.rule_id,
        amountFen: request.amountFen,
        availableFen: fen(row.available_fen),
        businessDate,
        occurredAt,
        rrn: rrns[row.ord - 1]!,
        authCode: authCodeOf(authorizationId),
        replayed: false,
      };
    }
    if (rows.length < batch.length) await this.answerAgain(client, batch, outcomes);
    return outcomes;
  }

  /** Fills in what keys that were there before got the first time. */
  private async answerAgain(client: pg.PoolClient, batch: Waiting[], outcomes: AuthorizationOutcome[]): Promise<void> {
    const positions = batch.flatMap((_, index) => (outcomes[index] ? [] : [index]));
    const again = positions.map((position) => batch[position]!);
    const { rows } = await client.query<ReplayRow>({
      name: 'first-answers',
      text: REPLAY_STATEMENT,
      values: [
        again.map((one) => one.request.originKey),
        again.map((one) => one.request.accountId),
        again.map((one) => one.contentHash),
      ],
    });
    if (rows.length < again.length) throw new Error('the ledger gave no answer for a request');
    for (const row of rows) {
      const position = positions[row.ord - 1]!;
      outcomes[position] = outcomeOf(batch[position]!.authorizationId, row);
    }
  }

  private columns(batch: Waiting[], date: ChinaDate, now: Date, rrns: readonly string[]): unknown[] {
    return [
      date,
      now,
      textArray(batch, (one) => one.request.originKey),
      plainArray(batch, (one) => one.request.accountId),
      plainArray(batch, (one) => one.authorizationId),
      plainArray(batch, (one) => one.contentHash),
      plainArray(batch, (one) => one.request.amountFen),
      plainArray(batch, (one) => one.request.merchantId),
      plainArray(batch, (one) => one.request.terminalId),
      plainArray(batch, (one) => one.request.channel),
      plainArray(batch, (one) => one.request.batchNo),
      plainArray(batch, (one) => one.request.traceNo),
      `{${rrns.join(',')}}`,
      plainArray(batch, (one) => authCodeOf(one.authorizationId)),
      plainArray(batch, (one) => one.request.pinRight),
      plainArray(batch, (one) => one.request.refusal?.code),
      plainArray(batch, (one) => one.request.refusal?.rule),
      textArray(batch, (one) => (one.request.details ? JSON.stringify(one.request.details) : null)),
      this.options.pinTriesMax,
    ];
  }
}

/** An array literal of numbers, booleans and codes; written here because the driver takes its time over each element. */
function plainArray(
  batch: readonly Waiting[],
  pick: (one: Waiting) => string | number | boolean | null | undefined,
): string {
  let text = '{';
  for (let index = 0; index < batch.length; index++) {
    const value = pick(batch[index]!);
    text += index === 0 ? `${value ?? 'NULL'}` : `,${value ?? 'NULL'}`;
  }
  return `${text}}`;
}

const NEEDS_ESCAPE = /["\\]/g;

/** An array literal of any text. */
function textArray(batch: readonly Waiting[], pick: (one: Waiting) => string | null): string {
  let text = '{';
  for (let index = 0; index < batch.length; index++) {
    const value = pick(batch[index]!);
    text += index === 0 ? '' : ',';
    text += value === null ? 'NULL' : `"${value.replace(NEEDS_ESCAPE, '\\$&')}"`;
  }
  return `${text}}`;
}

/** Turns a row of the ledger's answer into the outcome. */
export function outcomeOf(authorizationId: Id, row: OutcomeRow): AuthorizationOutcome {
  return {
    authorizationId,
    approved: row.approved,
    declineCode: row.decline_code,
    rule: row.rule_id,
    amountFen: fen(row.amount_fen),
    availableFen: fen(row.available_fen),
    businessDate: row.business_date,
    occurredAt: row.occurred_at,
    rrn: row.rrn,
    authCode: row.auth_code,
    replayed: row.replayed,
  };
}
