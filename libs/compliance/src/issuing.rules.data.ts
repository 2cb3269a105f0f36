import { fen } from '@app/kernel';
import { cite, SOURCES } from './citations.js';
import { defineRule } from './define-rule.js';

const MEASURES = { basis: 'law', source: SOURCES.measures2012 } as const;

/** Rules of issuing, selling and topping up. */
export const ISSUING_RULES = {
  'R-LIC': defineRule('R-LIC', {
    chapter: 'issuing',
    title: { zh: '仅限许可的业务类型和地域', en: 'Only licensed business types and provinces' },
    // The articles of Order 768 were read; that an acceptance institution may not issue or pay out is recalled.
    citation: cite(SOURCES.order768, [12, 16]),
    evidence: 'R',
    basis: 'law',
    source: SOURCES.order768,
    codes: ['LICENCE_SCOPE', 'REGION_NOT_LICENSED'],
    parameters: {},
  }),
  'R-CAP': defineRule('R-CAP', {
    ...MEASURES,
    chapter: 'issuing',
    title: { zh: '单张卡资金限额', en: 'Balance cap per card' },
    evidence: 'S',
    codes: ['CAP_EXCEEDED'],
    parameters: { currency: 'CNY', namedMaxFen: fen(500_000), anonymousMaxFen: fen(100_000) },
  }),
  'R-VALID': defineRule('R-VALID', {
    ...MEASURES,
    chapter: 'issuing',
    title: {
      zh: '有效期：记名卡不设，不记名卡不短于三年',
      en: 'Validity: none on named cards, three years at least on anonymous',
    },
    evidence: 'V',
    codes: ['VALIDITY_TOO_SHORT', 'VALIDITY_NOT_ALLOWED_NAMED'],
    parameters: { anonymousValidityMinMonths: 36 },
  }),
  'R-EXPIRED': defineRule('R-EXPIRED', {
    ...MEASURES,
    chapter: 'issuing',
    title: {
      zh: '超期卡余额仍归持卡人，应提供延期、激活或换卡',
      en: 'An expired balance stays owed: extend, activate or replace',
    },
    evidence: 'V',
    codes: ['CARD_EXPIRED_EXTENDABLE'],
    parameters: {},
  }),
  'R-FACE': defineRule('R-FACE', {
    ...MEASURES,
    chapter: 'issuing',
    title: { zh: '卡面应载明的事项', en: 'What a card face must show' },
    evidence: 'V',
    codes: ['CARD_FACE_INCOMPLETE'],
    parameters: {
      elements: ['cardName', 'issuerName', 'namedOrAnonymous', 'cardNumber', 'validity', 'notices', 'servicePhone'],
    },
  }),
  'R-REALNAME': defineRule('R-REALNAME', {
    ...MEASURES,
    chapter: 'issuing',
    title: { zh: '购卡实名', en: 'Real-name purchase' },
    evidence: 'V',
    codes: ['KYC_REQUIRED', 'AGENT_ID_REQUIRED'],
    parameters: { anonymousPurchaseMinFen: fen(1_000_000) },
  }),
  'R-REGISTER': defineRule('R-REGISTER', {
    ...MEASURES,
    chapter: 'issuing',
    title: { zh: '购卡登记', en: 'Purchase registration' },
    evidence: 'R',
    codes: ['REGISTRATION_INCOMPLETE'],
    parameters: {},
  }),
  'R-NONCASH': defineRule('R-NONCASH', {
    ...MEASURES,
    chapter: 'issuing',
    title: { zh: '大额购卡不得使用现金，不得使用信用卡', en: 'No cash for large purchases, never a credit card' },
    evidence: 'V',
    codes: ['CASH_NOT_ALLOWED', 'CREDIT_CARD_NOT_ALLOWED'],
    parameters: { unitNoCashMinFen: fen(500_000), individualNoCashMinFen: fen(5_000_000) },
  }),
  'R-PAYER': defineRule('R-PAYER', {
    ...MEASURES,
    chapter: 'issuing',
    title: { zh: '转账付款人户名应与购卡人一致', en: 'The payer’s account name is the purchaser’s' },
    evidence: 'V',
    codes: ['PAYER_NAME_MISMATCH'],
    parameters: {},
  }),
  'R-PAR': defineRule('R-PAR', {
    ...MEASURES,
    chapter: 'issuing',
    title: {
      zh: '按面值发行，折扣由发卡机构自有资金补足',
      en: 'Issue at par; discounts only out of the issuer’s own funds',
    },
    evidence: 'R',
    codes: ['NOT_AT_PAR'],
    parameters: {},
  }),
  'R-SPLIT': defineRule('R-SPLIT', {
    ...MEASURES,
    basis: 'draft',
    chapter: 'issuing',
    title: { zh: '拆分购卡预警', en: 'Alert on split purchases' },
    citation: {
      zh: '支付机构预付卡业务管理办法2011年征求意见稿（未生效，仅作预警）',
      en: '2011 consultation draft of the prepaid card measures (never enacted; an alert only)',
    },
    evidence: 'R',
    codes: ['SPLIT_PURCHASE'],
    parameters: { purchasesMinCount: 3, nearThresholdMinFen: fen(900_000) },
  }),
  'R-AGENT': defineRule('R-AGENT', {
    ...MEASURES,
    chapter: 'issuing',
    title: {
      zh: '代销渠道面值限额，售卡资金直入备付金账户',
      en: 'Sales agents: small cards only, money straight to the reserve',
    },
    evidence: 'R',
    codes: ['AGENT_CHANNEL_LIMIT'],
    parameters: { faceMaxFen: fen(20_000) },
  }),
  'R-TOPUP': defineRule('R-TOPUP', {
    ...MEASURES,
    chapter: 'issuing',
    title: { zh: '充值方式', en: 'Ways to top up' },
    evidence: 'S',
    codes: ['CREDIT_CARD_NOT_ALLOWED', 'CASH_NOT_ALLOWED', 'CAP_EXCEEDED', 'TOPUP_NOT_ALLOWED'],
    parameters: { noCashMinFen: fen(500_000), anonymousTopUpAllowed: false },
  }),
  'R-KIOSK': defineRule('R-KIOSK', {
    ...MEASURES,
    chapter: 'issuing',
    title: { zh: '自助终端与代理点现金充值日限额', en: 'Daily limit of cash top-ups at kiosks and agents' },
    evidence: 'R',
    codes: ['KIOSK_DAILY_LIMIT'],
    parameters: { dailyLimitFen: fen(20_000), exactLimitPasses: true },
  }),
};
