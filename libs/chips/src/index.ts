export * from './chip.types.js';
export * from './chip-families.js';
export * from './chips.module.js';
export { CHIP_MOVES, type ChipMove, chipMoved } from './chips/chip.states.js';
export {
  type ChipLimits,
  ChipRegister,
  type NewChip,
  type RegisteredChip,
  type RetiredFor,
} from './chips/chip-register.js';
export * from './timeline/chip-timelines.js';
export * from './chips.settings.js';
export * from './purchase-id.js';
export * from './cases/case.states.js';
export * from './cases/case.types.js';
export { type Complaint, OpenComplaint } from './cases/open-complaint.service.js';
export { AnswerRetrieval, type GoodsStatement } from './cases/answer-retrieval.service.js';
export { AppealCase } from './cases/appeal-case.service.js';
export { type DisputeEvent, type DisputeNotice, NOTE_DISPUTE } from './cases/case-notices.js';
export { DECIDE_DISPUTE, DecideCase, opsOf, type ProposedDecision } from './cases/decide-case.service.js';
export { manualOutcomes } from './cases/manual-outcomes.rules.js';
export { type CaseFilter, type ListedCase, ReadCases, type WholeCase } from './cases/read-cases.service.js';
export { type DisputeSla, ReadSla } from './cases/read-sla.service.js';
export { type LateUploadEnd, SettleLateUpload } from './cases/settle-late-upload.service.js';
export { LoadSettlement } from './reconcile/load-settlement.port.js';
export { ReconcileChip } from './reconcile/reconcile-chip.service.js';
export { ReconcileDueChips } from './reconcile/reconcile-due-chips.service.js';
export { type ChipStory, ReadTimeline } from './timeline/read-timeline.service.js';
export { type AskedDenial, type DenialFilter, DenyEcash, type EcashDenial } from './uploads/deny-ecash.service.js';
export { ProcessChunk } from './uploads/process-chunk.service.js';
export { ProcessFiles } from './uploads/process-files.service.js';
export { ProcessUploads } from './uploads/process-uploads.service.js';
export { type ReadUpload, ReadUploads, type UploadFilter } from './uploads/read-uploads.service.js';
export { type Receipt, ReceiveUpload, type ToldUpload } from './uploads/receive-upload.service.js';
export { ResolveUpload, WAIVE_UPLOAD } from './uploads/resolve-upload.service.js';
export { ScreenChips, type Screened } from './uploads/screen-chips.service.js';
export {
  type ByteRange,
  FILE_MAX_BYTES,
  PROCESS_UPLOAD_FILES,
  type UploadFile,
  UploadFiles,
} from './uploads/upload-files.js';
export { PROCESS_UPLOADS } from './uploads/upload.types.js';
export { ChipVerifiers } from './uploads/chip-verifiers.js';
export { VerifyTaps } from './uploads/verify-taps.service.js';
export {
  caseDetailSchema,
  type CaseDetailView,
  caseDetailView,
  caseOutcome,
  type CaseQuery,
  caseQuery,
  caseSchema,
  caseState,
  caseSubject,
  type CaseView,
  caseView,
  refundTo,
} from './cases/case.schemas.js';
export * from './loads/load.types.js';
export { FinishTransfers } from './loads/finish-transfers.service.js';
export { LoadChip } from './loads/load-chip.service.js';
export { type CarryingMessage, LoadRefunds } from './loads/load-refunds.service.js';
export { LoadTermsReader } from './loads/load-terms.js';
export { NoteOnlineTap } from './loads/note-online-tap.service.js';
export { FINISH_LOADS } from './loads/other-card-money.js';
export { type PendingRefund, PendingRefunds } from './loads/pending-refunds.js';
export {
  type ReadTransfer,
  ReadTransfers,
  type TransferEnd,
  type TransferFilter,
} from './loads/read-transfers.service.js';
export { ResolveTransfer } from './loads/resolve-transfer.service.js';
export { ReverseLoad } from './loads/reverse-load.service.js';
export { SettleLoad } from './loads/settle-load.service.js';
export { type ScriptReport, type ScriptTold, TellScriptResult } from './loads/tell-script-result.service.js';
export { VoidCashLoad, type VoidLoadCommand } from './loads/void-cash-load.service.js';
