import { Refusal } from '@app/kernel';
import { Transactor } from '@app/database';
import { Injectable, Logger } from '@nestjs/common';
import { refusedFor } from '../bank-files/bank-file.error.js';
import { BankFolder } from './bank-folder.js';
import { ImportPayoutAnswers } from './import-payout-answers.service.js';
import { ImportStatement } from './import-statement.service.js';
import { type BankFileKind, type ReceivedFile, RecordBankFile } from './record-bank-file.service.js';

/** What the beginning of a file's name says it is (docs/bank-files.md). */
const KIND_BY_PREFIX: Readonly<Record<string, BankFileKind>> = { STMT: 'statement', PAYRES: 'payout_answer' };

/**
 * Looks into the exchange folder and imports what the bank left there. A refused file is recorded with its reasons and put
 * aside; a file that was imported when the process died is imported again, which does nothing, and put aside then.
 */
@Injectable()
export class PollBank {
  private looking = false;
  private readonly waitingTold = new Set<string>();
  private readonly logger = new Logger(PollBank.name);

  constructor(
    private readonly transactor: Transactor,
    private readonly folder: BankFolder,
    private readonly files: RecordBankFile,
    private readonly importStatement: ImportStatement,
    private readonly importAnswers: ImportPayoutAnswers,
  ) {}

  /** @returns how many files were imported and refused */
  async run(): Promise<{ imported: number; refused: number }> {
    const counts = { imported: 0, refused: 0 };
    // A look that lasts longer than the gap between two must not meet the next one over the same file.
    if (this.looking) return counts;
    this.looking = true;
    try {
      for (const name of await this.folder.waiting()) {
        const outcome = await this.take(name);
        if (!outcome) continue;
        counts[outcome] += 1;
        await this.folder.settle(name, outcome);
      }
    } finally {
      this.looking = false;
    }
    return counts;
  }

  private async take(name: string): Promise<'imported' | 'refused' | undefined> {
    const kind = KIND_BY_PREFIX[name.split('_')[0]!] ?? 'unknown';
    const bytes = await this.folder.read(name);
    if (bytes === 'gone') return undefined;
    const file: ReceivedFile = {
      fileName: name,
      bytes: bytes === 'too_large' ? Buffer.alloc(0) : bytes,
      receivedBy: { system: 'clearing.poll-bank' },
    };
    try {
      if (bytes === 'too_large') throw refusedFor('FILE_TOO_LARGE', { zh: '文件过大', en: 'the file is too large' });
      await this.import(kind, file);
      return 'imported';
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      if (lacksPredecessor(error)) return this.wait(name);
      await this.transactor.run(() => this.files.refused(kind, file, error));
      return 'refused';
    }
  }

  /** A statement whose predecessor is still to come stays where it is. */
  private wait(name: string): undefined {
    if (!this.waitingTold.has(name)) this.logger.warn({ file: name }, 'a statement before this one is missing');
    this.waitingTold.add(name);
  }

  private async import(kind: BankFileKind, file: ReceivedFile): Promise<void> {
    if (kind === 'statement') await this.importStatement.run(file);
    else if (kind === 'payout_answer') await this.importAnswers.run(file);
    else
      throw refusedFor('UNKNOWN_KIND', { zh: '文件名不属于任何约定类型', en: 'the name is of no agreed kind of file' });
  }
}

function lacksPredecessor(refusal: Refusal): boolean {
  return refusal.details.some((detail) => detail.code === 'STATEMENT_MISSING');
}
