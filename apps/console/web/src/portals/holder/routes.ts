import type { Portal } from '../portal.types.js';

/** Whoever holds a card, on a phone. */
export const holder: Portal = {
  name: 'holder',
  entry: ['holder'],
  logIn: '/holder/log-in',
  words: {
    zh: async () => (await import('./holder.zh.js')).holderZh,
    en: async () => (await import('./holder.en.js')).holderEn,
  },
  pages: [
    { path: '', title: 'card.title', tab: 'tabs.card', load: () => import('./pages/card.js') },
    { path: 'pay', title: 'pay.title', tab: 'tabs.pay', load: () => import('./pages/pay.js') },
    { path: 'entries', title: 'entries.title', tab: 'tabs.entries', load: () => import('./pages/entries.js') },
    { path: 'failed-tap', title: 'tap.short', tab: 'tabs.tap', load: () => import('./pages/failed-tap.js') },
    { path: 'cases', title: 'cases.title', tab: 'tabs.cases', load: () => import('./pages/cases.js') },
    {
      path: 'cases/:caseId',
      title: 'cases.one',
      load: () => import('./pages/case.js'),
      example: { list: '/api/issuer/v1/holder/cases', id: 'caseId' },
    },
    { path: 'loss', title: 'loss.title', load: () => import('./pages/loss.js') },
    { path: 'log-in', title: 'logIn.title', open: true, load: () => import('./pages/log-in.js') },
  ],
};
