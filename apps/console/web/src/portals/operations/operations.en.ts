import type { SameWords } from '../../i18n/i18n.js';
import type { operationsZh } from './operations.zh.js';
import { auditEn } from './words/audit.en.js';
import { deskEn } from './words/desk.en.js';
import { cardsEn } from './words/cards.en.js';
import { ecashEn } from './words/ecash.en.js';
import { elementsEn } from './words/elements.en.js';
import { fieldsEn } from './words/fields.en.js';
import { moneyEn } from './words/money.en.js';
import { peopleEn } from './words/people.en.js';
import { tradeEn } from './words/trade.en.js';

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
  ...auditEn,
  ...ecashEn,
  house: { ...peopleEn, ...fieldsEn, ...cardsEn, ...tradeEn, ...elementsEn },
  orders: { title: 'Orders' },
};
