import { AccessModule } from '@app/access';
import { AuthorizationModule } from '@app/authorization';
import { ChipsModule } from '@app/chips';
import { DatabaseModule } from '@app/database';
import { JobsModule } from '@app/jobs';
import { SecurityModule } from '@app/security';
import { type DynamicModule, Module } from '@nestjs/common';
import { AcceptanceCoreModule } from './acceptance-core.module.js';
import { DISPUTE_CONTROLLERS, DISPUTE_PROVIDERS } from './disputes/disputes.parts.js';
import { ECASH_FILE_CONTROLLERS, ECASH_FILE_PROVIDERS } from './ecash-files/ecash-files.parts.js';
import { HOLD_CONTROLLERS, HOLD_PROVIDERS } from './holds/holds.parts.js';
import { BATCH_CONTROLLERS, BATCH_PROVIDERS } from './batches/batches.parts.js';
import { FinishLoadsProcessor } from './loads/finish-loads.processor.js';
import { AddStore } from './merchants/add-store.service.js';
import { ApiKeysController } from './merchants/api-keys.controller.js';
import { ChangeContract } from './merchants/change-contract.service.js';
import { ChangeMerchantStatus } from './merchants/change-merchant-status.service.js';
import { ChangeSettlementAccount } from './merchants/change-settlement-account.service.js';
import { LicensedRegions } from './merchants/licensed-regions.js';
import { MerchantsController } from './merchants/merchants.controller.js';
import { CHAIN_CONTROLLERS, CHAIN_PROVIDERS } from './merchants/chain.parts.js';
import { Merchants } from './merchants/merchants.repository.js';
import { NumberSequences } from './merchants/number-sequences.js';
import { OnboardMerchant } from './merchants/onboard-merchant.service.js';
import { ReadMerchants } from './merchants/read-merchants.service.js';
import { NOTIFICATION_CONTROLLERS, NOTIFICATION_PROVIDERS } from './notifications/notifications.parts.js';
import { ORDER_CONTROLLERS, ORDER_PROVIDERS } from './orders/orders.parts.js';
import { CallingMerchant } from './payments/calling-merchant.service.js';
import { FollowPayment } from './payments/follow-payment.service.js';
import { InquireBalance } from './payments/inquire-balance.service.js';
import { PaymentPlaces } from './payments/payment-places.service.js';
import { PaymentsController } from './payments/payments.controller.js';
import { PresentedCards } from './payments/presented-card.service.js';
import { PreventPosting } from './payments/prevent-posting.service.js';
import { ReadPayments } from './payments/read-payments.service.js';
import { TakePayment } from './payments/take-payment.service.js';
import { STAFF_CONTROLLERS } from './staff/staff.parts.js';
import { TRANSACTION_CONTROLLERS, TRANSACTION_PROVIDERS } from './transactions/transactions.parts.js';
import { PosModule } from './pos/pos.module.js';
import { QR_CONTROLLERS, QR_PROVIDERS, QR_SANDBOX_CONTROLLERS } from './qr/qr.parts.js';
import { RiskModule } from './risk/risk.module.js';
import { RECEIPT_CONTROLLERS, RECEIPT_PROVIDERS } from './receipts/receipts.parts.js';
import { Sealer } from './secrets/sealer.js';
import { ACCEPTANCE_POLICY, type AcceptanceSettings } from './settings.js';
import { SigningModule } from './signing/signing.module.js';
import { TENDER_CONTROLLERS, TENDER_PROVIDERS } from './tenders/tenders.parts.js';
import { ChangeTerminalStatus } from './terminals/change-terminal-status.service.js';
import { CreateTerminal } from './terminals/create-terminal.service.js';
import { EnterKeyComponent } from './terminals/enter-key-component.service.js';
import { ReadTerminals } from './terminals/read-terminals.service.js';
import { RegisterTerminal } from './terminals/register-terminal.service.js';
import { SandboxTerminalsController } from './terminals/sandbox-terminals.controller.js';
import { TERMINAL_LIFE_CONTROLLERS, TERMINAL_LIFE_PROVIDERS } from './terminals/terminal-life.parts.js';
import { TerminalsController } from './terminals/terminals.controller.js';
import { Terminals } from './terminals/terminals.repository.js';
import { WALLET_CONTROLLERS, WALLET_PROVIDERS } from './wallets/wallets.parts.js';

const CONTROLLERS = [
  MerchantsController,
  ApiKeysController,
  TerminalsController,
  PaymentsController,
  ...HOLD_CONTROLLERS,
  ...NOTIFICATION_CONTROLLERS,
  ...ORDER_CONTROLLERS,
  ...TENDER_CONTROLLERS,
  ...CHAIN_CONTROLLERS,
  ...TERMINAL_LIFE_CONTROLLERS,
  ...QR_CONTROLLERS,
  ...BATCH_CONTROLLERS,
  ...RECEIPT_CONTROLLERS,
  ...WALLET_CONTROLLERS,
  ...ECASH_FILE_CONTROLLERS,
  ...DISPUTE_CONTROLLERS,
  ...STAFF_CONTROLLERS,
  ...TRANSACTION_CONTROLLERS,
];

const PROVIDERS = [
  AddStore,
  CallingMerchant,
  ChangeContract,
  ChangeMerchantStatus,
  ChangeSettlementAccount,
  ChangeTerminalStatus,
  CreateTerminal,
  EnterKeyComponent,
  FinishLoadsProcessor,
  FollowPayment,
  InquireBalance,
  LicensedRegions,
  Merchants,
  NumberSequences,
  OnboardMerchant,
  PaymentPlaces,
  PresentedCards,
  ReadMerchants,
  ReadPayments,
  ReadTerminals,
  RegisterTerminal,
  Sealer,
  TakePayment,
  Terminals,
  ...HOLD_PROVIDERS,
  ...NOTIFICATION_PROVIDERS,
  ...ORDER_PROVIDERS,
  PreventPosting,
  ...TENDER_PROVIDERS,
  ...CHAIN_PROVIDERS,
  ...TERMINAL_LIFE_PROVIDERS,
  ...QR_PROVIDERS,
  ...BATCH_PROVIDERS,
  ...RECEIPT_PROVIDERS,
  ...WALLET_PROVIDERS,
  ...ECASH_FILE_PROVIDERS,
  ...DISPUTE_PROVIDERS,
  ...TRANSACTION_PROVIDERS,
];

/** Acceptance: merchants, stores and terminals; card transactions by HTTP and from POS terminals. It never holds money. */
@Module({})
export class AcceptanceModule {
  static forRoot(settings: AcceptanceSettings): DynamicModule {
    const { database, sandbox, hsmKeyFile, redisUrl } = settings;
    const { pinTriesMax, refundDaysMax } = ACCEPTANCE_POLICY;
    return {
      module: AcceptanceModule,
      imports: [
        DatabaseModule.forRoot({ ...database, applicationName: 'yufuka-acceptance', entities: [], sandbox }),
        SecurityModule.forRoot({ sandbox, storageKeyFile: hsmKeyFile }),
        AccessModule.forRoot({ sandbox }),
        AuthorizationModule.forRoot({ databaseUrl: database.url, pinTriesMax, refundDaysMax }),
        AcceptanceCoreModule.forRoot(settings),
        JobsModule.forRoot({ app: 'acceptance', databaseUrl: database.url, redisUrl }),
        PosModule.forRoot(),
        ChipsModule,
        RiskModule,
        SigningModule,
      ],
      // Master keys are shown by no route outside the sandbox: there the controller is not even there.
      controllers: sandbox ? [...CONTROLLERS, SandboxTerminalsController, ...QR_SANDBOX_CONTROLLERS] : CONTROLLERS,
      providers: PROVIDERS,
    };
  }
}
