import type { Portal } from '../portal.types.js';

/** Merchants, and the people of a chain. */
export const merchant: Portal = {
  name: 'merchant',
  entry: ['merchant'],
  words: {
    zh: async () => (await import('./merchant.zh.js')).merchantZh,
    en: async () => (await import('./merchant.en.js')).merchantEn,
  },
  pages: [{ path: '', title: 'settlements.title', load: () => import('./pages/settlements.js') }],
};
