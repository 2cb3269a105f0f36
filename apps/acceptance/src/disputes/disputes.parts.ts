import { MerchantDisputesController } from './merchant-disputes.controller.js';
import { MerchantDisputes } from './merchant-disputes.service.js';

/** What merchants see and say of disputes. */
export const DISPUTE_CONTROLLERS = [MerchantDisputesController];
export const DISPUTE_PROVIDERS = [MerchantDisputes];
