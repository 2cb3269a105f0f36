import {
  authCodeOf,
  type AuthorizationOutcome,
  type AuthorizationRequest,
  authorizationIdOf,
  BusinessDayClosedError,
  contentHashOf,
  newRrn,
  outcomeOf,
  type OutcomeRow,
} from '@app/authorization';
import { declineOf, type DeclineCode } from '@app/compliance';
import { sqlState, Transactor } from '@app/database';
import { chinaDate, CLOCK, type Clock } from '@app/kernel';
import { Inject, Injectable } from '@nestjs/common';
import { ACCEPTANCE_POLICY } from '../settings.js';
import { CodePartitions } from './code-partitions.js';
import type { HolderCodeRow } from './holder-codes.service.js';

/** What a purchase by code is bound to, decided in the very commit that decides the purchase. */
export interface CodeUse {
  /** The holder's code that this purchase uses up. */
  readonly holderCode?: HolderCodeRow | null;
  /** It counts towards the payer's day by static codes. */
  readonly staticCode?: boolean;
}

const STATEMENT = `
  SELECT replayed, approved, decline_code, rule_id, amount_fen, available_fen, business_date::text AS business_date,
         occurred_at, rrn, auth_code
  FROM acceptance.authorize_code_purchase($1,$2,$3,$4,$5,$6,$7,$8,$9,$10,$11,$12,$13,$14,$15,$16,$17,$18,$19,$20)`;

const NO_CARD = '0';
const NOTE = `
  INSERT INTO acceptance.refused_message (refused_message_id, refused_at, channel, merchant_no, path, response_code, code, reason,
    source)
  SELECT $1, $2, 'api', m.merchant_no, 'holder-code', $4, $5, $6, $7 FROM acceptance.merchant m WHERE m.merchant_id = $3
  ON CONFLICT DO NOTHING`;

/** Posts a purchase by code: the ledger's decision and the code's use, or the payer's day, in one commit. */
@Injectable()
export class PostCodePurchase {
  constructor(
    private readonly transactor: Transactor,
    private readonly partitions: CodePartitions,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws BusinessDayClosedError, database errors: nothing was posted then, or it will be found by its key */
  async post(request: AuthorizationRequest, use: CodeUse): Promise<AuthorizationOutcome> {
    const now = this.clock.now();
    const date = chinaDate(now);
    await this.partitions.ensure(date);
    const authorizationId = authorizationIdOf(request.originKey);
    const { holderCode } = use;
    try {
      const [row] = await this.transactor.query<OutcomeRow>(STATEMENT, [
        date,
        now,
        request.originKey,
        request.accountId,
        authorizationId,
        contentHashOf(request.content),
        request.amountFen,
        request.merchantId,
        request.terminalId,
        newRrn(date),
        authCodeOf(authorizationId),
        request.pinRight,
        request.refusal?.code ?? null,
        request.refusal?.rule ?? null,
        request.details ? JSON.stringify(request.details) : null,
        ACCEPTANCE_POLICY.pinTriesMax,
        holderCode?.codeDate ?? null,
        holderCode?.issuedS ?? null,
        holderCode?.handle ?? null,
        use.staticCode ?? false,
      ]);
      const outcome = outcomeOf(authorizationId, row!);
      if (request.accountId === NO_CARD && !outcome.replayed) await this.note(request, outcome);
      return outcome;
    } catch (error) {
      if (sqlState(error) === 'YF001') throw new BusinessDayClosedError();
      throw error;
    }
  }

  /** What can be laid to no card is written down for itself; the same request again is the same note. */
  private async note({ merchantId, originKey }: AuthorizationRequest, outcome: AuthorizationOutcome): Promise<void> {
    const code = outcome.declineCode as DeclineCode;
    const { responseCode, text } = declineOf(code);
    await this.transactor.query(NOTE, [
      outcome.authorizationId,
      outcome.occurredAt,
      merchantId,
      responseCode,
      code,
      text.en,
      originKey,
    ]);
  }
}
