import { createHash } from 'node:crypto';
import type { Actor } from '@app/access';
import { Transactor } from '@app/database';
import { canonicalJson } from '@app/security';
import { Injectable } from '@nestjs/common';
import type { MerchantProfile } from '../merchants/merchant-profile.js';
import { CallingMerchant } from '../payments/calling-merchant.service.js';
import { FollowPayment } from '../payments/follow-payment.service.js';
import { keyReused } from '../payments/outcome.view.js';
import { InFlight, paymentIdOf } from '../payments/payment-key.js';
import { notHeld } from './change-tender.service.js';
import { checkRefund, spreadRefund } from './tender.rules.js';
import type { TenderRefundInput, TenderRefundView } from './tender.schemas.js';
import { captureIdOf, Tenders } from './tenders.repository.js';

interface RefundRow {
  readonly leg_no: number;
  readonly tender_id: string;
  readonly kind: 'card' | 'external';
  readonly amount_fen: string;
  readonly reason: string;
  readonly status: 'pending' | 'done' | 'declined';
  readonly code: string | null;
  readonly held_for_holder_fen: string;
  readonly content_hash: Buffer;
}

/**
 * Gives parts of a tender back to the legs they came from. What goes where is written down before the ledger is asked; a leg
 * of the merchant's own is only recorded, since its money never was with us.
 */
@Injectable()
export class RefundTender {
  private readonly inFlight = new InFlight();

  constructor(
    private readonly transactor: Transactor,
    private readonly callers: CallingMerchant,
    private readonly tenders: Tenders,
    private readonly payments: FollowPayment,
  ) {}

  /** @throws Refusal `NOT_FOUND` 404, `TENDER_NOT_HELD` 409 unless completed, `TENDER_REFUND_EXCEEDS` 422, `IDEMPOTENCY_KEY_REUSED` 422 */
  async refund(tenderId: string, input: TenderRefundInput, key: string, actor: Actor): Promise<TenderRefundView> {
    const caller = await this.callers.of(actor);
    const refundId = paymentIdOf(caller.merchantNo, key);
    return this.inFlight.run(refundId, async () => {
      await this.begin(refundId, tenderId, input, caller);
      return this.finish(refundId, caller);
    });
  }

  /** Posts what is pending of a refund; again changes nothing. */
  async finish(refundId: string, merchant: MerchantProfile): Promise<TenderRefundView> {
    const pending = (await this.rows(refundId)).filter(({ status }) => status === 'pending');
    for (const row of pending) await this.post(refundId, row, merchant);
    const rows = await this.rows(refundId);
    return {
      refundId,
      tenderId: rows[0]!.tender_id,
      legs: rows.map((row) => ({
        legNo: row.leg_no,
        kind: row.kind,
        amountFen: Number(row.amount_fen),
        status: row.status,
        code: row.code,
        heldForHolderFen: Number(row.held_for_holder_fen),
      })),
    };
  }

  private begin(refundId: string, tenderId: string, input: TenderRefundInput, caller: MerchantProfile): Promise<void> {
    const contentHash = createHash('sha256').update(canonicalJson({ tenderId, input })).digest();
    return this.transactor.run(async () => {
      const tender = await this.tenders.of(caller.merchantId, tenderId, true);
      const [known] = await this.rows(refundId);
      if (known && !known.content_hash.equals(contentHash)) throw keyReused();
      if (known) return;
      if (tender.status !== 'completed') throw notHeld(tender);
      const rows = await this.tenders.legs(tenderId);
      const legs = rows.map(({ leg_no, kind, amount_fen, refunded_fen }) => ({
        legNo: leg_no,
        kind,
        leftFen: Number(amount_fen) - Number(refunded_fen),
      }));
      const parts = 'legs' in input ? input.legs : spreadRefund(input.amountFen, legs);
      checkRefund(parts, legs);
      for (const { legNo, amountFen } of parts) {
        await this.transactor.query(
          `WITH reserved AS (
             UPDATE acceptance.tender_leg SET refunded_fen = refunded_fen + $4 WHERE tender_id = $2 AND leg_no = $3
             RETURNING kind)
           INSERT INTO acceptance.tender_refund (refund_id, tender_id, leg_no, amount_fen, reason, status, content_hash)
           SELECT $1, $2, $3::smallint, $4, $5, CASE kind WHEN 'card' THEN 'pending' ELSE 'done' END, $6 FROM reserved`,
          [refundId, tenderId, legNo, amountFen, input.reason, contentHash],
        );
      }
      if (parts.every(({ legNo }) => legs.find((leg) => leg.legNo === legNo)!.kind === 'external')) {
        await this.tenders.refunded(tenderId);
      }
    });
  }

  private async post(refundId: string, row: RefundRow, merchant: MerchantProfile): Promise<void> {
    const { tender_id, leg_no, amount_fen, reason } = row;
    const refund = { kind: 'refund', amountFen: Number(amount_fen), reason } as const;
    const paymentId = captureIdOf(merchant.merchantNo, tender_id, leg_no);
    const answer = await this.payments.post(paymentId, refund, `tender ${refundId} refund ${leg_no}`, merchant);
    const declined = answer.status === 'declined';
    await this.transactor.run(async () => {
      const rows = await this.transactor.query(
        `WITH posted AS (
           UPDATE acceptance.tender_refund SET status = $3, code = $4, held_for_holder_fen = $5
           WHERE refund_id = $1 AND leg_no = $2 AND status = 'pending' RETURNING 1)
         SELECT 1 FROM posted`,
        [refundId, leg_no, declined ? 'declined' : 'done', answer.code, answer.heldForHolderFen],
      );
      if (rows.length === 0) return;
      if (declined) {
        await this.transactor.query(
          'UPDATE acceptance.tender_leg SET refunded_fen = refunded_fen - $3 WHERE tender_id = $1 AND leg_no = $2',
          [tender_id, leg_no, amount_fen],
        );
      } else await this.tenders.refunded(tender_id);
    });
  }

  private rows(refundId: string): Promise<RefundRow[]> {
    return this.transactor.query<RefundRow>(
      `SELECT r.leg_no, r.tender_id, l.kind, r.amount_fen, r.reason, r.status, r.code, r.held_for_holder_fen, r.content_hash
       FROM acceptance.tender_refund r JOIN acceptance.tender_leg l USING (tender_id, leg_no)
       WHERE r.refund_id = $1 ORDER BY r.leg_no`,
      [refundId],
    );
  }
}
