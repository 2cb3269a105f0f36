import { cite, SOURCES } from './citations.js';
import { defineRule } from './define-rule.js';

const MEASURES = { basis: 'law', source: SOURCES.measures2012, chapter: 'records' } as const;
const ORDER_768 = { basis: 'law', source: SOURCES.order768, chapter: 'records', evidence: 'V' } as const;

/** Rules of merchants, money and records. */
export const RECORDS_RULES = {
  'R-MERCHANT': defineRule('R-MERCHANT', {
    ...ORDER_768,
    title: { zh: '自行尽职调查、签约和监测商户', en: 'Own due diligence, signing and monitoring of merchants' },
    citation: cite(SOURCES.order768, [22]),
    codes: ['SETTLEMENT_NAME_MISMATCH'],
    parameters: { onboardingPeople: 2 },
  }),
  'R-DIRECT': defineRule('R-DIRECT', {
    ...MEASURES,
    title: { zh: '直接结算至商户本人账户', en: 'Pay the merchant’s own account directly' },
    evidence: 'R',
    codes: ['LICENCE_SCOPE'],
    parameters: {},
  }),
  'R-RESERVE': defineRule('R-RESERVE', {
    chapter: 'records',
    title: {
      zh: '备付金全额集中交存，逐日核对到分',
      en: 'The reserve is kept in full and proved to the fen every day',
    },
    evidence: 'S',
    basis: 'law',
    source: SOURCES.reserve2021,
    codes: ['RESERVE_DEBIT_NO_BASIS', 'SWEEP_MISSED', 'RESERVE_UNBALANCED'],
    parameters: { centralShare: '1' },
  }),
  'R-NOINTEREST': defineRule('R-NOINTEREST', {
    ...ORDER_768,
    title: { zh: '卡内资金不计付利息或收益', en: 'No interest or yield on card money' },
    citation: cite(SOURCES.order768, [24]),
    codes: [],
    parameters: {},
  }),
  'R-TRACE': defineRule('R-TRACE', {
    ...ORDER_768,
    title: {
      zh: '支付指令完整、一致、可追溯、不可篡改',
      en: 'Instructions are complete, consistent, traceable, tamper-evident',
    },
    citation: cite(SOURCES.order768, [25]),
    codes: [],
    parameters: {},
  }),
  'R-VAT': defineRule('R-VAT', {
    chapter: 'records',
    title: { zh: '售卡与充值发票', en: 'Invoices of sales and top-ups' },
    evidence: 'V',
    basis: 'law',
    source: SOURCES.vat2016,
    codes: ['SPECIAL_INVOICE_FORBIDDEN', 'INVOICE_EXCEEDS_PAID'],
    parameters: {
      itemCode: '601',
      itemName: '预付卡销售和充值',
      rateText: '不征税',
      settlementNote: '收到预付卡结算款',
    },
  }),
  'R-AML': defineRule('R-AML', {
    chapter: 'records',
    title: { zh: '反洗钱识别、筛查、报告与保存', en: 'Identify, screen, report and retain against money laundering' },
    evidence: 'V',
    basis: 'law',
    source: SOURCES.aml2025,
    codes: ['SANCTION_HIT', 'RETENTION_LOCK'],
    parameters: { retentionYears: 10 },
  }),
  'R-PRIVACY': defineRule('R-PRIVACY', {
    chapter: 'records',
    title: { zh: '个人信息与卡号保护', en: 'Protection of personal data and card numbers' },
    evidence: 'R',
    basis: 'law',
    source: SOURCES.pipl,
    codes: ['UNMASK_DENIED'],
    parameters: { panShownFirst: 6, panShownLast: 4 },
  }),
  'R-PIN': defineRule('R-PIN', {
    ...MEASURES,
    basis: 'practice',
    source: SOURCES.practice,
    title: { zh: '密码仅以密文块传输，限制尝试次数', en: 'PINs only in encrypted blocks, tries limited' },
    evidence: 'R',
    codes: ['PIN_WRONG', 'PIN_REQUIRED', 'PIN_TRIES_EXCEEDED', 'PIN_TRIES_CONTACT_ISSUER'],
    parameters: {},
  }),
  'R-CALENDAR': defineRule('R-CALENDAR', {
    ...MEASURES,
    title: { zh: '按官方日历的下一工作日结算', en: 'T+1 is the next working day of the official calendar' },
    citation: {
      zh: '国务院办公厅历年节假日安排通知',
      en: 'Annual holiday notices of the General Office of the State Council',
    },
    evidence: 'R',
    codes: ['CALENDAR_MISSING'],
    parameters: {},
  }),
  'R-BIN': defineRule('R-BIN', {
    chapter: 'records',
    title: { zh: '卡号与卡段', en: 'Card numbers and BIN ranges' },
    evidence: 'S',
    basis: 'standard',
    source: SOURCES.numbering,
    codes: ['BIN_OVERLAP', 'BIN_INVALID', 'BIN_NOT_ASSIGNED', 'CARD_NUMBER_INVALID'],
    // UnionPay's numbers: registered only with the network's written assignment.
    parameters: { networkPrefixes: ['62'] },
  }),
  'R-OFFLINE': defineRule('R-OFFLINE', {
    chapter: 'records',
    title: { zh: '脱机消费上送时限', en: 'Upload time of offline purchases' },
    evidence: null,
    basis: 'practice',
    source: SOURCES.practice,
    codes: ['OFFLINE_LATE'],
    parameters: { uploadMaxDays: 10 },
  }),
  'R-FLASH': defineRule('R-FLASH', {
    chapter: 'records',
    title: { zh: '闪卡案件处理时限', en: 'Time limit of flash-card cases' },
    evidence: null,
    basis: 'policy',
    source: SOURCES.policy,
    codes: [],
    parameters: { decideMaxDays: 15 },
  }),
  'R-DISPUTE': defineRule('R-DISPUTE', {
    chapter: 'records',
    title: { zh: '调单与拒付时限', en: 'Retrieval and chargeback time limits' },
    evidence: 'S',
    basis: 'practice',
    source: SOURCES.disputes,
    codes: ['DISPUTE_EXPIRED'],
    parameters: { retrievalMaxDays: 120, answerMaxDays: 20 },
  }),
  'R-RETAIN': defineRule('R-RETAIN', {
    chapter: 'records',
    title: {
      zh: '财务记录不删改，更正须复核',
      en: 'Nothing financial is edited; corrections are new, under four eyes',
    },
    evidence: null,
    basis: 'policy',
    source: SOURCES.policy,
    codes: [],
    parameters: {},
  }),
};
