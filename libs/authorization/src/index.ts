export * from './authorization.errors.js';
export * from './authorization.types.js';
export * from './origin.js';
export * from './purchase-batcher.js';
