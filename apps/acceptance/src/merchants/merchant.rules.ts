import { allOf, checkSettlementAccount, refusalOf, verdictOf } from '@app/compliance';
import { Refusal, type ChinaDate } from '@app/kernel';
import type { MerchantStatus } from './merchant-profile.js';
import { checkRegions } from './licensed-regions.js';

interface Onboarding {
  readonly merchant: { readonly name: string; readonly regionCode: string };
  readonly stores: readonly { readonly regionCode: string }[];
  readonly settlementAccount: { readonly accountName: string };
}

/**
 * What speaks against signing a merchant: a place outside the licence (R-LIC), a settlement account in another name
 * (R-MERCHANT). Asked when it is proposed and again when it is approved.
 * @throws Refusal `REGION_NOT_LICENSED`, `SETTLEMENT_NAME_MISMATCH` with all violations
 */
export function assertMayOnboard(input: Onboarding, licensed: readonly string[], date: ChinaDate): void {
  const places = new Map([['/merchant/regionCode', input.merchant.regionCode]]);
  input.stores.forEach((store, at) => places.set(`/stores/${at}/regionCode`, store.regionCode));
  const verdict = allOf(
    verdictOf(checkRegions(places, licensed, date)),
    checkSettlementAccount(input.merchant.name, input.settlementAccount.accountName, date),
  );
  const refusal = refusalOf(verdict);
  if (refusal) throw refusal;
}

/** New terms begin on a later day than today: what was sold is settled by the terms it was sold under. @throws Refusal `EFFECTIVE_DATE_PASSED` */
export function assertLaterThan(today: ChinaDate, effectiveFrom: ChinaDate): void {
  if (effectiveFrom > today) return;
  throw new Refusal('EFFECTIVE_DATE_PASSED', {
    zh: `生效日期 ${effectiveFrom} 须晚于今日 ${today}`,
    en: `the effective date ${effectiveFrom} must be later than today, ${today}`,
  });
}

/** A contract's percentage goes by the month's volume, by category, or is one. @throws Refusal `FEE_TERMS_CONFLICT` */
export function assertOneKindOfRate(terms: { readonly feeTiers: unknown; readonly feeByMcc: unknown }): void {
  if (terms.feeTiers === null || terms.feeByMcc === null) return;
  throw new Refusal('FEE_TERMS_CONFLICT', {
    zh: '阶梯费率与按类别费率只能约定其一',
    en: 'rates go by volume or by category, not by both',
  });
}

const MERCHANT_MOVES: Readonly<Record<MerchantStatus, readonly MerchantStatus[]>> = {
  active: ['suspended', 'closed'],
  suspended: ['active', 'closed'],
  closed: [],
};

/** @throws Refusal `STATUS_CHANGE_NOT_ALLOWED`, 409 */
export function assertMerchantMove(from: MerchantStatus, to: MerchantStatus): void {
  if (!MERCHANT_MOVES[from].includes(to)) throw statusChangeNotAllowed(from, to);
}

export function statusChangeNotAllowed(from: string, to: string): Refusal {
  return new Refusal(
    'STATUS_CHANGE_NOT_ALLOWED',
    { zh: `状态不能由 ${from} 变为 ${to}`, en: `the status cannot change from ${from} to ${to}` },
    { status: 409 },
  );
}
