import { AccessModule, AuditDeskModule } from '@app/access';
import { ChipsModule } from '@app/chips';
import { DatabaseModule } from '@app/database';
import { JobsModule } from '@app/jobs';
import { BusinessCalendar } from '@app/kernel';
import { LedgerModule } from '@app/ledger';
import { SecurityModule } from '@app/security';
import { type DynamicModule, Module } from '@nestjs/common';
import { BankSecrets } from './bank-secrets.js';
import { BOOK_CONTROLLERS, BOOK_PROVIDERS } from './books/books.parts.js';
import { BreakCases } from './cases/break-cases.js';
import { CasesController } from './cases/cases.controller.js';
import { ChipSweep } from './chips/chip-sweep.js';
import { EcashDenialsController } from './chips/ecash-denials.controller.js';
import { LoadTransfersController } from './chips/load-transfers.controller.js';
import { ProcessUploadFilesProcessor } from './chips/process-upload-files.processor.js';
import { ProcessUploadsProcessor } from './chips/process-uploads.processor.js';
import { ReconcileChipsProcessor } from './chips/reconcile-chips.processor.js';
import { UploadSweep } from './chips/upload-sweep.js';
import { UploadsController } from './chips/uploads.controller.js';
import { ResolveCase } from './cases/resolve-case.service.js';
import { JOB_CONTROLLERS } from './jobs/jobs.parts.js';
import { InstructPayouts } from './payout/instruct-payouts.service.js';
import { PayDueProcessor } from './payout/pay-due.processor.js';
import { PayDue } from './payout/pay-due.service.js';
import { PayoutsController } from './payout/payouts.controller.js';
import { RetryPayout } from './payout/retry-payout.service.js';
import { RunPayouts } from './payout/run-payouts.service.js';
import { WritePayoutFileProcessor } from './payout/write-payout-file.processor.js';
import { ProofController } from './proof/proof.controller.js';
import { ProofFigures } from './proof/proof-figures.js';
import { ProveReserve } from './proof/prove-reserve.service.js';
import { RecordProof } from './proof/record-proof.service.js';
import { AccountingDate } from './receive/accounting-date.js';
import { BankFolder } from './receive/bank-folder.js';
import { BankPolling } from './receive/bank-polling.js';
import { ImportPayoutAnswers } from './receive/import-payout-answers.service.js';
import { ImportStatement } from './receive/import-statement.service.js';
import { PollBankProcessor } from './receive/poll-bank.processor.js';
import { PollBank } from './receive/poll-bank.service.js';
import { ReceiveController } from './receive/receive.controller.js';
import { StatementsController } from './receive/statements.controller.js';
import { RecordBankFile } from './receive/record-bank-file.service.js';
import { CloseDayProcessor } from './settlement/close-day.processor.js';
import { CloseDay } from './settlement/close-day.service.js';
import { DayActivity } from './settlement/day-activity.js';
import { MerchantTermsInForce } from './settlement/merchant-terms.js';
import { SettleDay } from './settlement/settle-day.service.js';
import { SettlementController } from './settlement/settlement.controller.js';
import { SettlementRunsController } from './settlement/settlement-runs.controller.js';
import { SettlementSplitsController } from './settlement/settlement-splits.controller.js';
import { SettlementRuns } from './settlement/settlement-runs.js';
import { SettlementSplits } from './settlement/settlement-splits.js';
import { CLEARING_SETTINGS, type ClearingSettings } from './settings.js';

const CONTROLLERS = [
  ...BOOK_CONTROLLERS,
  ...JOB_CONTROLLERS,
  ReceiveController,
  StatementsController,
  SettlementController,
  SettlementRunsController,
  SettlementSplitsController,
  PayoutsController,
  ProofController,
  CasesController,
  EcashDenialsController,
  LoadTransfersController,
  UploadsController,
];

const PROVIDERS = [
  ...BOOK_PROVIDERS,
  AccountingDate,
  BankPolling,
  BankSecrets,
  BreakCases,
  ChipSweep,
  CloseDay,
  CloseDayProcessor,
  DayActivity,
  ImportPayoutAnswers,
  ImportStatement,
  InstructPayouts,
  MerchantTermsInForce,
  PayDue,
  PayDueProcessor,
  PollBank,
  PollBankProcessor,
  ProcessUploadFilesProcessor,
  ProcessUploadsProcessor,
  ProofFigures,
  ProveReserve,
  RecordBankFile,
  ReconcileChipsProcessor,
  RecordProof,
  ResolveCase,
  RetryPayout,
  RunPayouts,
  SettleDay,
  SettlementRuns,
  SettlementSplits,
  UploadSweep,
  WritePayoutFileProcessor,
];

/** Clearing: bank statements, day close, settlement, payouts, the proof of the reserve. */
@Module({})
export class ClearingModule {
  static forRoot(settings: ClearingSettings): DynamicModule {
    const { database, sandbox, hsmKeyFile, redisUrl, bankDir } = settings;
    return {
      module: ClearingModule,
      imports: [
        DatabaseModule.forRoot({ ...database, applicationName: 'yufuka-clearing', entities: [], sandbox }),
        SecurityModule.forRoot({ sandbox, storageKeyFile: hsmKeyFile }),
        AccessModule.forRoot({ sandbox }),
        AuditDeskModule,
        JobsModule.forRoot({ app: 'clearing', databaseUrl: database.url, ...(redisUrl ? { redisUrl } : {}) }),
        LedgerModule,
        ChipsModule,
      ],
      controllers: CONTROLLERS,
      providers: [
        { provide: CLEARING_SETTINGS, useValue: settings },
        { provide: BusinessCalendar, useFactory: () => new BusinessCalendar() },
        { provide: BankFolder, useFactory: () => new BankFolder(bankDir) },
        ...PROVIDERS,
      ],
    };
  }
}
