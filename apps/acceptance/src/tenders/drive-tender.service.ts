import { Injectable } from '@nestjs/common';
import { FollowHold } from '../holds/follow-hold.service.js';
import type { MerchantProfile } from '../merchants/merchant-profile.js';
import { FollowPayment } from '../payments/follow-payment.service.js';
import { originKeyOf, paymentIdOf } from '../payments/payment-key.js';
import { PreventPosting } from '../payments/prevent-posting.service.js';
import { captureIdOf, holdIdOf, type LegRow, Tenders } from './tenders.repository.js';

const REASON = '组合支付未成 tender not completed';

/**
 * Carries a tender to its end: captures all its parts, or gives all of them back. Every posting has a key of its own, so it
 * may be driven again after a crash, or by two processes at once, and each leg still moves once.
 */
@Injectable()
export class DriveTender {
  constructor(
    private readonly tenders: Tenders,
    private readonly holds: FollowHold,
    private readonly payments: FollowPayment,
    private readonly preventing: PreventPosting,
  ) {}

  /** Goes on from where the tender stands; one that waits or has ended stays. */
  async drive(tenderId: string, merchant: MerchantProfile): Promise<void> {
    let { status } = (await this.tenders.find(tenderId))!;
    if (status === 'capturing') status = await this.capture(tenderId, merchant);
    if (status === 'releasing') await this.giveBack(tenderId, merchant);
  }

  private async capture(tenderId: string, merchant: MerchantProfile) {
    for (const leg of await this.tenders.legs(tenderId)) {
      if (leg.kind !== 'card' || leg.status !== 'held') continue;
      const { merchantNo } = merchant;
      const outcome = await this.holds.post(
        holdIdOf(merchantNo, tenderId, leg.leg_no),
        { kind: 'capture', amountFen: Number(leg.amount_fen) },
        captureIdOf(merchantNo, tenderId, leg.leg_no),
        merchant,
        { tenderId },
      );
      if (!outcome.approved) {
        await this.tenders.setLeg(tenderId, leg.leg_no, { status: 'held', code: outcome.declineCode });
        return this.tenders.step(tenderId, 'fail', outcome.declineCode);
      }
      await this.tenders.setLeg(tenderId, leg.leg_no, { status: 'captured' });
    }
    return this.tenders.step(tenderId, 'captured');
  }

  private async giveBack(tenderId: string, merchant: MerchantProfile): Promise<void> {
    for (const leg of await this.tenders.legs(tenderId)) {
      const status = leg.kind === 'card' ? await this.giveBackCard(tenderId, leg, merchant) : afterwards(leg);
      await this.tenders.setLeg(tenderId, leg.leg_no, { status });
    }
    await this.tenders.step(tenderId, 'given_back');
  }

  /** Also what is only planned: its hold may be on its way. */
  private async giveBackCard(tenderId: string, leg: LegRow, merchant: MerchantProfile): Promise<string> {
    const { merchantId, merchantNo } = merchant;
    const amountFen = Number(leg.amount_fen);
    const originKey = originKeyOf(merchantNo, holdIdOf(merchantNo, tenderId, leg.leg_no));
    const prevented = await this.preventing.prevent({
      originKey,
      kind: 'hold',
      amountFen,
      merchantId,
      details: { tenderId },
    });
    if (prevented.approved) return leg.status === 'declined' ? 'declined' : 'released';
    // The hold was captured: the money itself goes back.
    const paymentId = captureIdOf(merchantNo, tenderId, leg.leg_no);
    const key = `tender ${tenderId} undo ${leg.leg_no}`;
    const undone = await this.payments.undo(paymentId, amountFen, REASON, key, merchant);
    if (undone.status === 'declined')
      throw new Error(`tender ${tenderId} leg ${leg.leg_no}: not given back, ${undone.code}`);
    if (undone.kind === 'void') {
      // The void of a capture holds the money again.
      const releaseId = paymentIdOf(merchantNo, `tender ${tenderId} release ${leg.leg_no}`);
      await this.holds.post(holdIdOf(merchantNo, tenderId, leg.leg_no), { kind: 'release' }, releaseId, merchant, {
        tenderId,
      });
    }
    return 'returned';
  }
}

/** Of what the merchant took itself. */
function afterwards({ status }: LegRow): string {
  return status === 'confirmed' || status === 'to_return' ? 'to_return' : 'cancelled';
}
