export { command, dataOf, parseCommand, statusOf, SW, type CommandApdu } from './apdu.js';
export { chipCryptography, openSslCiphers, type ChipCryptography, type ChipKeys } from './chip-cryptography.js';
export { APPLICATION_ID, LOG_FORMAT, PPSE_NAME, type CardInterface } from './chip-files.js';
export type { ChipState, ChipStore } from './chip-memory.js';
export { ChipFileError, FileChipStore } from './file-chip-store.js';
export {
  ChipKeyError,
  type ChipPersonalization,
  DEFAULT_LIMITS,
  openPersonalization,
  type PersonalizationAnswer,
} from './personalization.js';
export { type ChipOptions, VirtualChip } from './virtual-chip.js';
