import { ExpireHolds } from './expire-holds.service.js';
import { ExpireHoldsProcessor } from './expire-holds.processor.js';
import { FollowHold } from './follow-hold.service.js';
import { HoldDays } from './hold-days.service.js';
import { HoldsController } from './holds.controller.js';
import { PlaceHold } from './place-hold.service.js';

/** What holds by HTTP, and the end of all holds, consist of. */
export const HOLD_CONTROLLERS = [HoldsController];
export const HOLD_PROVIDERS = [ExpireHolds, ExpireHoldsProcessor, FollowHold, HoldDays, PlaceHold];
