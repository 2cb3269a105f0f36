import { sqlState, Transactor } from '@app/database';
import { chinaDate, CLOCK, type Clock } from '@app/kernel';
import { Inject, Injectable } from '@nestjs/common';
import { BusinessDayClosedError } from './authorization.errors.js';
import { AUTHORIZATION_SETTINGS, type AuthorizationSettings } from './authorization.service.js';
import type { AuthorizationOutcome } from './authorization.types.js';
import type { LoadRequest } from './load.types.js';
import { authCodeOf, authorizationIdOf, contentHashOf, newRrn } from './origin.js';
import { outcomeOf, type OutcomeRow } from './purchase-batcher.js';

const STATEMENT = `SELECT replayed, approved, decline_code, rule_id, amount_fen, available_fen,
  business_date::text AS business_date, occurred_at, rrn, auth_code
  FROM ledger.authorize_load($1,$2,$3,$4,$5,$6,$7,$8,$9,$10,$11,$12,$13,$14,$15,$16,$17,$18,$19,$20,$21,$22,$23,$24,$25)`;

/**
 * Decides and posts loads of chips, in the caller's transaction: what is known of the chip commits with the money. The caller
 * answers after its commit.
 */
@Injectable()
export class LoadAuthorization {
  constructor(
    private readonly transactor: Transactor,
    @Inject(AUTHORIZATION_SETTINGS) private readonly settings: AuthorizationSettings,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** A decline is an answer (R-CAP: account and chip together); the same key gets the first answer. @throws BusinessDayClosedError */
  async load(request: LoadRequest): Promise<AuthorizationOutcome> {
    const authorizationId = authorizationIdOf(request.originKey);
    const now = this.clock.now();
    const date = chinaDate(now);
    try {
      const [row] = await this.transactor.query<OutcomeRow>(STATEMENT, [
        request.kind,
        request.source,
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
        request.originalId ?? null,
        request.subjectId ?? null,
        request.chipBalanceFen,
        request.purseCapFen,
      ]);
      return outcomeOf(authorizationId, row!);
    } catch (error) {
      if (sqlState(error) === 'YF001') throw new BusinessDayClosedError();
      throw error;
    }
  }
}
