import { Transactor } from '@app/database';
import { type Bilingual, type Fen, fen, type Id } from '@app/kernel';
import { Injectable } from '@nestjs/common';

/** An upload as people see it: nothing of its card but the masked number. */
export interface ReadUpload {
  readonly uploadId: Id;
  readonly kind: 'purchase' | 'flash';
  readonly merchantId: Id;
  readonly terminalId: Id;
  readonly terminalNo: string | null;
  readonly batchNo: number;
  readonly traceNo: number;
  readonly rrn: string;
  readonly fileId: Id | null;
  readonly rowNo: number | null;
  readonly panMasked: string | null;
  readonly psn: string | null;
  readonly atc: number | null;
  readonly amountFen: Fen;
  readonly tappedOn: string | null;
  readonly state: 'received' | 'posted' | 'delivered' | 'evidence' | 'queued' | 'resolved';
  readonly class: string | null;
  readonly queue: string | null;
  readonly reason: Bilingual | null;
  readonly ruleId: string | null;
  readonly allClasses: readonly string[];
  readonly receivedAt: Date;
  readonly processedAt: Date | null;
  readonly resolvedBy: string | null;
  readonly resolution: Readonly<Record<string, unknown>> | null;
}

export interface UploadFilter {
  /** Null for every merchant. */
  readonly merchantId: Id | null;
  readonly queue?: string | undefined;
  readonly state?: string | undefined;
  readonly kind?: 'purchase' | 'flash' | undefined;
}

export interface QueueTotal {
  readonly queue: string;
  readonly class: string;
  readonly merchantId: Id;
  readonly count: number;
  readonly amountFen: Fen;
  readonly oldestAt: Date;
}

type Row = Omit<ReadUpload, 'amountFen' | 'rowNo'> & { readonly amountFen: string; readonly rowNo: string | null };

const COLUMNS = `u.upload_id AS "uploadId", u.kind, u.merchant_id AS "merchantId", u.terminal_id AS "terminalId",
  coalesce(u.terminal_no, (SELECT a.terminal_no FROM acceptance.acceptor a WHERE a.terminal_id = u.terminal_id)) AS "terminalNo",
  u.batch_no AS "batchNo", u.trace_no AS "traceNo", u.rrn, u.file_id AS "fileId", u.row_no AS "rowNo", u.pan_masked AS "panMasked",
  u.psn, u.atc, u.amount_fen AS "amountFen", u.tapped_on::text AS "tappedOn", u.state, u.class, u.queue, u.reason,
  u.rule_id AS "ruleId", coalesce(u.all_classes, '{}') AS "allClasses", u.received_at AS "receivedAt",
  u.processed_at AS "processedAt", u.resolved_by AS "resolvedBy", u.resolution`;

/** Uploads and their queues, for the desks. */
@Injectable()
export class ReadUploads {
  constructor(private readonly transactor: Transactor) {}

  /** Oldest first, those after an id. */
  async list(filter: UploadFilter, afterId: Id | null, limit: number): Promise<ReadUpload[]> {
    return this.read(
      `WHERE ($1::bigint IS NULL OR u.upload_id > $1) AND ($2::bigint IS NULL OR u.merchant_id = $2)
         AND ($3::text IS NULL OR u.queue = $3) AND ($4::text IS NULL OR u.state = $4) AND ($5::text IS NULL OR u.kind = $5)
       ORDER BY u.upload_id LIMIT $6`,
      [afterId, filter.merchantId, filter.queue ?? null, filter.state ?? null, filter.kind ?? null, limit],
    );
  }

  /** Rows of a file in its order, those after a row number. */
  async ofFile(fileId: Id, afterRow: string | null, limit: number, state?: string): Promise<ReadUpload[]> {
    return this.read(
      `WHERE u.file_id = $1 AND ($2::bigint IS NULL OR u.row_no > $2) AND ($3::text IS NULL OR u.state = $3)
       ORDER BY u.row_no LIMIT $4`,
      [fileId, afterRow, state ?? null, limit],
    );
  }

  async one(uploadId: Id): Promise<ReadUpload | undefined> {
    const [row] = await this.read('WHERE u.upload_id = $1', [uploadId]);
    return row;
  }

  /** What waits in the queues, with sums. */
  async totals(merchantId: Id | null): Promise<QueueTotal[]> {
    const rows = await this.transactor.query<
      Omit<QueueTotal, 'count' | 'amountFen'> & { count: string; amountFen: string }
    >(
      `SELECT queue, class, merchant_id AS "merchantId", count(*) AS count, sum(amount_fen)::bigint AS "amountFen",
         min(received_at) AS "oldestAt"
       FROM chips.upload WHERE state = 'queued' AND ($1::bigint IS NULL OR merchant_id = $1)
       GROUP BY queue, class, merchant_id ORDER BY queue, class, merchant_id`,
      [merchantId],
    );
    return rows.map((row) => ({ ...row, count: Number(row.count), amountFen: fen(row.amountFen) }));
  }

  private async read(where: string, parameters: unknown[]): Promise<ReadUpload[]> {
    const rows = await this.transactor.query<Row>(`SELECT ${COLUMNS} FROM chips.upload u ${where}`, parameters);
    return rows.map((row) => ({
      ...row,
      amountFen: fen(row.amountFen),
      rowNo: row.rowNo === null ? null : Number(row.rowNo),
    }));
  }
}
