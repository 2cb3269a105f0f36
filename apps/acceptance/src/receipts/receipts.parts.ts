import { ReadReceipt } from './read-receipt.service.js';
import { ReceiptsController } from './receipts.controller.js';

/** Slips of POS transactions. */
export const RECEIPT_PROVIDERS = [ReadReceipt];

export const RECEIPT_CONTROLLERS = [ReceiptsController];
