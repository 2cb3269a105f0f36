export * from './bank.module.js';
export * from './bank.types.js';
export { BankSimulator } from './bank-simulator.js';
