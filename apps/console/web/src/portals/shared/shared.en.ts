import type { SameWords } from '../../i18n/i18n.js';
import type { sharedZh } from './shared.zh.js';

/** Words of what several portals show: orders. */
export const sharedEn: SameWords<typeof sharedZh> = {
  order: {
    orderNo: 'Order',
    customer: 'Purchaser',
    state: 'State',
    quantity: 'Cards',
    cards: '{{count}} cards',
    named: 'Named cards',
    anonymous: 'Anonymous cards',
    total: 'Amount',
    issued: 'Issued',
    purchaseDate: 'Bought on',
    createdAt: 'Placed at',
    payment: 'Paid by',
    payments: { bank_transfer: 'Bank transfer', cash: 'Cash' },
    file: 'List',
    agent: 'Agent',
    payIn: 'How to pay',
    payInText: 'Transfer to {{account}} ({{bank}}, account {{no}}) with the remark {{reference}}.',
    suspended: 'Payment suspended',
    whole: 'Open its page',
    issuing: 'Cards being issued',
    empty: 'No orders',
    emptyHelp: 'They appear here when they are placed.',
  },
};
