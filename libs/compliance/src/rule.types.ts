import type { Bilingual, ChinaDate, Fen } from '@app/kernel';

/** A rule without numbers of its own. */
type None = Readonly<Record<never, never>>;

interface Shape<Parameters, Code extends string = never> {
  readonly parameters: Parameters;
  readonly code: Code;
}

/**
 * Every rule the product enforces: the parameters it works with and the codes it refuses, declines or alerts with.
 * Ids and codes are part of the API. Money in fen; a validity in whole months; `…MinFen` triggers at that very amount,
 * `…MaxFen` allows that very amount.
 */
export interface RuleShapes {
  'R-LIC': Shape<None, 'LICENCE_SCOPE' | 'REGION_NOT_LICENSED'>;
  'R-CAP': Shape<
    { readonly currency: 'CNY'; readonly namedMaxFen: Fen; readonly anonymousMaxFen: Fen },
    'CAP_EXCEEDED'
  >;
  'R-VALID': Shape<
    { readonly anonymousValidityMinMonths: number },
    'VALIDITY_TOO_SHORT' | 'VALIDITY_NOT_ALLOWED_NAMED'
  >;
  'R-EXPIRED': Shape<None, 'CARD_EXPIRED_EXTENDABLE'>;
  'R-FACE': Shape<{ readonly elements: readonly string[] }, 'CARD_FACE_INCOMPLETE'>;
  'R-REALNAME': Shape<{ readonly anonymousPurchaseMinFen: Fen }, 'KYC_REQUIRED' | 'AGENT_ID_REQUIRED'>;
  'R-REGISTER': Shape<None, 'REGISTRATION_INCOMPLETE'>;
  'R-NONCASH': Shape<
    { readonly unitNoCashMinFen: Fen; readonly individualNoCashMinFen: Fen },
    'CASH_NOT_ALLOWED' | 'CREDIT_CARD_NOT_ALLOWED'
  >;
  'R-PAYER': Shape<None, 'PAYER_NAME_MISMATCH'>;
  'R-PAR': Shape<None, 'NOT_AT_PAR'>;
  'R-SPLIT': Shape<{ readonly purchasesMinCount: number; readonly nearThresholdMinFen: Fen }, 'SPLIT_PURCHASE'>;
  'R-AGENT': Shape<{ readonly faceMaxFen: Fen }, 'AGENT_CHANNEL_LIMIT'>;
  'R-TOPUP': Shape<
    { readonly noCashMinFen: Fen; readonly anonymousTopUpAllowed: boolean },
    'CREDIT_CARD_NOT_ALLOWED' | 'CASH_NOT_ALLOWED' | 'CAP_EXCEEDED' | 'TOPUP_NOT_ALLOWED'
  >;
  'R-KIOSK': Shape<{ readonly dailyLimitFen: Fen; readonly exactLimitPasses: boolean }, 'KIOSK_DAILY_LIMIT'>;
  'R-29': Shape<
    { readonly cashMccs: readonly string[]; readonly otherCardMccs: readonly string[] },
    'ART29_CASH' | 'ART29_OTHER_CARD' | 'ART29_TRANSFER'
  >;
  'R-30': Shape<{ readonly walletTopUpYearMaxFen: Fen }, 'ART30_NETWORK_CHANNEL' | 'ART30_ANNUAL_LIMIT'>;
  'R-CONTRACT': Shape<None, 'MERCHANT_NOT_CONTRACTED' | 'MERCHANT_INACTIVE' | 'BARCODE_REGION'>;
  'R-REFUND': Shape<None, 'REFUND_ORIGINAL_CARD_ONLY'>;
  'R-LOSS': Shape<None, 'LOSS_NOT_SUPPORTED_ANON' | 'CARD_LOST' | 'CARD_STOLEN'>;
  'R-REDEEM': Shape<
    { readonly waitMonths: number; readonly cashMaxFen: Fen },
    'REDEEM_TOO_EARLY' | 'UNIT_ONLY' | 'ID_MISMATCH' | 'REDEEM_ACCOUNT_MISMATCH' | 'ANON_NOT_REDEEMABLE'
  >;
  'R-FEE': Shape<None, 'FEE_NOT_PUBLISHED'>;
  'R-MERCHANT': Shape<{ readonly onboardingPeople: number }, 'SETTLEMENT_NAME_MISMATCH'>;
  'R-DIRECT': Shape<None, 'LICENCE_SCOPE'>;
  'R-RESERVE': Shape<
    { readonly centralShare: string },
    'RESERVE_DEBIT_NO_BASIS' | 'SWEEP_MISSED' | 'RESERVE_UNBALANCED'
  >;
  'R-NOINTEREST': Shape<None>;
  'R-TRACE': Shape<None>;
  'R-VAT': Shape<
    {
      readonly itemCode: string;
      readonly itemName: string;
      readonly rateText: string;
      readonly settlementNote: string;
    },
    'SPECIAL_INVOICE_FORBIDDEN' | 'INVOICE_EXCEEDS_PAID'
  >;
  'R-AML': Shape<{ readonly retentionYears: number }, 'SANCTION_HIT' | 'RETENTION_LOCK'>;
  'R-PRIVACY': Shape<{ readonly panShownFirst: number; readonly panShownLast: number }, 'UNMASK_DENIED'>;
  'R-PIN': Shape<None, 'PIN_WRONG' | 'PIN_REQUIRED' | 'PIN_TRIES_EXCEEDED' | 'PIN_TRIES_CONTACT_ISSUER'>;
  'R-CALENDAR': Shape<None, 'CALENDAR_MISSING'>;
  'R-BIN': Shape<
    { readonly networkPrefixes: readonly string[] },
    'BIN_OVERLAP' | 'BIN_INVALID' | 'BIN_NOT_ASSIGNED' | 'CARD_NUMBER_INVALID'
  >;
  'R-OFFLINE': Shape<{ readonly uploadMaxDays: number }, 'OFFLINE_LATE'>;
  'R-FLASH': Shape<{ readonly decideMaxDays: number }>;
  'R-DISPUTE': Shape<{ readonly retrievalMaxDays: number; readonly answerMaxDays: number }, 'DISPUTE_EXPIRED'>;
  'R-RETAIN': Shape<None>;
}

/** Stable id of a rule, as errors, tests and documents name it. */
export type RuleId = keyof RuleShapes;
/** The numbers of one rule. */
export type RuleParameters<I extends RuleId> = RuleShapes[I]['parameters'];
/** The codes of one rule. */
export type RuleCode<I extends RuleId> = RuleShapes[I]['code'];

/**
 * How sure the product is of the wording: V the source was read, S secondary sources agree, R recalled and
 * unconfirmed (no article number is cited for it). The weakest of a rule's parts counts.
 */
export type Evidence = 'V' | 'S' | 'R';

/** What stands behind a rule: law in force, a draft never enacted, an industry standard, trade practice, or our policy. */
export type Basis = 'law' | 'draft' | 'standard' | 'practice' | 'policy';

/** The parameters of a rule from a day on, until the next version. */
export interface RuleVersion<I extends RuleId> {
  readonly effectiveFrom: ChinaDate;
  readonly parameters: RuleParameters<I>;
}

/** One rule as data. */
export interface Rule<I extends RuleId = RuleId> {
  readonly id: I;
  readonly chapter: 'issuing' | 'using' | 'records';
  readonly title: Bilingual;
  readonly citation: Bilingual;
  /** null for trade practice and policy, which have no wording to confirm. */
  readonly evidence: Evidence | null;
  readonly basis: Basis;
  /** The day the rule's first version took effect. */
  readonly effectiveFrom: ChinaDate;
  readonly codes: readonly RuleCode<I>[];
  /** Ascending by day; the first begins at {@link effectiveFrom}. */
  readonly versions: readonly RuleVersion<I>[];
}

/** The complete rule data: exactly one rule for every id. */
export type RuleTable = { readonly [I in RuleId]: Rule<I> };
