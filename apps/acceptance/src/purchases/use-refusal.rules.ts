import {
  byPrecedence,
  decideUse,
  type DeclineCode,
  type UseGoods,
  type UseInput,
  type WalletTopUp,
} from '@app/compliance';
import type { ChinaDate } from '@app/kernel';
import type { MerchantProfile } from '../merchants/merchant-profile.js';

/** How the card is presented to the merchant. */
export type UseChannel = UseInput['channel'];
export type UsePurpose = UseInput['purpose'];

/** One reason that is known before the card is looked at. */
export interface KnownRefusal {
  readonly code: DeclineCode;
  readonly rule?: string;
}

/** What is known of a use beside the merchant and the channel. */
export interface KnownUse {
  /** Goods unless told. */
  readonly purpose?: UsePurpose;
  readonly goods?: UseGoods;
  readonly walletTopUp?: WalletTopUp;
  /** What the edge found wrong itself. */
  readonly extra?: KnownRefusal;
}

/** The reason that answers, and all there are, in order of precedence. */
export interface UseRefusal extends KnownRefusal {
  readonly all: readonly DeclineCode[];
}

/**
 * Whether this merchant may take a card here, for this, in this way (R-CONTRACT, R-29, R-30), joined with what the edge
 * found wrong itself. Null when nothing speaks against it. Asks nobody: the hot path calls it.
 */
export function useRefusal(
  merchant: MerchantProfile,
  channel: UseChannel,
  date: ChinaDate,
  use: KnownUse = {},
): UseRefusal | null {
  const { purpose = 'goods', goods, walletTopUp, extra } = use;
  const facts = { ...(goods ? { goods } : {}), ...(walletTopUp ? { walletTopUp } : {}) };
  const decision = decideUse({ date, channel, purpose, merchant: merchant.use, ...facts });
  if (decision.allowed) return extra ? { ...extra, all: [extra.code] } : null;
  const ruleOf = new Map<DeclineCode, string | undefined>(decision.all.map((each) => [each.declineCode, each.rule]));
  if (extra) ruleOf.set(extra.code, extra.rule);
  const all = byPrecedence(ruleOf.keys());
  const [code] = all;
  const rule = ruleOf.get(code!);
  return { code: code!, ...(rule === undefined ? {} : { rule }), all };
}
