import { ChangeTender } from './change-tender.service.js';
import { CreateTender } from './create-tender.service.js';
import { DriveTender } from './drive-tender.service.js';
import { FinishPaymentsProcessor } from './finish-payments.processor.js';
import { FinishTenders } from './finish-tenders.service.js';
import { ReadTenders } from './read-tenders.service.js';
import { RefundTender } from './refund-tender.service.js';
import { Tenders } from './tenders.repository.js';
import { TendersController } from './tenders.controller.js';

/** What sales in several parts consist of, and the sweep that ends them and payment orders. */
export const TENDER_CONTROLLERS = [TendersController];
export const TENDER_PROVIDERS = [
  ChangeTender,
  CreateTender,
  DriveTender,
  FinishPaymentsProcessor,
  FinishTenders,
  ReadTenders,
  RefundTender,
  Tenders,
];
