import type { SameWords } from '../../i18n/i18n.js';
import type { labZh } from './lab.zh.js';

/** Words of the lab. */
export const labEn: SameWords<typeof labZh> = {
  clock: {
    title: 'Clock',
    about: 'Every system of the sandbox reads one clock. Move it on and see days end, clear and pay out.',
    now: 'Time in the sandbox',
    businessDate: 'Business day',
    hour: 'One hour on',
    day: 'One day on',
    close: 'End this business day',
    closing: 'On to the next working morning: day end, clearing, payout',
    closed: 'Business day {{date}} has ended',
    proven: 'books and reserve agree',
    unproven: 'books and reserve do not agree',
  },
};
