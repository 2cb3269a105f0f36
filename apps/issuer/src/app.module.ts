import { AccessModule, HouseDeskModule, PasswordModule, SecondFactorModule } from '@app/access';
import { ChipsModule } from '@app/chips';
import { DatabaseModule } from '@app/database';
import { JobsModule } from '@app/jobs';
import { LedgerModule } from '@app/ledger';
import { SecurityModule } from '@app/security';
import { type DynamicModule, Module } from '@nestjs/common';
import { CARD_FILE_CONTROLLERS, CARD_FILE_PROVIDERS } from './card-files/card-files.parts.js';
import { CardController } from './cards/card.controller.js';
import { CardPress } from './cards/card-press.js';
import { CardRegister } from './cards/card-register.js';
import { ChangeCardStatusService } from './cards/change-card-status.service.js';
import { FulfilOrderProcessor } from './cards/fulfil-order.processor.js';
import { FulfilOrderService } from './cards/fulfil-order.service.js';
import { SandboxCardsController } from './cards/sandbox-cards.controller.js';
import { SandboxChipsController } from './cards/sandbox-chips.controller.js';
import { ScrambleKeys } from './cards/scramble-keys.js';
import { ChipBlacklist } from './chips/chip-blacklist.js';
import { ChipCards } from './chips/chip-cards.js';
import { ChipClosing } from './chips/chip-closing.js';
import { ChipController } from './chips/chip.controller.js';
import { ChipFilesController } from './chips/chip-files.controller.js';
import { ChipTransportKeys } from './chips/chip-transport-keys.js';
import { ExtendValidity } from './chips/extend-validity.service.js';
import { LoadOverTheAir } from './chips/load-over-the-air.service.js';
import { MoveBalance } from './chips/move-balance.service.js';
import { ProvisionSecureElement } from './chips/provision-secure-element.service.js';
import { ReleaseChipFile } from './chips/release-chip-file.service.js';
import { ReleaseRemaindersProcessor } from './chips/release-remainders.processor.js';
import { ReleaseRemainders } from './chips/release-remainders.service.js';
import { ReplaceCard } from './chips/replace-card.service.js';
import { RetireChip } from './chips/retire-chip.service.js';
import { SecureElementScripts } from './chips/secure-element-scripts.js';
import { SecureElementsController } from './chips/secure-elements.controller.js';
import { SecureElementRows } from './chips/secure-elements.repository.js';
import { WriteChipFile } from './chips/write-chip-file.service.js';
import { CustomerController } from './customers/customer.controller.js';
import { CustomerDirectory } from './customers/customer-directory.js';
import { CustomerPeopleController } from './customers/customer-people.controller.js';
import { DecideKycService } from './customers/decide-kyc.service.js';
import { RegisterCustomerService } from './customers/register-customer.service.js';
import { ActivateOrderService } from './orders/activate-order.service.js';
import { ApproveOrderService } from './orders/approve-order.service.js';
import { CancelOrderService } from './orders/cancel-order.service.js';
import { OrderAgents } from './orders/order-agent.js';
import { OrderBook } from './orders/order-book.js';
import { OrderController } from './orders/order.controller.js';
import { OrderLines } from './orders/order-lines.js';
import { OrderPreviewController } from './orders/order-preview.controller.js';
import { OrderReports } from './orders/order-reports.js';
import { PlaceOrderService } from './orders/place-order.service.js';
import { PreviewOrder } from './orders/preview-order.service.js';
import { CardPins } from './pins/card-pins.js';
import { ChangePin } from './pins/change-pin.service.js';
import { PinController } from './pins/pin.controller.js';
import { RestorePin } from './pins/restore-pin.service.js';
import { ChipKeys } from './products/chip-keys.js';
import { ProductCatalogue } from './products/product-catalogue.js';
import { ProductController } from './products/product.controller.js';
import { ProposeBinRangeService } from './products/propose-bin-range.service.js';
import { ProposeCardProductService } from './products/propose-card-product.service.js';
import { MatchReceiptProcessor } from './receipts/match-receipt.processor.js';
import { MatchReceiptService } from './receipts/match-receipt.service.js';
import { ProposeReceiptMatchService } from './receipts/propose-receipt-match.service.js';
import { ReceiptController } from './receipts/receipt.controller.js';
import { RulesController } from './rules/rules.controller.js';
import { ReceiptRegister } from './receipts/receipt-register.js';
import { DISPUTE_CONTROLLERS, DISPUTE_PROVIDERS } from './disputes/disputes.parts.js';
import { HOLDER_CONTROLLERS, HOLDER_PROVIDERS } from './holders/holders.parts.js';
import { ISSUER_SETTINGS, type IssuerSettings } from './settings.js';

const CONTROLLERS = [
  CustomerController,
  CustomerPeopleController,
  ProductController,
  OrderController,
  OrderPreviewController,
  ...CARD_FILE_CONTROLLERS,
  ReceiptController,
  RulesController,
  CardController,
  PinController,
  ...DISPUTE_CONTROLLERS,
  ...HOLDER_CONTROLLERS,
  ChipController,
  ChipFilesController,
  SecureElementsController,
];

const PROVIDERS = [
  ActivateOrderService,
  ApproveOrderService,
  CancelOrderService,
  CardPins,
  CardPress,
  CardRegister,
  ChangeCardStatusService,
  ChangePin,
  ChipBlacklist,
  ChipCards,
  ChipClosing,
  ChipKeys,
  ChipTransportKeys,
  CustomerDirectory,
  ...DISPUTE_PROVIDERS,
  DecideKycService,
  ExtendValidity,
  FulfilOrderProcessor,
  FulfilOrderService,
  ...HOLDER_PROVIDERS,
  LoadOverTheAir,
  MatchReceiptProcessor,
  MatchReceiptService,
  MoveBalance,
  OrderAgents,
  OrderBook,
  OrderLines,
  OrderReports,
  PlaceOrderService,
  PreviewOrder,
  ...CARD_FILE_PROVIDERS,
  ProductCatalogue,
  ProposeBinRangeService,
  ProposeCardProductService,
  ProposeReceiptMatchService,
  ProvisionSecureElement,
  ReceiptRegister,
  RegisterCustomerService,
  ReleaseChipFile,
  ReleaseRemainders,
  ReleaseRemaindersProcessor,
  ReplaceCard,
  RestorePin,
  RetireChip,
  ScrambleKeys,
  SecureElementRows,
  SecureElementScripts,
  WriteChipFile,
];

/** The issuer: customers, card products, orders, cards. What the issuer owes holders. */
@Module({})
export class IssuerModule {
  static forRoot(settings: IssuerSettings): DynamicModule {
    const { database, sandbox, hsmKeyFile, redisUrl } = settings;
    return {
      module: IssuerModule,
      imports: [
        DatabaseModule.forRoot({ ...database, applicationName: 'yufuka-issuer', entities: [], sandbox }),
        SecurityModule.forRoot({ sandbox, storageKeyFile: hsmKeyFile }),
        AccessModule.forRoot({ sandbox }),
        JobsModule.forRoot({ app: 'issuer', databaseUrl: database.url, ...(redisUrl ? { redisUrl } : {}) }),
        LedgerModule,
        ChipsModule,
        PasswordModule,
        SecondFactorModule,
        HouseDeskModule,
      ],
      // Card numbers and PINs are shown by no route outside the sandbox: there the controller is not even there.
      controllers: sandbox ? [...CONTROLLERS, SandboxCardsController, SandboxChipsController] : CONTROLLERS,
      providers: [{ provide: ISSUER_SETTINGS, useValue: settings }, ...PROVIDERS],
    };
  }
}
