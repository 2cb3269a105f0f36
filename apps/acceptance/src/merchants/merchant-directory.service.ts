import { chinaDate, CLOCK, type Clock, type Id } from '@app/kernel';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { ACCEPTANCE_POLICY } from '../settings.js';
import { AcceptanceChanges } from '../terminals/acceptance-changes.js';
import { ProfileCache } from '../terminals/profile-cache.js';
import type { MerchantProfile, MerchantStatus, StoreProfile } from './merchant-profile.js';

interface MerchantRow {
  merchant_no: string;
  name: string;
  short_name: string;
  status: MerchantStatus;
  mcc: string;
  region_code: string;
  online_shop: boolean;
  signed_physical: boolean;
  utility: boolean;
  sells_other_cards: boolean;
  cash_like: boolean;
  contracted: boolean;
  licensed_regions: string[] | null;
  stores: StoreProfile[];
}

const PROFILE = `
  SELECT m.merchant_no, m.name, m.short_name, m.status, m.mcc, m.region_code, m.online_shop, m.signed_physical,
         m.utility, m.sells_other_cards, m.cash_like,
         EXISTS (SELECT FROM acceptance.contract c
                 WHERE c.merchant_id = m.merchant_id AND c.effective_from <= $2) AS contracted,
         (SELECT p.value FROM platform.parameter p WHERE p.name = 'licence.regions' AND p.effective_from <= $2
          ORDER BY p.effective_from DESC LIMIT 1) AS licensed_regions,
         (SELECT coalesce(jsonb_agg(jsonb_build_object('storeId', s.store_id::text, 'regionCode', s.region_code,
                                                       'status', s.status) ORDER BY s.store_id), '[]')
          FROM acceptance.store s WHERE s.merchant_id = m.merchant_id) AS stores
  FROM acceptance.merchant m WHERE m.merchant_id = $1`;

/** Merchants as card transactions see them, cached in the process and renewed when they change. */
@Injectable()
export class MerchantDirectory {
  private readonly cache: ProfileCache<MerchantProfile>;

  constructor(
    private readonly dataSource: DataSource,
    changes: AcceptanceChanges,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {
    this.cache = new ProfileCache((merchantId) => this.read(merchantId), {
      ttlMs: ACCEPTANCE_POLICY.profileTtlMs,
      entriesMax: ACCEPTANCE_POLICY.profilesMax,
    });
    changes.on('acceptance_merchant', (merchantId) =>
      merchantId === '*' ? this.cache.forgetAll() : this.cache.forget(merchantId),
    );
  }

  find(merchantId: Id): Promise<MerchantProfile | undefined> {
    return this.cache.get(merchantId);
  }

  /** Reads past the cache, and outside of any open transaction: what is cached must be committed. */
  async read(merchantId: Id): Promise<MerchantProfile | undefined> {
    const rows: MerchantRow[] = await this.dataSource.query(PROFILE, [merchantId, chinaDate(this.clock.now())]);
    const [row] = rows;
    if (!row) return undefined;
    return {
      merchantId,
      merchantNo: row.merchant_no,
      name: row.name,
      shortName: row.short_name,
      status: row.status,
      stores: row.stores,
      use: {
        contracted: row.contracted,
        active: row.status === 'active',
        regionCode: row.region_code,
        licensedRegions: row.licensed_regions ?? [],
        onlineShop: row.online_shop,
        signedPhysicalMerchant: row.signed_physical,
        utility: row.utility,
        sellsOtherCards: row.sells_other_cards,
        cashLike: row.cash_like,
        mcc: row.mcc,
      },
    };
  }
}
