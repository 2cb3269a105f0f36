import { createHash } from 'node:crypto';
import { CLOCK, type Clock, type Id } from '@app/kernel';
import { Transactor } from '@app/database';
import { JobHandler, type JobProcessor } from '@app/jobs';
import { Inject } from '@nestjs/common';
import { BankSecrets } from '../bank-secrets.js';
import { BankFolder } from '../receive/bank-folder.js';

/**
 * Hands a recorded payout file to the bank. After a crash between the two steps the same bytes are handed over under the
 * same name once more; the bank carries out an instruction once.
 */
@JobHandler('clearing.write-payout-file')
export class WritePayoutFileProcessor implements JobProcessor<{ fileId: Id }> {
  constructor(
    private readonly transactor: Transactor,
    private readonly secrets: BankSecrets,
    private readonly folder: BankFolder,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws Error when the recorded bytes are not what was recorded: such a file must never reach the bank */
  async handle({ fileId }: { fileId: Id }): Promise<void> {
    const [file] = await this.transactor.query<{ file_name: string; sha256: Buffer; content_cipher: Buffer }>(
      `SELECT file_name, sha256, content_cipher FROM clearing.payout_file WHERE file_id = $1 AND state = 'recorded'`,
      [fileId],
    );
    if (!file) return;
    const bytes = await this.secrets.open('bank-file', file.content_cipher);
    if (!createHash('sha256').update(bytes).digest().equals(file.sha256)) {
      throw new Error(`the recorded bytes of payout file ${file.file_name} do not have its checksum`);
    }
    await this.folder.hand(`${file.file_name}.txt`, bytes);
    await this.transactor.query(
      `UPDATE clearing.payout_file SET state = 'written', written_at = $2 WHERE file_id = $1 AND state = 'recorded'`,
      [fileId, this.clock.now()],
    );
  }
}
