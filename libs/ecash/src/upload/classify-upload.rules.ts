import { addDays, type Bilingual, type ChinaDate, type Fen, subtractFen, yuanText } from '@app/kernel';
import type { CryptogramKind } from '../chip/iad.js';

/**
 * What an offline upload is, in order of precedence: the first that applies answers, all that apply are told (e-cash
 * specification, other refusals; R-OFFLINE).
 */
export const UPLOAD_CLASSES = [
  'MALFORMED', // field 55 cannot be read, or lacks an element
  'ZERO_AMOUNT',
  'TERMINAL_UNKNOWN',
  'MERCHANT_UNKNOWN',
  'ECASH_NOT_ALLOWED', // the merchant's contract or the terminal does not take e-cash
  'CARD_UNKNOWN',
  'NOT_A_TC', // an ARQC or AAC pays for nothing
  'BAD_TC', // the cryptogram is not the chip's
  'DUPLICATE', // this very purchase is here already
  'CONFLICT', // the count is here with another cryptogram
  'AFTER_REFUND', // its debit was refunded to the holder before it came
  'FUTURE_DATE',
  'NOT_A_PURCHASE', // its type is another: the chip may have paid, but for what
  'FOREIGN_TAP', // at a terminal outside of the country
  'CARD_BLACKLISTED',
  'CARD_EXPIRED',
  'OVER_LIMIT', // above the card's limit per transaction, 9F78
  'OVER_SHADOW_BALANCE', // above what the issuer knows to be on the chip
  'LATE', // after the upload window
  'VERIFIED',
] as const;

export type UploadClass = (typeof UPLOAD_CLASSES)[number];

/** Where an upload waits for people; nothing is discarded. `POST` is booked, `DELIVERED` needs nothing more. */
export type UploadQueue =
  | 'POST'
  | 'DELIVERED'
  | 'OFFLINE_MALFORMED'
  | 'OFFLINE_UNKNOWN_ACCEPTOR'
  | 'OFFLINE_NOT_ALLOWED'
  | 'OFFLINE_UNKNOWN_CARD'
  | 'OFFLINE_BAD_CRYPTOGRAM'
  | 'OFFLINE_CONFLICT'
  | 'OFFLINE_CARD_STATUS'
  | 'OFFLINE_OVER_LIMIT'
  | 'OFFLINE_LATE';

/** What is known about an upload when it is classified. Facts about the card are as of the tap, not of the upload. */
export interface UploadFacts {
  /** Why field 55 cannot be read, from `TlvError`; then only the acceptor's facts count. */
  readonly malformed?: string | undefined;
  readonly terminalKnown: boolean;
  readonly merchantKnown: boolean;
  readonly ecashAllowed: boolean;
  /** What was read; undefined when malformed. */
  readonly tap?: UploadedTap | undefined;
  /** The day it arrived, China time. */
  readonly receivedOn: ChinaDate;
}

export interface UploadedTap {
  readonly kind: CryptogramKind;
  readonly cryptogramVerified: boolean;
  /** Hex. */
  readonly tc: string;
  readonly atc: number;
  readonly amountFen: Fen;
  /** The terminal's date of the tap, from 9A. */
  readonly tappedOn: ChinaDate;
  /** 9C, two digits; undefined where it is not told. */
  readonly type: string | undefined;
  /** 9F1A, three digits; undefined where it is not told. */
  readonly country: string | undefined;
  /** Undefined for a card that the issuer does not know. */
  readonly card: UploadedCard | undefined;
  /** The cryptogram under which this card's count is here already, hex. */
  readonly knownTc: string | undefined;
  /** Whether the holder was refunded for this count, or for the stretch of counts it lies in. */
  readonly refundedBefore: boolean;
}

export interface UploadedCard {
  /** Last day of validity; undefined for a card without one. */
  readonly expiresOn: ChinaDate | undefined;
  /** Since when the card is on the list that terminals have; undefined when it is not. */
  readonly blacklistedOn: ChinaDate | undefined;
  /** 9F78. */
  readonly transactionLimitFen: Fen;
  readonly shadowBalanceFen: Fen;
}

export interface UploadPolicy {
  /** Natural days from the tap's day within which an upload is in time. */
  readonly uploadWindowDays: number;
  /** Days a terminal's clock may be ahead; 1 allows for one that passes midnight early. */
  readonly maxClockAheadDays: number;
}

export const DEFAULT_UPLOAD_POLICY: UploadPolicy = { uploadWindowDays: 10, maxClockAheadDays: 1 };

export interface UploadVerdict {
  readonly class: UploadClass;
  readonly queue: UploadQueue;
  readonly reason: Bilingual;
  /** Rule id, where a rule says so. */
  readonly rule: string | undefined;
  /** Everything that applies, in order of precedence; `VERIFIED` alone when nothing else does. */
  readonly all: readonly UploadClass[];
}

const QUEUES: Readonly<Record<UploadClass, UploadQueue>> = {
  MALFORMED: 'OFFLINE_MALFORMED',
  ZERO_AMOUNT: 'OFFLINE_MALFORMED',
  TERMINAL_UNKNOWN: 'OFFLINE_UNKNOWN_ACCEPTOR',
  MERCHANT_UNKNOWN: 'OFFLINE_UNKNOWN_ACCEPTOR',
  ECASH_NOT_ALLOWED: 'OFFLINE_NOT_ALLOWED',
  CARD_UNKNOWN: 'OFFLINE_UNKNOWN_CARD',
  NOT_A_TC: 'OFFLINE_BAD_CRYPTOGRAM',
  BAD_TC: 'OFFLINE_BAD_CRYPTOGRAM',
  DUPLICATE: 'DELIVERED',
  CONFLICT: 'OFFLINE_CONFLICT',
  AFTER_REFUND: 'OFFLINE_LATE',
  FUTURE_DATE: 'OFFLINE_MALFORMED',
  NOT_A_PURCHASE: 'OFFLINE_NOT_ALLOWED',
  FOREIGN_TAP: 'OFFLINE_NOT_ALLOWED',
  CARD_BLACKLISTED: 'OFFLINE_CARD_STATUS',
  CARD_EXPIRED: 'OFFLINE_CARD_STATUS',
  OVER_LIMIT: 'OFFLINE_OVER_LIMIT',
  OVER_SHADOW_BALANCE: 'OFFLINE_OVER_LIMIT',
  LATE: 'OFFLINE_LATE',
  VERIFIED: 'POST',
};

const RULES: Partial<Record<UploadClass, string>> = {
  MERCHANT_UNKNOWN: 'R-CONTRACT',
  ECASH_NOT_ALLOWED: 'R-CONTRACT',
  FOREIGN_TAP: 'R-CONTRACT',
  AFTER_REFUND: 'R-OFFLINE',
  LATE: 'R-OFFLINE',
  CARD_EXPIRED: 'R-EXPIRED',
};

/** Classifies one offline upload. Decides nothing about money but whether it may be posted. */
export function classifyUpload(facts: UploadFacts, policy: UploadPolicy = DEFAULT_UPLOAD_POLICY): UploadVerdict {
  const applies = new Map<UploadClass, Bilingual>([...acceptorFaults(facts), ...tapFaults(facts, policy)]);
  if (applies.size === 0) applies.set('VERIFIED', { zh: '交易证书验证通过', en: 'the certificate is verified' });
  const all = UPLOAD_CLASSES.filter((name) => applies.has(name));
  const first = all[0]!;
  return { class: first, queue: QUEUES[first], reason: applies.get(first)!, rule: RULES[first], all };
}

const PURCHASE_TYPE = '00';
const CHINA = '156';

type Fault = readonly [UploadClass, Bilingual];

function acceptorFaults({ malformed, tap, terminalKnown, merchantKnown, ecashAllowed }: UploadFacts): Fault[] {
  const faults: Fault[] = [];
  if (malformed !== undefined || !tap) {
    const why = malformed ?? 'NO_DATA';
    faults.push(['MALFORMED', { zh: `芯片数据无法解读（${why}）`, en: `the chip data cannot be read (${why})` }]);
  }
  if (!terminalKnown) faults.push(['TERMINAL_UNKNOWN', { zh: '终端未登记', en: 'the terminal is not registered' }]);
  if (!merchantKnown) faults.push(['MERCHANT_UNKNOWN', { zh: '商户未签约', en: 'the merchant has no contract' }]);
  if (terminalKnown && merchantKnown && !ecashAllowed) {
    faults.push([
      'ECASH_NOT_ALLOWED',
      { zh: '商户或终端未开通电子现金', en: 'the merchant or terminal may not take e-cash' },
    ]);
  }
  return faults;
}

function tapFaults({ tap, receivedOn }: UploadFacts, policy: UploadPolicy): Fault[] {
  if (!tap) return [];
  return [
    ...proofFaults(tap),
    ...repetitionFaults(tap),
    ...dateFaults(tap, receivedOn, policy),
    ...termsFaults(tap),
    ...cardFaults(tap),
  ];
}

/** Covered by the certificate like the amount: the chip may well have paid, so whoever looks decides, not this. */
function termsFaults({ type, country }: UploadedTap): Fault[] {
  const faults: Fault[] = [];
  if (type !== undefined && type !== PURCHASE_TYPE) {
    faults.push(['NOT_A_PURCHASE', { zh: `交易类型 ${type} 不是消费`, en: `type ${type} is no purchase` }]);
  }
  if (country !== undefined && country !== CHINA) {
    faults.push([
      'FOREIGN_TAP',
      { zh: `终端国家代码 ${country} 不在境内`, en: `the terminal’s country is ${country}` },
    ]);
  }
  return faults;
}

function proofFaults({ amountFen, kind, card, cryptogramVerified }: UploadedTap): Fault[] {
  const faults: Fault[] = [];
  if (amountFen === 0) faults.push(['ZERO_AMOUNT', { zh: '金额为零', en: 'the amount is zero' }]);
  if (!card) faults.push(['CARD_UNKNOWN', { zh: '卡号不是本机构发行', en: 'the card is not one of ours' }]);
  if (kind !== 'TC') {
    faults.push([
      'NOT_A_TC',
      { zh: `密文类型为 ${kind}，不是交易证书`, en: `the cryptogram is an ${kind}, no certificate` },
    ]);
  }
  if (card && !cryptogramVerified) {
    faults.push(['BAD_TC', { zh: '交易证书验证不通过', en: 'the certificate does not verify' }]);
  }
  return faults;
}

function repetitionFaults({ atc, tc, knownTc, refundedBefore }: UploadedTap): Fault[] {
  const faults: Fault[] = [];
  if (knownTc !== undefined) {
    faults.push(
      knownTc.toUpperCase() === tc.toUpperCase()
        ? ['DUPLICATE', { zh: `计数 ${atc} 的这笔消费已上送过`, en: `this purchase of count ${atc} is here already` }]
        : ['CONFLICT', { zh: `计数 ${atc} 已有另一交易证书`, en: `count ${atc} is here with another certificate` }],
    );
  }
  if (refundedBefore) {
    faults.push([
      'AFTER_REFUND',
      { zh: `计数 ${atc} 的扣款已退还持卡人`, en: `the debit of count ${atc} was refunded to the holder` },
    ]);
  }
  return faults;
}

function dateFaults({ tappedOn }: UploadedTap, receivedOn: ChinaDate, policy: UploadPolicy): Fault[] {
  if (tappedOn > addDays(receivedOn, policy.maxClockAheadDays)) {
    const zh = `交易日期 ${tappedOn} 晚于收到日期 ${receivedOn}`;
    return [['FUTURE_DATE', { zh, en: `dated ${tappedOn}, after the day it came, ${receivedOn}` }]];
  }
  const lastDay = addDays(tappedOn, policy.uploadWindowDays);
  if (receivedOn <= lastDay) return [];
  const zh = `${tappedOn} 的交易最迟应于 ${lastDay} 上送，收到于 ${receivedOn}`;
  return [['LATE', { zh, en: `tapped on ${tappedOn}, due by ${lastDay}, came on ${receivedOn}` }]];
}

function cardFaults({ amountFen, tappedOn, card }: UploadedTap): Fault[] {
  if (!card) return [];
  const { blacklistedOn, expiresOn, transactionLimitFen, shadowBalanceFen } = card;
  const faults: Fault[] = [];
  if (blacklistedOn !== undefined && tappedOn >= blacklistedOn) {
    const en = `the card was listed on ${blacklistedOn}, before the tap on ${tappedOn}`;
    faults.push(['CARD_BLACKLISTED', { zh: `${blacklistedOn} 已列入黑名单，交易于 ${tappedOn}`, en }]);
  }
  if (expiresOn !== undefined && tappedOn > expiresOn) {
    const en = `the card expired on ${expiresOn}, before the tap on ${tappedOn}`;
    faults.push(['CARD_EXPIRED', { zh: `卡片 ${expiresOn} 到期，交易于 ${tappedOn}`, en }]);
  }
  if (amountFen > transactionLimitFen) {
    const [amount, limit] = [yuanText(amountFen), yuanText(transactionLimitFen)];
    faults.push([
      'OVER_LIMIT',
      { zh: `金额 ${amount} 超过单笔限额 ${limit}`, en: `${amount} is over the limit ${limit}` },
    ]);
  }
  if (amountFen > shadowBalanceFen) {
    const over = yuanText(subtractFen(amountFen, shadowBalanceFen));
    const [amount, balance] = [yuanText(amountFen), yuanText(shadowBalanceFen)];
    const zh = `金额 ${amount} 超过账面芯片余额 ${balance}，多 ${over}`;
    faults.push(['OVER_SHADOW_BALANCE', { zh, en: `${amount} is ${over} over the chip’s known balance ${balance}` }]);
  }
  return faults;
}
