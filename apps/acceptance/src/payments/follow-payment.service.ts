import type { Actor } from '@app/access';
import { type AuthorizationOutcome, AuthorizationService, type FollowUpRequest } from '@app/authorization';
import { type Fen, fen, type Id, notFound } from '@app/kernel';
import { Transactor } from '@app/database';
import { canonicalJson } from '@app/security';
import { Injectable } from '@nestjs/common';
import type { MerchantProfile } from '../merchants/merchant-profile.js';
import { RiskGate } from '../risk/risk-gate.service.js';
import { CallingMerchant } from './calling-merchant.service.js';
import { outcomeViewOf, postedOnce, referencesOf } from './outcome.view.js';
import { InFlight, originKeyOf, paymentIdOf } from './payment-key.js';
import type { FollowUpAnswer } from './payment.schemas.js';

/** The sale that a follow-up speaks of. */
export interface OriginalRow {
  readonly kind: 'purchase' | 'capture';
  readonly account_id: Id;
  readonly authorization_id: Id;
  readonly terminal_id: Id;
  readonly amount_fen: string;
  readonly channel: string | null;
}

/** Of the chart: what a card's cap leaves no room for. */
export const HELD_FOR_HOLDERS = 2005;

export const PAYMENT = { zh: '付款', en: 'payment' };

/** What a merchant asks of an earlier payment. */
export type FollowUp =
  | { readonly kind: 'void'; readonly reason: string | undefined }
  | { readonly kind: 'refund'; readonly amountFen: number; readonly reason: string };

type Posting = (original: OriginalRow, request: FollowUpRequest) => Promise<AuthorizationOutcome>;

/**
 * Voids a payment (or a captured hold) of the same day in full, or refunds one, in parts too, to the card it came from
 * (R-REFUND). A suspended merchant may: the holder gets money back. What a merchant asks to refund is judged by the risk
 * rules first, since a refund can be cash in disguise.
 */
@Injectable()
export class FollowPayment {
  private readonly inFlight = new InFlight();

  constructor(
    private readonly transactor: Transactor,
    private readonly callers: CallingMerchant,
    private readonly authorization: AuthorizationService,
    private readonly risk: RiskGate,
  ) {}

  /** @throws Refusal `NOT_FOUND` 404 for no payment of this merchant's, and what {@link postedOnce} throws */
  async follow(paymentId: string, followUp: FollowUp, key: string, actor: Actor): Promise<FollowUpAnswer> {
    return this.post(paymentId, followUp, key, await this.callers.of(actor));
  }

  /** The same for a merchant that is known. @param key the merchant's, or one of the house's own with a space in it */
  post(paymentId: string, followUp: FollowUp, key: string, merchant: MerchantProfile): Promise<FollowUpAnswer> {
    const posting: Posting =
      followUp.kind === 'refund'
        ? (original, request) => this.judged(original, request, merchant)
        : (_, request) => this.authorization.followUp(request);
    return this.carryOutFor(paymentId, followUp, key, merchant, posting);
  }

  /** Refunds a sale that is found already. @param named how the request names it: part of its content */
  async refundOf(
    original: OriginalRow,
    named: { readonly paymentId: string } | { readonly transactionId: Id },
    { amountFen, reason }: { readonly amountFen: number; readonly reason: string },
    key: string,
    merchant: MerchantProfile,
  ): Promise<Omit<FollowUpAnswer, 'paymentId' | 'kind'>> {
    const followUp: FollowUp = { kind: 'refund', amountFen, reason };
    return this.carryOut(original, named, followUp, key, merchant, (found, request) =>
      this.judged(found, request, merchant),
    );
  }

  private judged(original: OriginalRow, request: FollowUpRequest, merchant: MerchantProfile) {
    const { accountId, amountFen, terminalId, details } = request;
    const channel = original.channel === 'online' ? 'online' : 'counter';
    return this.risk.watch(
      { judged: 'refund', channel, merchant, accountId, amountFen, terminalId },
      { refusal: null, details: details ?? null },
      (decided) => this.authorization.followUp({ ...request, ...decided }),
    );
  }

  private async carryOutFor(
    paymentId: string,
    followUp: FollowUp,
    key: string,
    merchant: MerchantProfile,
    posting: Posting,
  ): Promise<FollowUpAnswer> {
    const original = await this.originalOf(originKeyOf(merchant.merchantNo, paymentId));
    const answer = await this.carryOut(original, { paymentId }, followUp, key, merchant, posting);
    return { ...answer, paymentId, kind: followUp.kind };
  }

  private async carryOut(
    original: OriginalRow,
    named: { readonly paymentId: string } | { readonly transactionId: Id },
    followUp: FollowUp,
    key: string,
    { merchantId, merchantNo }: MerchantProfile,
    posting: Posting,
  ): Promise<Omit<FollowUpAnswer, 'paymentId' | 'kind'>> {
    const followUpId = paymentIdOf(merchantNo, key);
    const originKey = originKeyOf(merchantNo, followUpId);
    const { kind, reason } = followUp;
    const amountFen: Fen = fen(kind === 'refund' ? followUp.amountFen : original.amount_fen);
    const outcome = await this.inFlight.run(originKey, () =>
      postedOnce(() =>
        posting(original, {
          kind: kind === 'void' && original.kind === 'capture' ? 'capture_void' : kind,
          originKey,
          content: canonicalJson({ kind, ...named, amountFen, reason }),
          accountId: original.account_id,
          amountFen,
          merchantId,
          terminalId: original.terminal_id,
          channel: 'api',
          batchNo: 0,
          traceNo: 0,
          pinRight: null,
          refusal: null,
          original: { authorizationId: original.authorization_id },
          openBatchNo: 0,
          details: {
            paymentId: followUpId,
            ...('paymentId' in named ? { originalPaymentId: named.paymentId } : {}),
            reason,
            channel: original.channel,
          },
        }),
      ),
    );
    return {
      followUpId,
      ...outcomeViewOf(outcome.declineCode, outcome.rule, outcome.businessDate),
      ...referencesOf(outcome),
      heldForHolderFen: outcome.approved ? await this.heldFen(original.account_id, outcome.authorizationId) : 0,
    };
  }

  /** Gives a whole payment back: a void, which bears no fee, or a refund when its day is over. */
  async undo(
    paymentId: string,
    amountFen: number,
    reason: string,
    key: string,
    merchant: MerchantProfile,
  ): Promise<FollowUpAnswer> {
    const voided = await this.post(paymentId, { kind: 'void', reason }, `${key} void`, merchant);
    if (voided.code !== 'WRONG_SIDE_OF_SETTLEMENT') return voided;
    // What the house gives back itself passes no gate: no rule may keep it from the holder.
    const ungated: Posting = (_, request) =>
      this.authorization.followUp({ ...request, details: { ...request.details, givenBack: true } });
    return this.carryOutFor(paymentId, { kind: 'refund', amountFen, reason }, `${key} refund`, merchant, ungated);
  }

  private async heldFen(accountId: Id, authorizationId: Id): Promise<number> {
    const [row] = await this.transactor.query<{ fen: string }>(
      `SELECT coalesce(sum(amount_fen), 0) AS fen FROM ledger.entry
       WHERE account_id = $1 AND voucher_id = $2 AND gl_code = ${HELD_FOR_HOLDERS}`,
      [accountId, authorizationId],
    );
    return fen(row!.fen);
  }

  private async originalOf(originKey: string): Promise<OriginalRow> {
    const [row] = await this.transactor.query<OriginalRow>(
      `SELECT f.kind, f.account_id, f.authorization_id, f.terminal_id, f.amount_fen, f.details ->> 'channel' AS channel
       FROM ledger.origin_guard g
       JOIN ledger.authorization f ON f.account_id = g.account_id AND f.authorization_id = g.authorization_id
       WHERE g.origin_key = $1 AND f.kind IN ('purchase', 'capture')`,
      [originKey],
    );
    if (!row) throw notFound(PAYMENT);
    return row;
  }
}
