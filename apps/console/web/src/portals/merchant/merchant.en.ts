import type { SameWords } from '../../i18n/i18n.js';
import type { merchantZh } from './merchant.zh.js';
import { salesEn } from './words/sales.en.js';
import { shopEn } from './words/shop.en.js';

/** Words of the merchants' portal. */
export const merchantEn: SameWords<typeof merchantZh> = { ...salesEn, ...shopEn };
