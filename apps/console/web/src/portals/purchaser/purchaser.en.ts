import type { SameWords } from '../../i18n/i18n.js';
import type { purchaserZh } from './purchaser.zh.js';

/** Words of the purchasers' portal. */
export const purchaserEn: SameWords<typeof purchaserZh> = { orders: { title: 'Orders' } };
