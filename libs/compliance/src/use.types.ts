import type { Bilingual, ChinaDate, Fen } from '@app/kernel';
import type { DeclineCode } from './declines.data.js';
import type { ResponseCode } from './response-codes.data.js';
import type { RuleId } from './rule.types.js';

/** What a use of a card looks like to and R-CONTRACT. */
export interface UseInput {
  readonly date: ChinaDate;
  /** Where the card is presented: a terminal, a shown or scanned code, a staffed counter, a web page or app. */
  readonly channel: 'pos' | 'barcode' | 'counter' | 'online';
  /** What the money is for. A transfer goes to a bank account or to a payment account at another institution. */
  readonly purpose: 'goods' | 'cash' | 'other_card' | 'transfer' | 'utility_bill' | 'wallet_topup';
  readonly merchant: UseMerchant;
  /** What is known of the basket; absent where the channel does not tell. */
  readonly goods?: UseGoods;
  /** Required for `wallet_topup`: without these facts the exception is not proved and does not apply. */
  readonly walletTopUp?: WalletTopUp;
}

export interface UseMerchant {
  /** This issuer lawfully signed the merchant, itself or through its acceptance institution. */
  readonly contracted: boolean;
  readonly active: boolean;
  /** GB/T 2260 code of where the merchant trades, 2, 4 or 6 digits. */
  readonly regionCode: string;
  /** GB/T 2260 codes the licence covers; a province covers its cities; `000000` covers the country. */
  readonly licensedRegions: readonly string[];
  /** The sale happens in an online shop. */
  readonly onlineShop: boolean;
  /** The shop is that of a physical merchant this issuer signed. */
  readonly signedPhysicalMerchant: boolean;
  /** Collects public utility bills: water, power, gas, heating, telephone. */
  readonly utility: boolean;
  /** Also sells other prepaid cards: a basket is then declined unless it is known to hold none. */
  readonly sellsOtherCards: boolean;
  /** Hands out cash or what is as good as cash. */
  readonly cashLike: boolean;
  /** Merchant category code, 4 digits. */
  readonly mcc: string;
}

export interface UseGoods {
  /** Other issuers' prepaid, single-industry or other commercial prepaid cards are in the basket. */
  readonly otherPrepaidCards?: boolean;
  /** Something as good as cash is in the basket: gold bars bought back, remittance, lottery credit. */
  readonly cashEquivalent?: boolean;
}

export interface WalletTopUp {
  readonly issuerLicensedInternetPayment: boolean;
  readonly realName: boolean;
  /** The payment account is opened at this issuer. */
  readonly sameIssuer: boolean;
  /** Topped up this calendar year from prepaid cards, all such accounts of the customer together. */
  readonly usedThisYearFen: Fen;
  readonly amountFen: Fen;
}

/** One reason a use is declined for. */
export interface UseDecline {
  readonly declineCode: DeclineCode;
  readonly responseCode: ResponseCode;
  readonly rule: RuleId;
  readonly citation: Bilingual;
  readonly text: Bilingual;
}

/** Allowed, or declined by the first reason; `all` lists every reason in order of precedence, that one included. */
export type UseDecision =
  { readonly allowed: true } | ({ readonly allowed: false; readonly all: readonly UseDecline[] } & UseDecline);
