export * from './start-app.js';
export * from './problem.js';
export * from './idempotency.js';
export * from './paging.js';
export * from './read-upload.js';
export * from './metrics.js';
export * from './open-api.js';
export { inBoth, parseInput } from './input-validation.pipe.js';
export { AnswerNotKept, NoIdempotency, Public, PUBLIC_ROUTE } from './request-context.js';
