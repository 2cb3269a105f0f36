import { APP_ROLE_OPTIONS } from '@app/database';
import { chinaDate, CLOCK, type Clock } from '@app/kernel';
import { Inject, Injectable, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import pg from 'pg';
import { AuthorizationBusyError, BusinessDayClosedError } from './authorization.errors.js';
import type { AuthorizationOutcome, AuthorizationRequest } from './authorization.types.js';
import type { FollowUpRequest } from './follow-up.types.js';
import { authCodeOf, authorizationIdOf, contentHashOf, newRrn } from './origin.js';
import { outcomeOf, type OutcomeRow, PurchaseBatcher } from './purchase-batcher.js';

/** Parameters of the room; every one is a policy, not law. */
export interface AuthorizationSettings {
  readonly databaseUrl: string;
  /** Wrong PINs after which a card accepts none. */
  readonly pinTriesMax: number;
  /** Natural days after the purchase within which a refund is taken. */
  readonly refundDaysMax: number;
  /** Connections that carry purchase batches. */
  readonly lanes?: number;
  readonly batchSizeMax?: number;
  readonly queueMax?: number;
}

export const AUTHORIZATION_SETTINGS = Symbol('AuthorizationSettings');

const FOLLOW_UP_CONNECTIONS_MAX = 4;
const FOLLOW_UP_STATEMENT = `SELECT replayed, approved, decline_code, rule_id, amount_fen, available_fen,
  business_date::text AS business_date, occurred_at, rrn, auth_code
  FROM ledger.authorize_follow_up($1,$2,$3,$4,$5,$6,$7,$8,$9,$10,$11,$12,$13,$14,$15,$16,$17,$18,$19,$20,$21,$22,$23,$24,$25,$26,$27,$28,$29,$30,$31)`;

/**
 * Decides and posts card transactions. Every answer is given after its commit; a decline is an answer with its code; the
 * same origin key gets the first answer again.
 */
@Injectable()
export class AuthorizationService implements OnModuleInit, OnModuleDestroy {
  private pool!: pg.Pool;
  private batcher!: PurchaseBatcher;

  constructor(
    @Inject(AUTHORIZATION_SETTINGS) private readonly settings: AuthorizationSettings,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async onModuleInit(): Promise<void> {
    const lanes = this.settings.lanes ?? 2;
    this.pool = new pg.Pool({
      connectionString: this.settings.databaseUrl,
      options: APP_ROLE_OPTIONS,
      max: lanes + 1 + FOLLOW_UP_CONNECTIONS_MAX,
      application_name: 'yufuka-authorization',
    });
    // An idle connection that breaks is replaced at the next use.
    this.pool.on('error', () => undefined);
    this.batcher = await PurchaseBatcher.open(this.pool, this.clock, {
      lanes,
      batchSizeMax: this.settings.batchSizeMax ?? 128,
      queueMax: this.settings.queueMax ?? 10_000,
      pinTriesMax: this.settings.pinTriesMax,
    });
  }

  async onModuleDestroy(): Promise<void> {
    await this.batcher?.close();
    await this.pool?.end();
  }

  /** A purchase, through the micro-batcher. @throws AuthorizationBusyError, BusinessDayClosedError, database errors */
  purchase(request: AuthorizationRequest): Promise<AuthorizationOutcome> {
    return this.batcher.submit(request);
  }

  /** Anything but a purchase. @throws AuthorizationBusyError, BusinessDayClosedError, database errors */
  async followUp(request: FollowUpRequest): Promise<AuthorizationOutcome> {
    if (this.pool.waitingCount > 1000) throw new AuthorizationBusyError();
    const authorizationId = authorizationIdOf(request.originKey);
    const now = this.clock.now();
    const date = chinaDate(now);
    const { original } = request;
    try {
      const result = await this.pool.query<OutcomeRow>({
        name: 'authorize-follow-up',
        text: FOLLOW_UP_STATEMENT,
        values: [
          request.kind,
          date,
          now,
          request.originKey,
          request.accountId,
          authorizationId,
          contentHashOf(request.content),
          request.amountFen,
          request.merchantId,
          request.terminalId,
          request.channel,
          request.batchNo,
          request.traceNo,
          newRrn(date),
          authCodeOf(authorizationId),
          request.pinRight,
          request.refusal?.code ?? null,
          request.refusal?.rule ?? null,
          request.details ? JSON.stringify(request.details) : null,
          this.settings.pinTriesMax,
          request.reversed?.kind ?? null,
          original?.originPrefix ?? null,
          request.reversed?.originKey ?? null,
          original?.authorizationId ?? null,
          original?.rrn ?? null,
          original?.authCode ?? null,
          original?.date ?? null,
          request.openBatchNo,
          this.settings.refundDaysMax,
          original?.batchNo ?? null,
          original?.traceNo ?? null,
        ],
      });
      return outcomeOf(authorizationId, result.rows[0]!);
    } catch (error) {
      if ((error as { code?: string }).code === 'YF001') throw new BusinessDayClosedError();
      throw error;
    }
  }
}
