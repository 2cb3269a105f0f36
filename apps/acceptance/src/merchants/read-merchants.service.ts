import type { Actor } from '@app/access';
import { decodeCursor, page, type Page } from '@app/http';
import { chinaDate, CLOCK, type Clock, type Id } from '@app/kernel';
import { Transactor } from '@app/database';
import { Inject, Injectable } from '@nestjs/common';
import type { MerchantQuery, MerchantRowView, MerchantView } from './merchant.views.js';
import { MerchantSight } from './merchant-sight.service.js';
import { merchantNotFound } from './merchants.repository.js';

const MERCHANT_COLUMNS = `
  m.merchant_id::text AS "merchantId", m.merchant_no::text AS "merchantNo", m.name, m.short_name AS "shortName", m.mcc,
  m.region_code AS "regionCode", m.status, m.group_id::text AS "groupId", m.created_at AS "createdAt"`;

// Versions as JSON, latest first; the one in force is the latest that has begun by $2.
const ONE = `
  SELECT ${MERCHANT_COLUMNS}, m.unified_social_credit_code AS "unifiedSocialCreditCode",
    m.contact_name AS "contactName", m.contact_phone AS "contactPhone",
    jsonb_build_object('onlineShop', m.online_shop, 'signedPhysical', m.signed_physical, 'utility', m.utility,
      'sellsOtherCards', m.sells_other_cards, 'cashLike', m.cash_like) AS flags,
    (SELECT coalesce(jsonb_agg(jsonb_build_object('storeId', s.store_id::text, 'name', s.name, 'address', s.address,
       'regionCode', s.region_code, 'status', s.status) ORDER BY s.store_id), '[]')
     FROM acceptance.store s WHERE s.merchant_id = m.merchant_id) AS stores,
    (SELECT coalesce(jsonb_agg(jsonb_build_object('effectiveFrom', c.effective_from, 'feeRate', c.fee_rate,
       'feeTiers', c.fee_tiers, 'feeByMcc', c.fee_by_mcc, 'feeFixedFen', c.fee_fixed_fen, 'feeCapFen', c.fee_cap_fen, 'feeReturnedOnRefund', c.fee_returned_on_refund,
       'cycleDays', c.cycle_days, 'failedTapGoods', c.failed_tap_goods, 'inForce', c.effective_from = (SELECT max(effective_from) FROM acceptance.contract
         WHERE merchant_id = m.merchant_id AND effective_from <= $2)) ORDER BY c.effective_from DESC), '[]')
     FROM acceptance.contract c WHERE c.merchant_id = m.merchant_id) AS contracts,
    (SELECT coalesce(jsonb_agg(jsonb_build_object('effectiveFrom', a.effective_from, 'accountName', a.account_name,
       'accountNoMasked', a.account_no_masked, 'bankCode', a.bank_code, 'bankName', a.bank_name,
       'inForce', a.effective_from = (SELECT max(effective_from) FROM acceptance.settlement_account
         WHERE merchant_id = m.merchant_id AND effective_from <= $2)) ORDER BY a.effective_from DESC), '[]')
     FROM acceptance.settlement_account a WHERE a.merchant_id = m.merchant_id) AS "settlementAccounts"
  FROM acceptance.merchant m WHERE m.merchant_id = $1`;

/** Merchants for people. A merchant's own people see theirs only, or its chain's; any other does not exist for them. */
@Injectable()
export class ReadMerchants {
  constructor(
    private readonly transactor: Transactor,
    private readonly sight: MerchantSight,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws Refusal `NOT_FOUND`, 404, for a merchant that is another's too */
  async one(merchantId: Id, actor: Actor): Promise<MerchantView> {
    await this.sight.assertMaySee(actor, merchantId);
    const [row] = await this.transactor.query<MerchantView & { createdAt: Date }>(ONE, [
      merchantId,
      chinaDate(this.clock.now()),
    ]);
    if (!row) throw merchantNotFound();
    return { ...row, createdAt: row.createdAt.toISOString() };
  }

  /** Newest first; `search` means a part of a name, or of the number. */
  async list(query: MerchantQuery, actor: Actor): Promise<Page<MerchantRowView>> {
    const rows = await this.transactor.query<MerchantRowView & { createdAt: Date }>(
      `SELECT ${MERCHANT_COLUMNS} FROM acceptance.merchant m
       WHERE ($1::bigint IS NULL OR m.merchant_id < $1) AND ($2::bigint IS NULL OR m.merchant_id = $2
         OR m.merchant_id IN (SELECT merchant_id FROM acceptance.merchant_sight WHERE user_id = $4))
         AND ($5::text IS NULL OR position(lower($5) IN lower(m.name)) > 0 OR position(lower($5) IN lower(m.short_name)) > 0
           OR position($5 IN m.merchant_no) > 0)
         AND ($6::text IS NULL OR m.status = $6) AND ($7::bigint IS NULL OR m.group_id = $7)
       ORDER BY m.merchant_id DESC LIMIT $3`,
      [
        decodeCursor(query.cursor),
        actor.merchantId,
        query.limit + 1,
        actor.via === 'session' ? actor.userId : null,
        query.search ?? null,
        query.status ?? null,
        query.groupId ?? null,
      ],
    );
    const views = rows.map((row) => ({ ...row, createdAt: row.createdAt.toISOString() }));
    return page(views, query.limit, (row) => row.merchantId);
  }
}
