import type { Portal } from '../portal.types.js';

/** The sandbox's own: time, terminals, chip cards. */
export const lab: Portal = {
  name: 'lab',
  entry: 'anyone',
  words: {
    zh: async () => (await import('./lab.zh.js')).labZh,
    en: async () => (await import('./lab.en.js')).labEn,
  },
  pages: [
    { path: '', title: 'title', load: () => import('./pages/lab.js') },
    { path: 'clock', title: 'clock.title', load: () => import('./pages/clock.js') },
  ],
};
