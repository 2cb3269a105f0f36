import { CodeKeys } from './code-keys.service.js';
import { CodePartitions } from './code-partitions.js';
import { HolderPayCodesController } from './holder-pay-codes.controller.js';
import { HolderCards } from './holder-cards.service.js';
import { HolderCodes } from './holder-codes.service.js';
import { MerchantCodes } from './merchant-codes.service.js';
import { IssueOrderCode } from './issue-order-code.service.js';
import { OrderCodesController } from './order-codes.controller.js';
import { PayOrderCode } from './pay-order-code.service.js';
import { PayStaticCode } from './pay-static-code.service.js';
import { PostCodePurchase } from './post-code-purchase.service.js';
import { SandboxCodesController } from './sandbox-codes.controller.js';
import { StaticCodeLimit } from './static-code-limit.js';
import { StaticCodes } from './static-codes.service.js';
import { StoreQrController } from './store-qr.controller.js';

/** What the codes room adds to the application's module. */
export const QR_PROVIDERS = [
  CodeKeys,
  CodePartitions,
  HolderCards,
  HolderCodes,
  IssueOrderCode,
  MerchantCodes,
  PayOrderCode,
  PayStaticCode,
  PostCodePurchase,
  StaticCodeLimit,
  StaticCodes,
];

export const QR_CONTROLLERS = [HolderPayCodesController, OrderCodesController, StoreQrController];

/** There in the sandbox only. */
export const QR_SANDBOX_CONTROLLERS = [SandboxCodesController];
