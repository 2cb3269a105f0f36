import { Transactor } from '@app/database';
import { Outbox } from '@app/jobs';
import { type Fen, fen, type Id, ZERO_FEN } from '@app/kernel';
import { Injectable, Logger } from '@nestjs/common';
import { safeLog } from '@app/security';
import { RECONCILE_CHIPS } from '../timeline/chip-timelines.js';
import { ProcessChunk } from './process-chunk.service.js';
import { RawRecords } from './raw-records.js';
import type { ToldTap, UploadRecord } from './upload.types.js';
import { FileRows } from './file-rows.js';
import { VerifyTaps } from './verify-taps.service.js';

/** So few that the chips of a chunk are locked for a moment only. */
const CHUNK = 500;

interface WaitingRow {
  readonly upload_id: Id;
  readonly kind: ToldTap['kind'];
  readonly origin_key: string;
  readonly content_hash: Buffer;
  readonly raw_cipher: Buffer | null;
  readonly file_id: Id | null;
  readonly row_no: string | null;
  readonly from_byte: string | null;
  readonly row_bytes: number | null;
  readonly terminal_no: string | null;
  readonly merchant_id: Id;
  readonly terminal_id: Id;
  readonly batch_no: number;
  readonly trace_no: number;
  readonly rrn: string;
  readonly amount_fen: string;
  readonly received_at: Date;
}

/** Rows another process has are left to it; they come in the order they were received. */
const WAITING = `SELECT upload_id, kind, origin_key, content_hash, raw_cipher, file_id, row_no, from_byte, row_bytes, terminal_no,
    merchant_id, coalesce(nullif(terminal_id, 0), (
      SELECT a.terminal_id FROM acceptance.acceptor a
      WHERE a.terminal_no = u.terminal_no AND a.merchant_id = u.merchant_id), 0) AS terminal_id,
    batch_no, trace_no, rrn, amount_fen, received_at
  FROM chips.upload u WHERE state = 'received' ORDER BY upload_id LIMIT $1 FOR NO KEY UPDATE OF u SKIP LOCKED`;

/**
 * Carries waiting uploads from received to posted, evidence or queued, chunk by chunk. A chunk is one commit: whenever the
 * process dies, the chunk was done or is still waiting.
 */
@Injectable()
export class ProcessUploads {
  private readonly logger = new Logger(ProcessUploads.name);

  constructor(
    private readonly transactor: Transactor,
    private readonly records: RawRecords,
    private readonly rows: FileRows,
    private readonly taps: VerifyTaps,
    private readonly chunks: ProcessChunk,
    private readonly outbox: Outbox,
  ) {}

  /** Until nothing waits. @returns how many were processed */
  async run(): Promise<number> {
    let processed = 0;
    for (;;) {
      const count = await this.transactor.run(() => this.chunk());
      processed += count;
      if (count < CHUNK) return processed;
    }
  }

  private async chunk(): Promise<number> {
    const waiting = await this.transactor.query<WaitingRow>(WAITING, [CHUNK]);
    if (waiting.length === 0) return 0;
    const records: UploadRecord[] = [];
    for (const row of waiting) records.push(await this.recordOf(row));
    const outcomes = await this.chunks.process(await this.taps.check(records));
    if (outcomes.some(({ chip }) => chip)) await this.outbox.enqueue(RECONCILE_CHIPS, {});
    return waiting.length;
  }

  private async recordOf(row: WaitingRow): Promise<UploadRecord> {
    const by = {
      uploadId: row.upload_id,
      originKey: row.origin_key,
      contentHash: row.content_hash,
      merchantId: row.merchant_id,
      terminalId: row.terminal_id,
      batchNo: row.batch_no,
      traceNo: row.trace_no,
      rrn: row.rrn,
      receivedAt: row.received_at,
    };
    return { ...by, ...(await this.tapOf(row)) };
  }

  /** One whose bytes cannot be opened any more waits for people, and does not hold up those behind it. */
  private async tapOf(row: WaitingRow): Promise<ToldTap & Pick<UploadRecord, 'malformed'>> {
    try {
      if (row.raw_cipher) return await this.records.open(row.origin_key, row.raw_cipher);
      return await this.rows.tapAt(row.file_id!, Number(row.from_byte), row.row_bytes!);
    } catch (error) {
      this.logger.error(`upload ${row.upload_id} cannot be opened`, safeLog(error));
      const amountFen: Fen = row.amount_fen === '0' ? ZERO_FEN : fen(row.amount_fen);
      return {
        kind: row.kind,
        pan: undefined,
        psn: undefined,
        chipData: undefined,
        amountFen,
        malformed: 'RECORD_UNREADABLE',
      };
    }
  }
}
