/** Words of the purchasers' portal. */
export const purchaserZh = { orders: { title: '订单' } } as const;
