import type { UseMerchant } from '@app/compliance';
import type { Id } from '@app/kernel';

export type MerchantStatus = 'active' | 'suspended' | 'closed';

export interface StoreProfile {
  readonly storeId: Id;
  /** GB/T 2260. */
  readonly regionCode: string;
  readonly status: 'active' | 'closed';
}

/** What deciding a card transaction needs to know of a merchant. */
export interface MerchantProfile {
  readonly merchantId: Id;
  /** 15 digits. */
  readonly merchantNo: string;
  readonly name: string;
  readonly shortName: string;
  readonly status: MerchantStatus;
  /** The merchant as the rules of use see it: at its own region, or at a terminal's store. */
  readonly use: UseMerchant;
  readonly stores: readonly StoreProfile[];
}

/** The merchant as it trades at one of its stores. */
export function atStore(merchant: MerchantProfile, store: StoreProfile): MerchantProfile {
  return { ...merchant, use: { ...merchant.use, regionCode: store.regionCode } };
}
