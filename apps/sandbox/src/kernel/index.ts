export { type ApduChannel, CardLost, CardRefused } from './apdu-channel.js';
export { EcashKernel, type FlashCompletion } from './ecash-kernel.js';
export { DEFAULT_KERNEL_PARAMETERS, type KernelParameters, withDownloadedParameters } from './kernel-parameters.js';
export { SeededRandom } from './random.js';
export type * from './tap.types.js';
export { type Tear, TearSwitch } from './tear-switch.js';
