import { BatchesController } from './batches.controller.js';
import { ForceBatchClose } from './force-batch-close.service.js';
import { ReadBatches } from './read-batches.service.js';
import { RecountForcedBatchProcessor } from './recount-forced-batch.processor.js';
import { RecountForcedBatch } from './recount-forced-batch.service.js';

/** Terminals' batches, for people. */
export const BATCH_PROVIDERS = [ForceBatchClose, ReadBatches, RecountForcedBatch, RecountForcedBatchProcessor];

export const BATCH_CONTROLLERS = [BatchesController];
