import { auditZh } from './words/audit.zh.js';
import { deskZh } from './words/desk.zh.js';
import { cardsZh } from './words/cards.zh.js';
import { ecashZh } from './words/ecash.zh.js';
import { elementsZh } from './words/elements.zh.js';
import { fieldsZh } from './words/fields.zh.js';
import { moneyZh } from './words/money.zh.js';
import { peopleZh } from './words/people.zh.js';
import { tradeZh } from './words/trade.zh.js';

/** Words of the operations portal. */
export const operationsZh = {
  queue: {
    title: '待办',
    app: '系统',
    apps: { issuer: '发卡', acceptance: '受理', clearing: '清算' },
    status: '状态',
    proposedBy: '经办人',
    proposedAt: '提交时间',
    empty: '没有等待处理的事项',
    emptyHelp: '需要第二人复核的事项提交后会出现在这里。',
  },
  ...moneyZh,
  ...deskZh,
  ...auditZh,
  ...ecashZh,
  house: { ...peopleZh, ...fieldsZh, ...cardsZh, ...tradeZh, ...elementsZh },
  orders: { title: '订单' },
} as const;
