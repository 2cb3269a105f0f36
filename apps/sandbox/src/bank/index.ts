export * from './bank.module.js';
export * from './bank.types.js';
export { type BankOptions, BankSimulator, type NewAccount } from './bank-simulator.js';
