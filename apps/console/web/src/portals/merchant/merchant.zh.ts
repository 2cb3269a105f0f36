import { salesZh } from './words/sales.zh.js';
import { shopZh } from './words/shop.zh.js';

/** Words of the merchants' portal. */
export const merchantZh = { ...salesZh, ...shopZh } as const;
