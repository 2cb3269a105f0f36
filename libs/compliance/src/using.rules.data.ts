import { fen } from '@app/kernel';
import { cite, SOURCES } from './citations.js';
import { defineRule } from './define-rule.js';

const MEASURES = { basis: 'law', source: SOURCES.measures2012 } as const;

/** Rules of using, refunding and redeeming cards. */
export const USING_RULES = {
  'R-29': defineRule('R-29', {
    ...MEASURES,
    chapter: 'using',
    title: {
      zh: '不得套现、不得购买其他卡、不得转出资金',
      en: 'Not for cash, not for other cards, no money out to accounts',
    },
    citation: cite(SOURCES.measures2012, [29]),
    evidence: 'V',
    codes: ['ART29_CASH', 'ART29_OTHER_CARD', 'ART29_TRANSFER'],
    // Merchant categories that are cash or stored value by their nature; our reading, not the Article's wording.
    parameters: { cashMccs: ['4829', '6010', '6011', '6050', '6051'], otherCardMccs: ['6540'] },
  }),
  'R-30': defineRule('R-30', {
    ...MEASURES,
    chapter: 'using',
    title: {
      zh: '不得通过网络支付渠道使用及三项例外',
      en: 'Not through network payment channels, with three exceptions',
    },
    citation: cite(SOURCES.measures2012, [30]),
    evidence: 'V',
    codes: ['ART30_NETWORK_CHANNEL', 'ART30_ANNUAL_LIMIT'],
    parameters: { walletTopUpYearMaxFen: fen(500_000) },
  }),
  'R-CONTRACT': defineRule('R-CONTRACT', {
    ...MEASURES,
    chapter: 'using',
    title: {
      zh: '仅限许可地域内签约且正常的特约商户',
      en: 'Only at contracted, active merchants of the licensed region',
    },
    evidence: 'S',
    codes: ['MERCHANT_NOT_CONTRACTED', 'MERCHANT_INACTIVE', 'BARCODE_REGION'],
    parameters: {},
  }),
  'R-REFUND': defineRule('R-REFUND', {
    ...MEASURES,
    chapter: 'using',
    title: { zh: '退货资金退回原卡', en: 'Refunds return to the original card' },
    evidence: 'R',
    codes: ['REFUND_ORIGINAL_CARD_ONLY'],
    parameters: {},
  }),
  'R-LOSS': defineRule('R-LOSS', {
    ...MEASURES,
    chapter: 'using',
    title: { zh: '记名卡挂失', en: 'Loss report of named cards' },
    evidence: 'R',
    codes: ['LOSS_NOT_SUPPORTED_ANON', 'CARD_LOST', 'CARD_STOLEN'],
    parameters: {},
  }),
  'R-REDEEM': defineRule('R-REDEEM', {
    ...MEASURES,
    chapter: 'using',
    title: { zh: '记名卡赎回', en: 'Redemption of named cards' },
    evidence: 'S',
    codes: ['REDEEM_TOO_EARLY', 'UNIT_ONLY', 'ID_MISMATCH', 'REDEEM_ACCOUNT_MISMATCH', 'ANON_NOT_REDEEMABLE'],
    parameters: { waitMonths: 3, cashMaxFen: fen(10_000) },
  }),
  'R-FEE': defineRule('R-FEE', {
    chapter: 'using',
    title: { zh: '只收取已公示的费用', en: 'Only published fees are charged' },
    citation: cite(SOURCES.order768, [34]),
    evidence: 'V',
    basis: 'law',
    source: SOURCES.order768,
    codes: ['FEE_NOT_PUBLISHED'],
    parameters: {},
  }),
};
