import type { Portal } from '../portal.types.js';

/** The issuer's people. */
export const operations: Portal = {
  name: 'operations',
  entry: ['ops_maker', 'ops_checker', 'auditor'],
  words: {
    zh: async () => (await import('./operations.zh.js')).operationsZh,
    en: async () => (await import('./operations.en.js')).operationsEn,
  },
  pages: [
    { path: '', title: 'queue.title', load: () => import('./pages/work-queue.js') },
    { path: 'orders', title: 'orders.title', load: () => import('./pages/orders.js') },
    {
      path: 'orders/:orderId',
      title: 'orders.title',
      load: () => import('./pages/order.js'),
      example: { list: '/api/issuer/v1/orders', id: 'orderId' },
    },
  ],
};
