import { CLOCK, type Clock, type Id } from '@app/kernel';
import { Transactor } from '@app/database';
import { Inject, Injectable, Logger } from '@nestjs/common';
import { MerchantDirectory } from '../merchants/merchant-directory.service.js';
import type { MerchantProfile } from '../merchants/merchant-profile.js';
import { eachAlone } from '../orders/each-alone.js';
import { ACCEPTANCE_SETTINGS, type AcceptanceSettings, paceOf } from '../settings.js';
import { DriveTender } from './drive-tender.service.js';
import { RefundTender } from './refund-tender.service.js';
import { Tenders } from './tenders.repository.js';

const BATCH_MAX = 200;

/** Releases tenders whose time is over, and carries on what a crash cut off. */
@Injectable()
export class FinishTenders {
  private readonly logger = new Logger(FinishTenders.name);

  constructor(
    private readonly transactor: Transactor,
    private readonly merchants: MerchantDirectory,
    private readonly tenders: Tenders,
    private readonly driver: DriveTender,
    private readonly refunds: RefundTender,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(ACCEPTANCE_SETTINGS) private readonly settings: AcceptanceSettings,
  ) {}

  async run(): Promise<void> {
    const oldSeconds = paceOf(this.settings).unansweredMs / 1000;
    const due = await this.transactor.query<{ tender_id: string; merchant_id: Id; status: string }>(
      `SELECT tender_id, merchant_id, status FROM acceptance.tender
       WHERE status NOT IN ('completed', 'released')
         AND CASE status WHEN 'held' THEN expires_at <= $1
             ELSE touched_at < clock_timestamp() - make_interval(secs => $2) END
       ORDER BY tender_id LIMIT ${BATCH_MAX}`,
      [this.clock.now(), oldSeconds],
    );
    await eachAlone(this.logger, due, async ({ tender_id, merchant_id, status }) => {
      if (status === 'held') await this.tenders.step(tender_id, 'fail', 'EXPIRED');
      if (status === 'holding') await this.tenders.step(tender_id, 'fail', 'INTERRUPTED');
      await this.driver.drive(tender_id, await this.merchantOf(merchant_id));
    });
    const pending = await this.transactor.query<{ refund_id: string; merchant_id: Id }>(
      `SELECT DISTINCT r.refund_id, t.merchant_id
       FROM acceptance.tender_refund r JOIN acceptance.tender t USING (tender_id)
       WHERE r.status = 'pending' AND r.begun_at < clock_timestamp() - make_interval(secs => $1) LIMIT ${BATCH_MAX}`,
      [oldSeconds],
    );
    await eachAlone(this.logger, pending, async ({ refund_id, merchant_id }) =>
      this.refunds.finish(refund_id, await this.merchantOf(merchant_id)),
    );
  }

  private async merchantOf(merchantId: Id): Promise<MerchantProfile> {
    const merchant = await this.merchants.find(merchantId);
    if (!merchant) throw new Error(`there is no merchant ${merchantId}`);
    return merchant;
  }
}
