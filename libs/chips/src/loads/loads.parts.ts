import { AUTHORIZATION_POLICY, LoadAuthorization } from '@app/authorization';
import { Transactor } from '@app/database';
import { CLOCK, type Clock } from '@app/kernel';
import { LoadSettlement } from '../reconcile/load-settlement.port.js';
import { FinishTransfers } from './finish-transfers.service.js';
import { LoadBook } from './load-book.js';
import { LoadChip } from './load-chip.service.js';
import { LoadRefunds } from './load-refunds.service.js';
import { LoadScripts } from './load-scripts.js';
import { LoadTermsReader } from './load-terms.js';
import { NoteOnlineTap } from './note-online-tap.service.js';
import { OtherCardMoney } from './other-card-money.js';
import { PendingRefunds } from './pending-refunds.js';
import { ReadTransfers } from './read-transfers.service.js';
import { ResolveTransfer } from './resolve-transfer.service.js';
import { ReverseLoad } from './reverse-load.service.js';
import { SettleLoad } from './settle-load.service.js';
import { TellScriptResult } from './tell-script-result.service.js';
import { VoidCashLoad } from './void-cash-load.service.js';

/** Loads of chips, and what their messages tell. */
export const LOAD_PROVIDERS = [
  {
    provide: LoadAuthorization,
    useFactory: (transactor: Transactor, clock: Clock) =>
      new LoadAuthorization(transactor, AUTHORIZATION_POLICY, clock),
    inject: [Transactor, CLOCK],
  },
  { provide: LoadSettlement, useExisting: SettleLoad },
  FinishTransfers,
  LoadBook,
  LoadChip,
  LoadRefunds,
  LoadScripts,
  LoadTermsReader,
  NoteOnlineTap,
  OtherCardMoney,
  PendingRefunds,
  ReadTransfers,
  ResolveTransfer,
  ReverseLoad,
  SettleLoad,
  TellScriptResult,
  VoidCashLoad,
];
