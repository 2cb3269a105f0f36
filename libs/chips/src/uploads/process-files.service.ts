import { createHash } from 'node:crypto';
import { newRrn } from '@app/authorization';
import { Transactor } from '@app/database';
import { Outbox } from '@app/jobs';
import { chinaDate, CLOCK, type Clock, type Id, newId } from '@app/kernel';
import { HSM, type Hsm, KeyRing } from '@app/security';
import { Inject, Injectable, Logger } from '@nestjs/common';
import { RECONCILE_CHIPS } from '../timeline/chip-timelines.js';
import { type FileHeader, FileFormatError, FileSum, parseHeader, parseRow, parseTrailer } from './file-format.rules.js';
import { type FileLine, FileRows } from './file-rows.js';
import { ProcessChunk } from './process-chunk.service.js';
import { ScreenChips } from './screen-chips.service.js';
import { FILE_COLUMNS, type UploadFile } from './upload-files.js';
import type { Outcome } from './upload-outcomes.js';
import type { UploadRecord } from './upload.types.js';
import { type CheckedUpload, VerifyTaps } from './verify-taps.service.js';

/** Rows of one commit: enough for set-based statements, few enough that a purchase online waits no time at all. */
const CHUNK_ROWS = 1000;
/** While a file is under way its chips wait: afterwards one statement looks at all of them. */
const SCREEN_WITHIN_MS = 600_000;
const HASH_DOMAIN = 'ecash-row|';

/** A chunk with its cryptograms checked, and where the file goes on after it. */
interface ReadyChunk {
  readonly uploads: readonly CheckedUpload[];
  readonly fromByte: number;
  readonly nextByte: number;
}

/**
 * Operators' files, as streams: first the whole file is checked to hold together, then its rows are processed in chunks.
 * A chunk and the place where the next one begins are one commit, so a process that dies loses and doubles nothing.
 */
@Injectable()
export class ProcessFiles {
  private readonly logger = new Logger(ProcessFiles.name);

  constructor(
    private readonly transactor: Transactor,
    private readonly rows: FileRows,
    private readonly taps: VerifyTaps,
    private readonly chunks: ProcessChunk,
    private readonly screen: ScreenChips,
    private readonly outbox: Outbox,
    @Inject(HSM) private readonly hsm: Hsm,
    private readonly keys: KeyRing,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Every file that waits, oldest first. */
  async run(): Promise<void> {
    const files = await this.transactor.query<UploadFile & { nextByte: number }>(
      `SELECT ${FILE_COLUMNS}, next_byte::float8 AS "nextByte" FROM chips.upload_file
       WHERE state IN ('received', 'processing') ORDER BY file_id`,
    );
    for (const file of files) {
      const nextByte = file.state === 'processing' ? file.nextByte : await this.check(file);
      if (nextByte !== undefined) await this.processRows(file, nextByte);
    }
  }

  /** @returns where the rows begin, or undefined when the file was refused */
  private async check(file: UploadFile): Promise<number | undefined> {
    try {
      const { header, rowsFrom } = await this.checked(file);
      await this.transactor.query(
        `UPDATE chips.upload_file SET state = 'processing', row_count = $2, total_fen = $3, next_byte = $4
         WHERE file_id = $1 AND state = 'received'`,
        [file.fileId, header.count, header.totalFen, rowsFrom],
      );
      return rowsFrom;
    } catch (error) {
      if (!(error instanceof FileFormatError)) throw error;
      this.logger.warn(`upload file ${file.fileId} is refused: ${error.message}`);
      const problem = { fault: error.fault, ...(error.line === undefined ? {} : { line: error.line }) };
      await this.transactor.query(
        `UPDATE chips.upload_file SET state = 'refused', problem = $2, finished_at = $3 WHERE file_id = $1 AND state = 'received'`,
        [file.fileId, JSON.stringify(problem), this.clock.now()],
      );
      return undefined;
    }
  }

  /** Reads the whole file once. @throws FileFormatError */
  private async checked(file: UploadFile): Promise<{ header: FileHeader; rowsFrom: number }> {
    const whole = createHash('sha256');
    const beforeTrailer = createHash('sha256');
    const sum = new FileSum();
    let header: FileHeader | undefined;
    let rowsFrom = 0;
    let isOver = false;
    for await (const line of this.rows.lines(file.fileId, 0)) {
      const bytes = Buffer.from(line.ended ? `${line.text}\n` : line.text, 'latin1');
      whole.update(bytes);
      const lineNo = sum.count + 2;
      if (isOver || !line.ended) throw new FileFormatError('TRAILER', lineNo);
      if (!header) {
        header = parseHeader(line.text);
        rowsFrom = bytes.length;
      } else {
        const trailer = parseTrailer(line.text, lineNo);
        if (trailer) {
          isOver = true;
          if (trailer.sha256 !== beforeTrailer.digest('hex')) throw new FileFormatError('TRAILER_CHECKSUM', lineNo);
          if (trailer.count !== header.count || trailer.count !== sum.count) throw new FileFormatError('COUNT', lineNo);
          if (trailer.totalFen !== header.totalFen || trailer.totalFen !== sum.totalFen)
            throw new FileFormatError('TOTAL', lineNo);
          continue;
        }
        sum.add(parseRow(line.text, sum.count + 1).tap.amountFen);
      }
      beforeTrailer.update(bytes);
    }
    if (!header || !isOver) throw new FileFormatError('TRAILER', sum.count + 2);
    if (whole.digest('hex') !== file.sha256) throw new FileFormatError('FILE_CHECKSUM');
    if (header.merchantNo !== (await this.merchantNo(file.merchantId))) throw new FileFormatError('OTHER_MERCHANT', 1);
    return { header, rowsFrom };
  }

  /** The cryptograms of a chunk are checked while the one before it is committed. */
  private async processRows(file: UploadFile, nextByte: number): Promise<void> {
    const chunks = this.chunksOf(file, nextByte);
    let ready = chunks.next();
    for (;;) {
      const { done, value } = await ready;
      if (done) break;
      ready = chunks.next();
      // Whatever comes of it is told where it is awaited.
      ready.catch(() => undefined);
      if (!(await this.commit(file, value))) return;
    }
    await this.finish(file);
  }

  private async *chunksOf(file: UploadFile, fromByte: number): AsyncGenerator<ReadyChunk> {
    let lines: FileLine[] = [];
    let startByte = fromByte;
    for await (const line of this.rows.lines(file.fileId, fromByte)) {
      if (!line.text.startsWith('D|')) break;
      lines.push(line);
      if (lines.length < CHUNK_ROWS) continue;
      yield this.checkedChunk(file, lines, startByte);
      startByte = line.fromByte + line.bytes + 1;
      lines = [];
    }
    if (lines.length > 0) yield this.checkedChunk(file, lines, startByte);
  }

  private async checkedChunk(file: UploadFile, lines: readonly FileLine[], fromByte: number): Promise<ReadyChunk> {
    const rows = lines.map((line) => ({ line, row: parseRow(line.text, Number(line.text.split('|', 2)[1])) }));
    const terminals = await this.terminalIds(
      file.merchantId,
      rows.map(({ row }) => row.terminalNo),
    );
    const now = this.clock.now();
    const records: UploadRecord[] = [];
    for (const { line, row } of rows) {
      records.push({
        ...row.tap,
        uploadId: newId(),
        originKey: `file/${file.fileId}/${row.rowNo}`,
        contentHash: await this.hsm.searchHash(this.keys.key('pan-search'), HASH_DOMAIN + line.text),
        merchantId: file.merchantId,
        terminalId: terminals.get(row.terminalNo) ?? '0',
        batchNo: row.batchNo,
        traceNo: row.traceNo,
        rrn: newRrn(chinaDate(now)),
        receivedAt: now,
        malformed: row.malformed,
        file: {
          fileId: file.fileId,
          rowNo: row.rowNo,
          fromByte: line.fromByte,
          rowBytes: line.bytes,
          terminalNo: row.terminalNo,
        },
      });
    }
    const last = lines.at(-1)!;
    return { uploads: await this.taps.check(records), fromByte, nextByte: last.fromByte + last.bytes + 1 };
  }

  /** @returns false when another process has gone on from the same place */
  private async commit(file: UploadFile, { uploads, fromByte, nextByte }: ReadyChunk): Promise<boolean> {
    return this.transactor.run(async () => {
      const taken = await this.transactor.query<{ counts: Record<string, number> }>(
        `SELECT counts FROM chips.upload_file WHERE file_id = $1 AND next_byte = $2 AND state = 'processing' FOR UPDATE`,
        [file.fileId, fromByte],
      );
      if (taken.length === 0) return false;
      const outcomes = await this.chunks.process(uploads, SCREEN_WITHIN_MS);
      await this.transactor.query(
        `UPDATE chips.upload_file SET next_byte = $2, processed_rows = processed_rows + $3, counts = $4 WHERE file_id = $1`,
        [file.fileId, nextByte, uploads.length, JSON.stringify(countedUp(taken[0]!.counts, outcomes))],
      );
      return true;
    });
  }

  private async finish({ fileId }: UploadFile): Promise<void> {
    await this.screen.screen(SCREEN_WITHIN_MS);
    await this.transactor.run(async () => {
      await this.transactor.query(
        `UPDATE chips.upload_file SET state = 'processed', finished_at = $2 WHERE file_id = $1 AND state = 'processing'`,
        [fileId, this.clock.now()],
      );
      await this.outbox.enqueue(RECONCILE_CHIPS, {});
    });
  }

  private async terminalIds(merchantId: Id, terminalNos: readonly string[]): Promise<Map<string, Id>> {
    const rows = await this.transactor.query<{ terminal_no: string; terminal_id: Id }>(
      'SELECT terminal_no, terminal_id FROM acceptance.acceptor WHERE merchant_id = $1 AND terminal_no = ANY ($2)',
      [merchantId, [...new Set(terminalNos)]],
    );
    return new Map(rows.map((row) => [row.terminal_no, row.terminal_id]));
  }

  private async merchantNo(merchantId: Id): Promise<string | undefined> {
    const sql = 'SELECT merchant_no FROM acceptance.merchant_state WHERE merchant_id = $1';
    const [row] = await this.transactor.query<{ merchant_no: string }>(sql, [merchantId]);
    return row?.merchant_no;
  }
}

function countedUp(counts: Readonly<Record<string, number>>, outcomes: readonly Outcome[]): Record<string, number> {
  const sum = { ...counts };
  for (const { class: name } of outcomes) sum[name] = (sum[name] ?? 0) + 1;
  return sum;
}
