import { HolderCases } from './holder-cases.service.js';
import { HolderController } from './holder.controller.js';
import { HolderSessionController } from './holder-session.controller.js';
import { LogHolderIn } from './log-holder-in.service.js';
import { MessageSender } from './message-sender.js';
import { PageKeys } from './page-keys.js';
import { PhoneCodes } from './phone-codes.js';
import { ReadHolderActivity } from './read-holder-activity.service.js';
import { ReadHolderCard } from './read-holder-card.service.js';

/** What the holders' room adds to the application's module. */
export const HOLDER_CONTROLLERS = [HolderSessionController, HolderController];
export const HOLDER_PROVIDERS = [
  HolderCases,
  LogHolderIn,
  MessageSender,
  PageKeys,
  PhoneCodes,
  ReadHolderActivity,
  ReadHolderCard,
];
