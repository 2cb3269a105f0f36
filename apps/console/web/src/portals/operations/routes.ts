import type { PageDefinition, Portal } from '../portal.types.js';
import { ACCESS_PAGES, HOUSE_PAGES } from './house.routes.js';

const DISPUTES: readonly PageDefinition[] = [
  {
    path: 'disputes',
    group: 'groups.disputes',
    title: 'disputes.title',
    load: () => import('./pages/disputes/cases.js'),
  },
  { path: 'dispute-sla', group: 'groups.disputes', title: 'sla.title', load: () => import('./pages/disputes/sla.js') },
  {
    path: 'disputes/:caseId',
    title: 'disputes.title',
    load: () => import('./pages/disputes/case.js'),
    example: { list: '/api/issuer/v1/disputes?subject=flash_record', id: 'caseId' },
  },
];

const CLEARING: readonly PageDefinition[] = [
  {
    path: 'clearing/runs',
    group: 'groups.clearing',
    title: 'runs.title',
    load: () => import('./pages/clearing/runs.js'),
  },
  {
    path: 'clearing/settlements',
    group: 'groups.clearing',
    title: 'settlements.title',
    load: () => import('./pages/clearing/settlements.js'),
  },
  {
    path: 'clearing/payouts',
    group: 'groups.clearing',
    title: 'payouts.title',
    load: () => import('./pages/clearing/payouts.js'),
  },
  {
    path: 'clearing/receipts',
    group: 'groups.clearing',
    title: 'receipts.title',
    load: () => import('./pages/clearing/receipts.js'),
  },
  {
    path: 'clearing/statements',
    group: 'groups.clearing',
    title: 'statements.title',
    load: () => import('./pages/clearing/statements.js'),
  },
  {
    path: 'clearing/bank-files',
    group: 'groups.clearing',
    title: 'bankFiles.title',
    load: () => import('./pages/clearing/bank-files.js'),
  },
  {
    path: 'clearing/breaks',
    group: 'groups.clearing',
    title: 'breaks.title',
    load: () => import('./pages/clearing/breaks.js'),
  },
];

const BOOKS: readonly PageDefinition[] = [
  {
    path: 'books/reserve',
    group: 'groups.books',
    title: 'reserve.title',
    load: () => import('./pages/books/reserve.js'),
  },
  { path: 'books/proofs', group: 'groups.books', title: 'proofs.title', load: () => import('./pages/books/proofs.js') },
  {
    path: 'books/vouchers',
    group: 'groups.books',
    title: 'books.vouchers',
    load: () => import('./pages/books/vouchers.js'),
  },
  {
    path: 'books/entries',
    group: 'groups.books',
    title: 'books.entries',
    load: () => import('./pages/books/entries.js'),
  },
  {
    path: 'books/trial-balance',
    group: 'groups.books',
    title: 'trialBalance.title',
    load: () => import('./pages/books/trial-balance.js'),
  },
  {
    path: 'books/vouchers/:accountId/:voucherId',
    title: 'books.vouchers',
    load: () => import('./pages/books/voucher.js'),
    example: { list: '/api/clearing/v1/vouchers', id: ['accountId', 'voucherId'] },
  },
];

const RISK: readonly PageDefinition[] = [
  {
    path: 'risk/rule-sets',
    group: 'groups.risk',
    title: 'rules.title',
    load: () => import('./pages/risk/rule-sets.js'),
  },
  {
    path: 'risk/rule-sets/:ruleSetId',
    title: 'rules.title',
    load: () => import('./pages/risk/rule-set.js'),
    example: { list: '/api/acceptance/v1/risk/rule-sets', id: 'ruleSetId' },
  },
  { path: 'risk/lists', group: 'groups.risk', title: 'lists.title', load: () => import('./pages/risk/lists.js') },
  {
    path: 'risk/decisions',
    group: 'groups.risk',
    title: 'decisions.title',
    load: () => import('./pages/risk/decisions.js'),
  },
  {
    path: 'risk/merchant-scores',
    group: 'groups.risk',
    title: 'scores.title',
    load: () => import('./pages/risk/merchant-scores.js'),
  },
];

const SYSTEM: readonly PageDefinition[] = [
  {
    path: 'acceptance/uploads',
    group: 'groups.acceptance',
    title: 'uploads.title',
    load: () => import('./pages/acceptance/upload-queues.js'),
  },
  {
    path: 'acceptance/denials',
    group: 'groups.acceptance',
    title: 'denials.title',
    load: () => import('./pages/acceptance/denials.js'),
  },
  {
    path: 'acceptance/load-transfers',
    group: 'groups.acceptance',
    title: 'transfers.title',
    load: () => import('./pages/acceptance/load-transfers.js'),
  },
  { path: 'jobs', group: 'groups.system', title: 'jobs.title', load: () => import('./pages/jobs/board.js') },
  { path: 'audit', group: 'groups.system', title: 'audit.title', load: () => import('./pages/jobs/audit.js') },
];

/** The issuer's people. */
export const operations: Portal = {
  name: 'operations',
  entry: ['ops_maker', 'ops_checker', 'auditor'],
  words: {
    zh: async () => (await import('./operations.zh.js')).operationsZh,
    en: async () => (await import('./operations.en.js')).operationsEn,
  },
  pages: [...HOUSE_PAGES, ...DISPUTES, ...CLEARING, ...BOOKS, ...RISK, ...SYSTEM, ...ACCESS_PAGES],
};
