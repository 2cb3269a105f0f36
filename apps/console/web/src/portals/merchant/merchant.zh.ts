/** Words of the merchants' portal. */
export const merchantZh = {
  settlements: {
    title: '结算',
    businessDate: '营业日',
    merchant: '商户',
    state: '状态',
    purchases: '消费',
    purchaseCount: '消费笔数',
    refunds: '退货',
    fee: '手续费',
    feeRate: '费率',
    net: '净额',
    carriedIn: '上期结转',
    payable: '应付',
    dueOn: '应付日',
    from: '自',
    to: '至',
    volume: '计费交易额',
    empty: '还没有结算',
    emptyHelp: '营业日结束后，次个工作日生成结算。',
  },
} as const;
