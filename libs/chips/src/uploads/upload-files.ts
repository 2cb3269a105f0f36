import { createHash } from 'node:crypto';
import { Transactor } from '@app/database';
import { Outbox } from '@app/jobs';
import { CLOCK, type Clock, type Id, newId, notFound, Refusal } from '@app/kernel';
import { Inject, Injectable } from '@nestjs/common';
import { FileRows } from './file-rows.js';

export type UploadFileState = 'receiving' | 'received' | 'processing' | 'processed' | 'refused';

/** How far a file is. */
export interface UploadFile {
  readonly fileId: Id;
  readonly merchantId: Id;
  readonly name: string;
  readonly sizeBytes: number;
  /** Hex. */
  readonly sha256: string;
  readonly state: UploadFileState;
  readonly receivedBytes: number;
  readonly rowCount: number;
  readonly processedRows: number;
  /** Rows by class. */
  readonly counts: Readonly<Record<string, number>>;
  readonly problem: { readonly fault: string; readonly line?: number } | null;
  readonly createdAt: Date;
  readonly finishedAt: Date | null;
}

/** A stretch of bytes; `toByte` is the first one after it. */
export interface ByteRange {
  readonly fromByte: number;
  readonly toByte: number;
}

/** The job that checks and processes operators' files. */
export const PROCESS_UPLOAD_FILES = 'clearing.process-upload-files';
export const FILE_MAX_BYTES = 4_000_000_000;

export const FILE_COLUMNS = `file_id AS "fileId", merchant_id AS "merchantId", name, size_bytes::float8 AS "sizeBytes",
  encode(sha256, 'hex') AS sha256, state, received_bytes::float8 AS "receivedBytes", row_count::float8 AS "rowCount",
  processed_rows::float8 AS "processedRows", counts, problem, created_at AS "createdAt", finished_at AS "finishedAt"`;
const ANNOUNCE = `INSERT INTO chips.upload_file (file_id, merchant_id, name, size_bytes, sha256, state, created_by, created_at)
  VALUES ($1,$2,$3,$4,decode($5,'hex'),'receiving',$6,$7) ON CONFLICT (merchant_id, sha256) DO NOTHING`;
const OVERLAPPING = `SELECT from_byte::float8 AS "fromByte", size_bytes AS "sizeBytes", encode(sha256, 'hex') AS sha256
  FROM chips.upload_file_part WHERE file_id = $1 AND from_byte < $3 AND from_byte + size_bytes > $2`;

/**
 * Batch files of operators, received in parts: announced with size and checksum, sent in any order and again where the line
 * broke, then completed. Nothing is processed before the whole file is here and holds together.
 */
@Injectable()
export class UploadFiles {
  constructor(
    private readonly transactor: Transactor,
    private readonly rows: FileRows,
    private readonly outbox: Outbox,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** The same file announced again is the same file, however far it is. @param sha256 of the whole file, hex */
  async announce(
    merchantId: Id,
    file: { readonly name: string; readonly sizeBytes: number; readonly sha256: string },
    announcedBy: string,
  ): Promise<UploadFile> {
    return this.transactor.run(async () => {
      const told = [newId(), merchantId, file.name, file.sizeBytes, file.sha256, announcedBy, this.clock.now()];
      await this.transactor.query(ANNOUNCE, told);
      const [row] = await this.transactor.query<UploadFile>(
        `SELECT ${FILE_COLUMNS} FROM chips.upload_file WHERE merchant_id = $1 AND sha256 = decode($2, 'hex')`,
        [merchantId, file.sha256],
      );
      if (row!.sizeBytes !== file.sizeBytes) throw otherContent();
      return row!;
    });
  }

  /**
   * Keeps a part. The same part again is kept once.
   * @param sha256 of this part, hex
   * @throws Refusal `PART_CHECKSUM`, `PART_OUTSIDE_FILE`, `PART_OVERLAPS`, `FILE_COMPLETE`, `NOT_FOUND`
   */
  async putPart(merchantId: Id, fileId: Id, fromByte: number, bytes: Buffer, sha256: string): Promise<UploadFile> {
    const digest = createHash('sha256').update(bytes).digest();
    if (digest.toString('hex') !== sha256.toLowerCase()) throw partChecksum();
    const cipher = await this.rows.seal(fileId, fromByte, bytes);
    return this.transactor.run(async () => {
      const file = await this.locked(merchantId, fileId);
      const toByte = fromByte + bytes.length;
      if (bytes.length === 0 || toByte > file.sizeBytes) throw partOutside();
      const overlapping = await this.transactor.query<{ fromByte: number; sizeBytes: number; sha256: string }>(
        OVERLAPPING,
        [fileId, fromByte, toByte],
      );
      const [same] = overlapping;
      const isSame =
        same?.fromByte === fromByte && same.sizeBytes === bytes.length && same.sha256 === digest.toString('hex');
      if (overlapping.length === 1 && isSame) return file;
      if (file.state !== 'receiving') throw alreadyComplete();
      if (overlapping.length > 0) throw partOverlaps();
      await this.transactor.query('INSERT INTO chips.upload_file_part VALUES ($1,$2,$3,$4,$5,$6)', [
        fileId,
        fromByte,
        bytes.length,
        digest,
        cipher,
        this.clock.now(),
      ]);
      await this.transactor.query(
        'UPDATE chips.upload_file SET received_bytes = received_bytes + $2 WHERE file_id = $1',
        [fileId, bytes.length],
      );
      return this.locked(merchantId, fileId);
    });
  }

  /** Ends the receiving and wakes the processing. Complete again is complete. @throws Refusal `FILE_INCOMPLETE`, 409 */
  async complete(merchantId: Id, fileId: Id): Promise<UploadFile> {
    return this.transactor.run(async () => {
      const file = await this.locked(merchantId, fileId);
      if (file.state !== 'receiving') return file;
      if (file.receivedBytes !== file.sizeBytes) throw incomplete();
      await this.transactor.query(`UPDATE chips.upload_file SET state = 'received' WHERE file_id = $1`, [fileId]);
      await this.outbox.enqueue(PROCESS_UPLOAD_FILES, {});
      return { ...file, state: 'received' };
    });
  }

  /** @param merchantId null for the house, which sees every file. @throws Refusal `NOT_FOUND` */
  async read(merchantId: Id | null, fileId: Id): Promise<UploadFile> {
    const [row] = await this.transactor.query<UploadFile>(
      `SELECT ${FILE_COLUMNS} FROM chips.upload_file WHERE file_id = $1 AND ($2::bigint IS NULL OR merchant_id = $2)`,
      [fileId, merchantId],
    );
    if (!row) throw notFound({ zh: '文件', en: 'file' });
    return row;
  }

  /** What has not come yet, in order. */
  async missing(file: UploadFile): Promise<ByteRange[]> {
    if (file.state !== 'receiving') return [];
    const parts = await this.transactor.query<ByteRange>(
      `SELECT from_byte::float8 AS "fromByte", (from_byte + size_bytes)::float8 AS "toByte"
       FROM chips.upload_file_part WHERE file_id = $1 ORDER BY from_byte`,
      [file.fileId],
    );
    const gaps: ByteRange[] = [];
    let at = 0;
    for (const { fromByte, toByte } of [...parts, { fromByte: file.sizeBytes, toByte: file.sizeBytes }]) {
      if (fromByte > at) gaps.push({ fromByte: at, toByte: fromByte });
      at = toByte;
    }
    return gaps;
  }

  private async locked(merchantId: Id, fileId: Id): Promise<UploadFile> {
    const [row] = await this.transactor.query<UploadFile>(
      `SELECT ${FILE_COLUMNS} FROM chips.upload_file WHERE file_id = $1 AND merchant_id = $2 FOR UPDATE`,
      [fileId, merchantId],
    );
    if (!row) throw notFound({ zh: '文件', en: 'file' });
    return row;
  }
}

function conflict(code: string, zh: string, en: string, status = 409): Refusal {
  return new Refusal(code, { zh, en }, { status });
}

const otherContent = () =>
  conflict(
    'FILE_SIZE_DIFFERS',
    '同一校验值的文件已以另一大小登记',
    'a file of this checksum was announced with another size',
  );
const partChecksum = () =>
  conflict(
    'PART_CHECKSUM',
    '分片内容与校验值不符，请重传',
    'the bytes do not have the checksum told; send the part again',
    422,
  );
const partOutside = () =>
  conflict('PART_OUTSIDE_FILE', '分片为空或超出文件大小', 'the part is empty or goes beyond the file', 422);
const partOverlaps = () =>
  conflict(
    'PART_OVERLAPS',
    '分片与已收到的字节重叠',
    'the part overlaps bytes that are here with another cut or content',
  );
const alreadyComplete = () =>
  conflict('FILE_COMPLETE', '文件已收齐，不再接收分片', 'the file is complete and takes no more');
const incomplete = () => conflict('FILE_INCOMPLETE', '文件尚未收齐', 'parts of the file are missing');
