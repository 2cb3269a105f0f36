import { type DynamicModule, Module } from '@nestjs/common';
import { AdmitMessage } from './admit-message.service.js';
import { AnswerMessage } from './answer-message.service.js';
import { AnswerWriter } from './answer-writer.js';
import { ContentHash } from './content-hash.js';
import { ReceiveEcash } from './ecash/receive-ecash.service.js';
import { BalanceHandler } from './financial/balance.handler.js';
import { ChipCounters } from '../cards/chip-counters.service.js';
import { CashLoadVoidHandler } from './financial/cash-load-void.handler.js';
import { ChipCheck } from './financial/chip-check.service.js';
import { EcashRefundHandler } from './financial/ecash-refund.handler.js';
import { FinancialDesk } from './financial/financial-desk.service.js';
import { FinancialRequests } from './financial/financial-requests.service.js';
import { HoldFollowUpHandler } from './financial/hold-follow-up.handler.js';
import { LoadHandler } from './financial/load.handler.js';
import { OriginalCards } from './financial/original-cards.service.js';
import { PayingCards } from './financial/paying-cards.service.js';
import { PinCheck } from './financial/pin-check.service.js';
import { PreAuthorizationHandler } from './financial/pre-authorization.handler.js';
import { PurchaseHandler } from './financial/purchase.handler.js';
import { RefundCarrier } from './financial/refund-carrier.service.js';
import { RefundHandler } from './financial/refund.handler.js';
import { ReversalHandler } from './financial/reversal.handler.js';
import { ScriptResultHandler } from './financial/script-result.handler.js';
import { TrackReading } from './financial/track-reading.service.js';
import { VoidHandler } from './financial/void.handler.js';
import { MessageAuthentication } from './message-authentication.js';
import { MessageReader } from './message-reader.js';
import { NetworkDesk } from './network/network-desk.service.js';
import { SignInTerminal } from './network/sign-in-terminal.service.js';
import { SignOffTerminal } from './network/sign-off-terminal.service.js';
import { PosServer } from './pos-server.js';
import { POS_SETTINGS, type PosSettings, posSettings } from './pos.settings.js';
import { CloseBatch } from './settlement/close-batch.service.js';
import { SettleBatch } from './settlement/settle-batch.service.js';
import { TerminalBatches } from './settlement/terminal-batches.js';
import { UploadBatch } from './settlement/upload-batch.service.js';
import { TerminalProfiles } from './terminal-profiles.js';

const FINANCIAL = [
  BalanceHandler,
  CashLoadVoidHandler,
  ChipCheck,
  ChipCounters,
  EcashRefundHandler,
  FinancialDesk,
  FinancialRequests,
  HoldFollowUpHandler,
  LoadHandler,
  OriginalCards,
  PayingCards,
  PinCheck,
  PreAuthorizationHandler,
  PurchaseHandler,
  RefundCarrier,
  RefundHandler,
  ReversalHandler,
  ScriptResultHandler,
  TrackReading,
  VoidHandler,
];
const NETWORK = [NetworkDesk, SignInTerminal, SignOffTerminal];
const SETTLEMENT = [CloseBatch, SettleBatch, TerminalBatches, UploadBatch];

const PROVIDERS = [
  AdmitMessage,
  AnswerMessage,
  AnswerWriter,
  ContentHash,
  MessageAuthentication,
  MessageReader,
  TerminalProfiles,
  PosServer,
  ReceiveEcash,
  ...FINANCIAL,
  ...NETWORK,
  ...SETTLEMENT,
];

/** The POS gateway: ISO 8583 over TCP. Needs what the acceptance application's edges share. */
@Module({})
export class PosModule {
  /** @param settings from the environment unless told */
  static forRoot(settings: PosSettings = posSettings()): DynamicModule {
    return {
      module: PosModule,
      providers: [{ provide: POS_SETTINGS, useValue: settings }, ...PROVIDERS],
      exports: [PosServer, CloseBatch, TerminalBatches],
    };
  }
}
