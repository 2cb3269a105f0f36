export * from './chip.types.js';
export * from './chip-families.js';
export * from './chips.module.js';
export { CHIP_MOVES, type ChipMove, chipMoved } from './chips/chip.states.js';
export {
  type ChipLimits,
  ChipRegister,
  type NewChip,
  type RegisteredChip,
  type RetiredFor,
} from './chips/chip-register.js';
export * from './timeline/chip-timelines.js';
