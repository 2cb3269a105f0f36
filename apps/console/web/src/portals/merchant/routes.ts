import type { Portal } from '../portal.types.js';

/** Merchants, and the people of a chain. */
export const merchant: Portal = {
  name: 'merchant',
  entry: ['merchant'],
  words: {
    zh: async () => (await import('./merchant.zh.js')).merchantZh,
    en: async () => (await import('./merchant.en.js')).merchantEn,
  },
  pages: [
    { path: '', title: 'today.title', load: () => import('./pages/today.js') },
    { path: 'transactions', title: 'transactions.title', load: () => import('./pages/transactions.js') },
    {
      path: 'transactions/:businessDate/:transactionId',
      title: 'transactions.title',
      load: () => import('./pages/transaction.js'),
      example: {
        list: '/api/acceptance/v1/merchants/{merchantId}/transactions',
        id: ['businessDate', 'transactionId'],
      },
    },
    { path: 'tenders', title: 'tenders.title', load: () => import('./pages/tenders.js') },
    { path: 'disputes', title: 'disputes.title', load: () => import('./pages/disputes.js') },
    {
      path: 'settlements',
      title: 'settlements.title',
      group: 'groups.money',
      load: () => import('./pages/settlements.js'),
    },
    { path: 'payouts', title: 'payouts.title', group: 'groups.money', load: () => import('./pages/payouts.js') },
    { path: 'terminals', title: 'terminals.title', group: 'groups.shop', load: () => import('./pages/terminals.js') },
    { path: 'codes', title: 'codes.title', group: 'groups.shop', load: () => import('./pages/codes.js') },
    { path: 'staff', title: 'staff.title', group: 'groups.shop', load: () => import('./pages/staff.js') },
    { path: 'webhooks', title: 'webhooks.title', group: 'groups.systems', load: () => import('./pages/webhooks.js') },
    { path: 'keys', title: 'keys.title', group: 'groups.systems', load: () => import('./pages/keys.js') },
  ],
};
