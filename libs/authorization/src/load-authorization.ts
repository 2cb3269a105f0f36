import { sqlState, type Transactor } from '@app/database';
import { chinaDate, type Clock } from '@app/kernel';
import { BusinessDayClosedError } from './authorization.errors.js';
import type { AuthorizationSettings } from './authorization.service.js';
import type { AuthorizationOutcome } from './authorization.types.js';
import { FOLLOW_UP_STATEMENT, followUpCall } from './follow-up-call.js';
import type { FollowUpRequest } from './follow-up.types.js';
import type { LoadRequest } from './load.types.js';
import { authCodeOf, authorizationIdOf, contentHashOf, newRrn } from './origin.js';
import { outcomeOf, type OutcomeRow } from './purchase-batcher.js';

const STATEMENT = `SELECT replayed, approved, decline_code, rule_id, amount_fen, available_fen,
  business_date::text AS business_date, occurred_at, rrn, auth_code
  FROM ledger.authorize_load($1,$2,$3,$4,$5,$6,$7,$8,$9,$10,$11,$12,$13,$14,$15,$16,$17,$18,$19,$20,$21,$22,$23,$24,$25,$26)`;

/**
 * Decides and posts loads of chips, in the caller's transaction: what is known of the chip commits with the money. The caller
 * answers after its commit.
 */
export class LoadAuthorization {
  constructor(
    private readonly transactor: Transactor,
    private readonly settings: Pick<AuthorizationSettings, 'pinTriesMax' | 'refundDaysMax'>,
    private readonly clock: Clock,
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
        request.putByAccountId ?? null,
      ]);
      return outcomeOf(authorizationId, row!);
    } catch (error) {
      throw dayClosedOr(error);
    }
  }

  /** What follows a load, its reversal first of all, with what the chip's room keeps of it. @throws BusinessDayClosedError */
  async followUp(request: FollowUpRequest): Promise<AuthorizationOutcome> {
    const { authorizationId, values } = followUpCall(request, this.settings, this.clock.now());
    try {
      const [row] = await this.transactor.query<OutcomeRow>(FOLLOW_UP_STATEMENT, values);
      return outcomeOf(authorizationId, row!);
    } catch (error) {
      throw dayClosedOr(error);
    }
  }
}

function dayClosedOr(error: unknown): unknown {
  return sqlState(error) === 'YF001' ? new BusinessDayClosedError() : error;
}
