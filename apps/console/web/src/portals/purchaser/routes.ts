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
    { path: 'new-order', title: 'wizard.title', load: () => import('./pages/new-order.js') },
    {
      path: 'orders/:orderId',
      title: 'orders.title',
      load: () => import('./pages/order.js'),
      example: { list: '/api/issuer/v1/orders', id: 'orderId' },
    },
    { path: 'cards', title: 'cards.title', load: () => import('./pages/cards.js') },
    { path: 'products', title: 'products.title', load: () => import('./pages/products.js') },
    { path: 'people', title: 'people.title', load: () => import('./pages/people.js') },
    { path: 'unit', title: 'unit.title', load: () => import('./pages/unit.js') },
    { path: 'register', title: 'register.title', open: true, load: () => import('./pages/register.js') },
  ],
};
