import { byPrecedence, declineOf } from './declines.js';
import type { RuleShapes } from './rule.types.js';
import { STANDARD_RULES, type RuleBook } from './rule-book.js';
import type { UseDecision, UseDecline, UseInput, UseMerchant } from './use.types.js';

type UseRule = 'R-29' | 'R-30' | 'R-CONTRACT';
type UseCode = RuleShapes[UseRule]['code'];

const RULE_OF: Readonly<Record<UseCode, UseRule>> = {
  MERCHANT_NOT_CONTRACTED: 'R-CONTRACT',
  MERCHANT_INACTIVE: 'R-CONTRACT',
  BARCODE_REGION: 'R-CONTRACT',
  ART29_CASH: 'R-29',
  ART29_OTHER_CARD: 'R-29',
  ART29_TRANSFER: 'R-29',
  ART30_NETWORK_CHANNEL: 'R-30',
  ART30_ANNUAL_LIMIT: 'R-30',
};

/**
 * Whether a card may be used here, for this, in this way: R-CONTRACT, R-29 and R-30 together. All reasons are
 * collected, the first by precedence of the decline table answers. Unknown facts never open an exception.
 */
export function decideUse(input: UseInput, book: RuleBook = STANDARD_RULES): UseDecision {
  const codes = [
    ...contractReasons(input.channel, input.merchant),
    ...article29(input, book),
    ...article30(input, book),
  ];
  const all = (byPrecedence(codes) as UseCode[]).map((code) => declineFor(code, input.date, book));
  const [first] = all;
  return first ? { allowed: false, ...first, all } : { allowed: true };
}

function declineFor(code: UseCode, date: string, book: RuleBook): UseDecline {
  const { responseCode, text } = declineOf(code);
  const { id, citation } = book.at(RULE_OF[code], date).rule;
  return { declineCode: code, responseCode, rule: id, citation, text };
}

/** R-CONTRACT: contracted, active, in the licensed region. */
function contractReasons(channel: UseInput['channel'], merchant: UseMerchant): UseCode[] {
  const reasons: UseCode[] = [];
  if (!merchant.contracted) reasons.push('MERCHANT_NOT_CONTRACTED');
  if (!merchant.active) reasons.push('MERCHANT_INACTIVE');
  if (!isLicensedRegion(merchant.regionCode, merchant.licensedRegions)) {
    reasons.push(channel === 'barcode' ? 'BARCODE_REGION' : 'MERCHANT_NOT_CONTRACTED');
  }
  return reasons;
}

/** Whether a GB/T 2260 code lies in one of the licensed ones. A code that is none lies nowhere and covers nothing. */
export function isLicensedRegion(regionCode: string, licensedRegions: readonly string[]): boolean {
  const wellFormed = /^(\d\d){1,3}$/;
  if (!wellFormed.test(regionCode)) return false;
  return licensedRegions.some((code) => wellFormed.test(code) && regionCode.startsWith(code.replace(/(00)+$/, '')));
}

/** no cash, no other cards, no money out to accounts elsewhere. */
function article29({ date, purpose, merchant, goods, walletTopUp }: UseInput, book: RuleBook): UseCode[] {
  const { cashMccs, otherCardMccs } = book.at('R-29', date).parameters;
  const reasons: UseCode[] = [];
  if (purpose === 'cash' || merchant.cashLike || goods?.cashEquivalent || cashMccs.includes(merchant.mcc)) {
    reasons.push('ART29_CASH');
  }
  const otherCards =
    purpose === 'other_card' || goods?.otherPrepaidCards === true || otherCardMccs.includes(merchant.mcc);
  const bill = purpose === 'utility_bill' && merchant.utility;
  const basketUnknown = merchant.sellsOtherCards && !bill && goods?.otherPrepaidCards !== false;
  if (otherCards || basketUnknown) reasons.push('ART29_OTHER_CARD');
  const walletElsewhere = purpose === 'wallet_topup' && walletTopUp?.sameIssuer === false;
  if (purpose === 'transfer' || walletElsewhere) reasons.push('ART29_TRANSFER');
  return reasons;
}

/** no network payment channel but for utility bills, the signed physical merchant's shop, and the own wallet. */
function article30(input: UseInput, book: RuleBook): UseCode[] {
  const { date, channel, purpose, merchant } = input;
  if (purpose === 'wallet_topup') return walletReasons(input, book.at('R-30', date).parameters.walletTopUpYearMaxFen);
  // A code shown or scanned for an online shop is network payment in another dress.
  const network = channel === 'online' || (channel === 'barcode' && merchant.onlineShop);
  const utilityBill = purpose === 'utility_bill' && merchant.utility;
  const signedShop = merchant.onlineShop && merchant.contracted && merchant.signedPhysicalMerchant;
  return network && !utilityBill && !signedShop ? ['ART30_NETWORK_CHANNEL'] : [];
}

/** The third exception: a real-name payment account at this issuer, which holds that licence, within the year's limit. */
function walletReasons({ walletTopUp }: UseInput, yearMaxFen: number): UseCode[] {
  const reasons: UseCode[] = [];
  if (!walletTopUp?.issuerLicensedInternetPayment || !walletTopUp.realName || !walletTopUp.sameIssuer) {
    reasons.push('ART30_NETWORK_CHANNEL');
  }
  if (walletTopUp && walletTopUp.usedThisYearFen + walletTopUp.amountFen > yearMaxFen) {
    reasons.push('ART30_ANNUAL_LIMIT');
  }
  return reasons;
}
