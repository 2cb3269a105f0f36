import type { Actor } from '@app/access';
import { Refusal } from '@app/kernel';
import { Transactor } from '@app/database';
import { Injectable } from '@nestjs/common';
import { CallingMerchant } from '../payments/calling-merchant.service.js';
import { DriveTender } from './drive-tender.service.js';
import type { TenderView } from './tender.schemas.js';
import { type TenderRow, Tenders } from './tenders.repository.js';

/** What the merchant says of a tender: a part of its own came, or did not, or the sale is off. */
@Injectable()
export class ChangeTender {
  constructor(
    private readonly transactor: Transactor,
    private readonly callers: CallingMerchant,
    private readonly tenders: Tenders,
    private readonly driver: DriveTender,
  ) {}

  /** The last confirmation captures everything. @throws Refusal `NOT_FOUND` 404, `TENDER_NOT_HELD`, `LEG_CONFIRMED` 409 */
  async confirmLeg(tenderId: string, legNo: number, reference: string, actor: Actor): Promise<TenderView> {
    const caller = await this.callers.of(actor);
    await this.transactor.run(async () => {
      const tender = await this.tenders.of(caller.merchantId, tenderId, true);
      const legs = await this.tenders.legs(tenderId);
      const leg = legs.find(({ leg_no, kind }) => leg_no === legNo && kind === 'external');
      if (!leg) throw refused('LEG_NOT_FOUND', '没有这一外部支付部分', 'there is no such part of yours', 404);
      if (leg.status === 'confirmed' && leg.reference === reference) return;
      if (leg.status === 'confirmed')
        throw refused('LEG_CONFIRMED', '该部分已以另一参考号确认', 'it was confirmed already');
      if (tender.status !== 'held') throw notHeld(tender);
      await this.tenders.setLeg(tenderId, legNo, { status: 'confirmed', reference });
      const open = legs.some(({ leg_no, status }) => leg_no !== legNo && status === 'awaited');
      if (!open) await this.tenders.step(tenderId, 'ready');
    });
    await this.driver.drive(tenderId, caller);
    return this.tenders.view(await this.tenders.of(caller.merchantId, tenderId), caller.merchantNo);
  }

  /** Releases everything; again changes nothing. @throws Refusal `NOT_FOUND` 404, `TENDER_NOT_HELD` 409 once it is captured */
  async cancel(tenderId: string, reason: string, actor: Actor): Promise<TenderView> {
    const caller = await this.callers.of(actor);
    await this.transactor.run(async () => {
      const tender = await this.tenders.of(caller.merchantId, tenderId, true);
      if (tender.status === 'capturing' || tender.status === 'completed') throw notHeld(tender);
      await this.tenders.step(tenderId, 'fail', reason);
    });
    await this.driver.drive(tenderId, caller);
    return this.tenders.view(await this.tenders.of(caller.merchantId, tenderId), caller.merchantNo);
  }
}

export function notHeld({ status }: TenderRow): Refusal {
  return refused(
    'TENDER_NOT_HELD',
    `该组合支付的状态为 ${status}，不能如此操作`,
    `the tender is ${status}: this cannot be done now`,
  );
}

function refused(code: string, zh: string, en: string, status = 409): Refusal {
  return new Refusal(code, { zh, en }, { status });
}
