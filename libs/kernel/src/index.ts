export * from './money.js';
export * from './ids.js';
export * from './clock.js';
export * from './refusal.js';
export * from './calendar.js';
export * from './luhn.js';
export * from './product-name.js';
