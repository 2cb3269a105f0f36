export * from './ledger.errors.js';
export * from './ledger.js';
export * from './ledger.module.js';
export * from './ledger.types.js';
