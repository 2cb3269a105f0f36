import type { SameWords } from '../../i18n/i18n.js';
import type { operationsZh } from './operations.zh.js';
import { deskEn } from './words/desk.en.js';
import { moneyEn } from './words/money.en.js';

/** Words of the operations portal. */
export const operationsEn: SameWords<typeof operationsZh> = {
  queue: {
    title: 'Work queue',
    app: 'System',
    apps: { issuer: 'Issuing', acceptance: 'Acceptance', clearing: 'Clearing' },
    status: 'State',
    proposedBy: 'Proposed by',
    proposedAt: 'Proposed at',
    empty: 'Nothing waits for anybody',
    emptyHelp: 'What needs a second person appears here when it is proposed.',
  },
  ...moneyEn,
  ...deskEn,
  orders: { title: 'Orders' },
};
