import { APP_ROLE_OPTIONS } from '@app/database';
import { CLOCK, type Clock } from '@app/kernel';
import { Inject, Injectable, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import pg from 'pg';
import { AuthorizationBusyError, BusinessDayClosedError } from './authorization.errors.js';
import type { AuthorizationOutcome, AuthorizationRequest } from './authorization.types.js';
import { FOLLOW_UP_STATEMENT, followUpCall } from './follow-up-call.js';
import type { FollowUpRequest } from './follow-up.types.js';
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

/** The house's choice for every application that decides about card transactions. */
export const AUTHORIZATION_POLICY = {
  pinTriesMax: 3,
  refundDaysMax: 30,
} as const satisfies Partial<AuthorizationSettings>;

export const AUTHORIZATION_SETTINGS = Symbol('AuthorizationSettings');

const FOLLOW_UP_CONNECTIONS_MAX = 4;
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
    const { authorizationId, values } = followUpCall(request, this.settings, this.clock.now());
    try {
      const result = await this.pool.query<OutcomeRow>({
        name: 'authorize-follow-up',
        text: FOLLOW_UP_STATEMENT,
        values,
      });
      return outcomeOf(authorizationId, result.rows[0]!);
    } catch (error) {
      if ((error as { code?: string }).code === 'YF001') throw new BusinessDayClosedError();
      throw error;
    }
  }
}
