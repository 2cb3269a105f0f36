import { chinaDate, type Id } from '@app/kernel';
import type { FollowUpRequest } from './follow-up.types.js';
import { authCodeOf, authorizationIdOf, contentHashOf, newRrn } from './origin.js';

/** The ledger's decision about a follow-up; its parameters come from {@link followUpCall}. */
export const FOLLOW_UP_STATEMENT = `SELECT replayed, approved, decline_code, rule_id, amount_fen, available_fen,
  business_date::text AS business_date, occurred_at, rrn, auth_code
  FROM ledger.authorize_follow_up($1,$2,$3,$4,$5,$6,$7,$8,$9,$10,$11,$12,$13,$14,$15,$16,$17,$18,$19,$20,$21,$22,$23,$24,$25,$26,$27,$28,$29,$30,$31)`;

/** The parameters of {@link FOLLOW_UP_STATEMENT}, whichever connection it runs on. */
export function followUpCall(
  request: FollowUpRequest,
  policy: { readonly pinTriesMax: number; readonly refundDaysMax: number },
  now: Date,
): { readonly authorizationId: Id; readonly values: unknown[] } {
  const authorizationId = authorizationIdOf(request.originKey);
  const date = chinaDate(now);
  const { original } = request;
  const values = [
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
    policy.pinTriesMax,
    request.reversed?.kind ?? null,
    original?.originPrefix ?? null,
    request.reversed?.originKey ?? null,
    original?.authorizationId ?? null,
    original?.rrn ?? null,
    original?.authCode ?? null,
    original?.date ?? null,
    request.openBatchNo,
    policy.refundDaysMax,
    original?.batchNo ?? null,
    original?.traceNo ?? null,
  ];
  return { authorizationId, values };
}
