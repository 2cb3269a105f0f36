import type { Portal } from '../portal.types.js';

/** Companies that buy cards. */
export const purchaser: Portal = {
  name: 'purchaser',
  entry: ['purchaser'],
  words: {
    zh: async () => (await import('./purchaser.zh.js')).purchaserZh,
    en: async () => (await import('./purchaser.en.js')).purchaserEn,
  },
  pages: [
    { path: '', title: 'orders.title', load: () => import('./pages/orders.js') },
    {
      path: 'orders/:orderId',
      title: 'orders.title',
      load: () => import('./pages/order.js'),
      example: { list: '/api/issuer/v1/orders', id: 'orderId' },
    },
  ],
};
