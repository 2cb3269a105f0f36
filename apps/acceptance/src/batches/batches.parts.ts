import { BatchesController } from './batches.controller.js';
import { ForceBatchClose } from './force-batch-close.service.js';
import { ReadBatches } from './read-batches.service.js';

/** Terminals' batches, for people. */
export const BATCH_PROVIDERS = [ForceBatchClose, ReadBatches];

export const BATCH_CONTROLLERS = [BatchesController];
