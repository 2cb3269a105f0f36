import type { ApprovalView } from '../../../kit/maker-checker.js';

const PAGES: Readonly<Record<string, (id: string) => string>> = {
  customer: (id) => `/operations/customers/${id}`,
  order: (id) => `/operations/orders/${id}`,
  card_order: (id) => `/operations/orders/${id}`,
  card: (id) => `/operations/cards/${id}`,
  merchant: (id) => `/operations/merchants/${id}`,
  user: (id) => `/operations/users?open=${id}`,
  parameter: (id) => `/operations/parameters?open=${id}`,
  receipt: (id) => `/operations/clearing/receipts?state=all&open=${id}`,
  payout: (id) => `/operations/clearing/payouts?state=all&open=${id}`,
  dispute_case: (id) => `/operations/disputes/${id}`,
  break_case: (id) => `/operations/clearing/breaks?state=all&open=${id}`,
  rule_set: (id) => `/operations/risk/rule-sets/${id}`,
  risk_rule_set: (id) => `/operations/risk/rule-sets/${id}`,
  merchant_group: () => '/operations/merchant-groups',
  bin_range: () => '/operations/bin-ranges',
  card_product: () => '/operations/card-products',
};

/** The page of an object; undefined where it has none of its own. */
export function pageOf(objectType: string, objectId: string): string | undefined {
  return PAGES[objectType]?.(objectId);
}

/** Kinds whose object does not exist before they are approved. */
const NEW: readonly string[] = ['acceptance.onboard-merchant', 'access.invite-user'];

/** The page of what a proposal is about; undefined where there is none yet. */
export function objectPath({ kind, objectType, objectId, status }: ApprovalView): string | undefined {
  if (NEW.includes(kind) && status !== 'approved') return undefined;
  return PAGES[objectType]?.(objectId);
}
