/** What the product calls itself, wherever it speaks to people: messages, authenticators, papers. */
export const PRODUCT_NAME = { zh: '预付卡', en: 'Yufuka' } as const;
