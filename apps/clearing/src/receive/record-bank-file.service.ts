import { createHash } from 'node:crypto';
import { CLOCK, type Clock, type Id, newId, type Refusal } from '@app/kernel';
import { AuditTrail } from '@app/access';
import { Transactor } from '@app/database';
import { Inject, Injectable } from '@nestjs/common';
import { type Caller, loginOf } from '../api/caller.js';
import { BankSecrets } from '../bank-secrets.js';

export type BankFileKind = 'statement' | 'payout_answer' | 'unknown';

/** A file as it came, and who brought it. */
export interface ReceivedFile {
  readonly fileName: string;
  readonly bytes: Buffer;
  readonly receivedBy: Caller;
}

/** Keeps every file of the bank as it came; the same content is imported once. */
@Injectable()
export class RecordBankFile {
  constructor(
    private readonly transactor: Transactor,
    private readonly secrets: BankSecrets,
    private readonly audit: AuditTrail,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** The file that had the very same content and was imported, if there is one. */
  async importedBefore(bytes: Buffer): Promise<Id | undefined> {
    const [row] = await this.transactor.query<{ file_id: Id }>(
      `SELECT file_id FROM clearing.bank_file WHERE sha256 = $1 AND state = 'imported'`,
      [sha256(bytes)],
    );
    return row?.file_id;
  }

  /** Records an imported file in the transaction that books it. */
  async imported(kind: BankFileKind, file: ReceivedFile): Promise<Id> {
    return this.insert(kind, file, null);
  }

  /** Records a refused file with its reasons. */
  async refused(kind: BankFileKind, file: ReceivedFile, refusal: Refusal): Promise<void> {
    await this.insert(kind, file, { code: refusal.code, ...refusal.text, errors: refusal.details });
  }

  private async insert(kind: BankFileKind, file: ReceivedFile, refusal: unknown): Promise<Id> {
    const fileId = newId();
    await this.transactor.query(
      `INSERT INTO clearing.bank_file
         (file_id, kind, file_name, sha256, size_bytes, content_cipher, state, refusal, received_by, received_at)
       VALUES ($1,$2,$3,$4,$5,$6,$7,$8,$9,$10)`,
      [
        fileId,
        kind,
        file.fileName.slice(0, 200),
        sha256(file.bytes),
        file.bytes.length,
        await this.secrets.seal('bank-file', file.bytes),
        refusal === null ? 'imported' : 'refused',
        refusal,
        loginOf(file.receivedBy),
        this.clock.now(),
      ],
    );
    await this.audit.record({
      ...file.receivedBy,
      action: refusal === null ? 'bank_file.imported' : 'bank_file.refused',
      objectType: 'bank_file',
      objectId: fileId,
      change: { kind, fileName: file.fileName.slice(0, 200), sha256: sha256(file.bytes).toString('hex') },
    });
    return fileId;
  }
}

function sha256(bytes: Buffer): Buffer {
  return createHash('sha256').update(bytes).digest();
}
