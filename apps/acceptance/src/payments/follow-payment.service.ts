import type { Actor } from '@app/access';
import { AuthorizationService } from '@app/authorization';
import { type Fen, fen, type Id, notFound } from '@app/kernel';
import { Transactor } from '@app/database';
import { canonicalJson } from '@app/security';
import { Injectable } from '@nestjs/common';
import { CallingMerchant } from './calling-merchant.service.js';
import { outcomeViewOf, postedOnce, referencesOf } from './outcome.view.js';
import { InFlight, originKeyOf, paymentIdOf } from './payment-key.js';
import type { FollowUpAnswer } from './payment.schemas.js';

interface OriginalRow {
  readonly account_id: Id;
  readonly authorization_id: Id;
  readonly terminal_id: Id;
  readonly amount_fen: string;
}

export const PAYMENT = { zh: '付款', en: 'payment' };

/** What a merchant asks of an earlier payment. */
export type FollowUp =
  | { readonly kind: 'void'; readonly reason: string | undefined }
  | { readonly kind: 'refund'; readonly amountFen: number; readonly reason: string };

/**
 * Voids a payment of the same day in full, or refunds one, in parts too, to the card it came from (R-REFUND). A suspended
 * merchant may: the holder gets money back.
 */
@Injectable()
export class FollowPayment {
  private readonly inFlight = new InFlight();

  constructor(
    private readonly transactor: Transactor,
    private readonly callers: CallingMerchant,
    private readonly authorization: AuthorizationService,
  ) {}

  /** @throws Refusal `NOT_FOUND` 404 for no payment of this merchant's, and what {@link postedOnce} throws */
  async follow(paymentId: string, followUp: FollowUp, key: string, actor: Actor): Promise<FollowUpAnswer> {
    const { merchantId, merchantNo } = await this.callers.of(actor);
    const original = await this.originalOf(originKeyOf(merchantNo, paymentId));
    const followUpId = paymentIdOf(merchantNo, key);
    const originKey = originKeyOf(merchantNo, followUpId);
    const { kind, reason } = followUp;
    const amountFen: Fen = fen(kind === 'refund' ? followUp.amountFen : original.amount_fen);
    const outcome = await this.inFlight.run(originKey, () =>
      postedOnce(() =>
        this.authorization.followUp({
          kind,
          originKey,
          content: canonicalJson({ kind, paymentId, amountFen, reason }),
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
          details: { paymentId: followUpId, originalPaymentId: paymentId, reason },
        }),
      ),
    );
    return {
      followUpId,
      paymentId,
      kind,
      ...outcomeViewOf(outcome.declineCode, outcome.rule, outcome.businessDate),
      ...referencesOf(outcome),
    };
  }

  private async originalOf(originKey: string): Promise<OriginalRow> {
    const [row] = await this.transactor.query<OriginalRow>(
      `SELECT f.account_id, f.authorization_id, f.terminal_id, f.amount_fen
       FROM ledger.origin_guard g
       JOIN ledger.authorization f ON f.account_id = g.account_id AND f.authorization_id = g.authorization_id
       WHERE g.origin_key = $1 AND f.kind = 'purchase'`,
      [originKey],
    );
    if (!row) throw notFound(PAYMENT);
    return row;
  }
}
