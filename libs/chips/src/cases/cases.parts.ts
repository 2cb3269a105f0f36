import { AnswerRetrieval } from './answer-retrieval.service.js';
import { AppealCase } from './appeal-case.service.js';
import { CaseBook } from './case-book.js';
import { CaseNotices } from './case-notices.js';
import { CaseSteps } from './case-steps.js';
import { DecideCase } from './decide-case.service.js';
import { EndCase } from './end-case.js';
import { MatchComplaints } from './match-complaints.service.js';
import { NoticeRecords } from './notice-records.service.js';
import { OpenComplaint } from './open-complaint.service.js';
import { ReadCases } from './read-cases.service.js';
import { ReadSla } from './read-sla.service.js';
import { SettleLateUpload } from './settle-late-upload.service.js';

/** What dispute cases consist of. */
export const CASE_PROVIDERS = [
  AnswerRetrieval,
  AppealCase,
  CaseBook,
  CaseNotices,
  CaseSteps,
  DecideCase,
  EndCase,
  MatchComplaints,
  NoticeRecords,
  OpenComplaint,
  ReadCases,
  ReadSla,
  SettleLateUpload,
];
