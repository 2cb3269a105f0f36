import type { Actor } from '@app/access';
import { type AuthorizationOutcome, AuthorizationService } from '@app/authorization';
import { fen, type Id, notFound } from '@app/kernel';
import { Transactor } from '@app/database';
import { canonicalJson } from '@app/security';
import { Injectable } from '@nestjs/common';
import type { MerchantProfile } from '../merchants/merchant-profile.js';
import { CallingMerchant } from '../payments/calling-merchant.service.js';
import { outcomeViewOf, postedOnce, referencesOf } from '../payments/outcome.view.js';
import { InFlight, originKeyOf, paymentIdOf } from '../payments/payment-key.js';
import type { HoldFollowUpAnswer } from './hold.schemas.js';

/** What ends a hold: its money is taken, in full or in part, or given free again. */
export type HoldEnd = { readonly kind: 'capture'; readonly amountFen: number } | { readonly kind: 'release' };

interface HoldRow {
  readonly account_id: Id;
  readonly authorization_id: Id;
  readonly terminal_id: Id;
  readonly amount_fen: string;
  readonly pan_masked: string | null;
  readonly merchant_order_no: string | null;
}

export const HOLD = { zh: '预授权', en: 'hold' };

/** Captures a hold, once, whatever is left of it being released (as a terminal's completion does), or releases it. */
@Injectable()
export class FollowHold {
  private readonly inFlight = new InFlight();

  constructor(
    private readonly transactor: Transactor,
    private readonly callers: CallingMerchant,
    private readonly authorization: AuthorizationService,
  ) {}

  /** @throws Refusal `NOT_FOUND` 404 for no hold of this merchant's, `IDEMPOTENCY_IN_FLIGHT` 409, what {@link postedOnce} throws */
  async follow(holdId: string, end: HoldEnd, key: string, actor: Actor): Promise<HoldFollowUpAnswer> {
    const caller = await this.callers.of(actor);
    const followUpId = paymentIdOf(caller.merchantNo, key);
    const outcome = await this.inFlight.run(originKeyOf(caller.merchantNo, followUpId), () =>
      this.post(holdId, end, followUpId, caller),
    );
    return {
      holdId,
      paymentId: end.kind === 'capture' ? followUpId : null,
      kind: end.kind,
      ...outcomeViewOf(outcome.declineCode, outcome.rule, outcome.businessDate),
      ...referencesOf(outcome),
    };
  }

  /** The same under a given id. @param more kept with the ledger's record */
  async post(
    holdId: string,
    end: HoldEnd,
    followUpId: string,
    { merchantId, merchantNo }: MerchantProfile,
    more: Readonly<Record<string, unknown>> = {},
  ): Promise<AuthorizationOutcome> {
    const hold = await this.holdOf(originKeyOf(merchantNo, holdId));
    const amountFen = fen(end.kind === 'capture' ? end.amountFen : hold.amount_fen);
    return postedOnce(() =>
      this.authorization.followUp({
        kind: end.kind === 'capture' ? 'capture' : 'hold_cancel',
        originKey: originKeyOf(merchantNo, followUpId),
        content: canonicalJson({ kind: end.kind, holdId, amountFen }),
        accountId: hold.account_id,
        amountFen,
        merchantId,
        terminalId: hold.terminal_id,
        channel: 'api',
        batchNo: 0,
        traceNo: 0,
        pinRight: null,
        refusal: null,
        original: { authorizationId: hold.authorization_id },
        openBatchNo: 0,
        details: {
          paymentId: followUpId,
          holdId,
          panMasked: hold.pan_masked,
          merchantOrderNo: hold.merchant_order_no,
          ...more,
        },
      }),
    );
  }

  private async holdOf(originKey: string): Promise<HoldRow> {
    const [row] = await this.transactor.query<HoldRow>(
      `SELECT f.account_id, f.authorization_id, f.terminal_id, f.amount_fen, f.details ->> 'panMasked' AS pan_masked,
         f.details ->> 'merchantOrderNo' AS merchant_order_no
       FROM ledger.origin_guard g
       JOIN ledger.authorization f ON f.account_id = g.account_id AND f.authorization_id = g.authorization_id
       WHERE g.origin_key = $1 AND f.kind = 'hold'`,
      [originKey],
    );
    if (!row) throw notFound(HOLD);
    return row;
  }
}
