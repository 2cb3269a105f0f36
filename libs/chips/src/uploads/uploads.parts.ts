import { ChipVerifiers } from './chip-verifiers.js';
import { DenyEcash } from './deny-ecash.service.js';
import { FileRows } from './file-rows.js';
import { PayWaivedUpload } from './pay-waived-upload.js';
import { ProcessChunk } from './process-chunk.service.js';
import { ProcessFiles } from './process-files.service.js';
import { ProcessUploads } from './process-uploads.service.js';
import { RawRecords } from './raw-records.js';
import { ReadUploads } from './read-uploads.service.js';
import { ReceiveUpload } from './receive-upload.service.js';
import { ResolveUpload } from './resolve-upload.service.js';
import { ScreenChips } from './screen-chips.service.js';
import { UploadFactsReader } from './upload-facts.js';
import { UploadFiles } from './upload-files.js';
import { UploadOutcomes } from './upload-outcomes.js';
import { VerifyTaps } from './verify-taps.service.js';

/** Offline uploads, from terminals and in operators' files. */
export const UPLOAD_PROVIDERS = [
  ChipVerifiers,
  DenyEcash,
  FileRows,
  PayWaivedUpload,
  ProcessChunk,
  ProcessFiles,
  ProcessUploads,
  RawRecords,
  ReadUploads,
  ReceiveUpload,
  ResolveUpload,
  ScreenChips,
  UploadFactsReader,
  UploadFiles,
  UploadOutcomes,
  VerifyTaps,
];
