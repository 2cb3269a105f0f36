import type { SameWords } from '../../i18n/i18n.js';
import type { merchantZh } from './merchant.zh.js';

/** Words of the merchants' portal. */
export const merchantEn: SameWords<typeof merchantZh> = {
  settlements: {
    title: 'Settlements',
    businessDate: 'Business day',
    merchant: 'Merchant',
    state: 'State',
    purchases: 'Purchases',
    purchaseCount: 'Count of purchases',
    refunds: 'Refunds',
    fee: 'Fee',
    feeRate: 'Rate',
    net: 'Net',
    carriedIn: 'Carried in',
    payable: 'Payable',
    dueOn: 'Due on',
    from: 'From',
    to: 'To',
    volume: 'Volume',
    chart: 'Payable and fee by day',
    yuan: 'CNY',
    empty: 'No settlements yet',
    emptyHelp: 'They are made on the working day after a business day has ended.',
  },
};
