export * from './authorization.errors.js';
export * from './authorization.module.js';
export * from './authorization.service.js';
export * from './authorization.types.js';
export * from './follow-up.types.js';
export * from './origin.js';
export * from './purchase-batcher.js';
