/** Words of the lab. */
export const labZh = {
  clock: {
    title: '时钟',
    about: '沙箱的所有系统读同一个时钟。把它往前拨，看营业日结束、清算与出款怎样发生。',
    now: '当前沙箱时间',
    businessDate: '营业日',
    hour: '拨快 1 小时',
    day: '拨快 1 天',
    close: '结束本营业日',
    closing: '到下一个工作日早晨：日终、清算、出款',
    closed: '营业日 {{date}} 已结束',
    proven: '账务与备付金已核对平衡',
    unproven: '账务与备付金不平衡',
  },
} as const;
