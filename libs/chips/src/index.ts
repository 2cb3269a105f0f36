export * from './chip.types.js';
export * from './chip-families.js';
export * from './chips.module.js';
export * from './timeline/chip-timelines.js';
