import { Complain } from './complain.service.js';
import { DecideDispute } from './decide-dispute.service.js';
import { DisputesController } from './disputes.controller.js';

/** The desk of disputes. */
export const DISPUTE_CONTROLLERS = [DisputesController];
export const DISPUTE_PROVIDERS = [Complain, DecideDispute];
