export { PosTerminal } from './pos-terminal.js';
export type { Card, EntryMode } from './card-entry.js';
export type { ChipTransaction } from './chip-records.js';
export type { FaultSwitches } from './faults.js';
export type { SaleRequest } from './sale-counter.js';
export type { ChipRecord, OriginalReference, TerminalState, TransactionRecord } from './terminal-state.js';
export type * from './terminal.types.js';
