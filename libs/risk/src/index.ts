export * from './risk-rule.model.js';
export * from './risk-transaction.types.js';
export * from './risk-lists.js';
export * from './risk-engine.js';
export * from './back-test.js';
export * from './explain.rules.js';
export * from './standard-rules.data.js';
