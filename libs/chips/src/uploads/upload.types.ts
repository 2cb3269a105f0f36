import type { Fen, Id } from '@app/kernel';

/** A tap as it was told, before anything of it is believed. */
export interface ToldTap {
  /** `purchase`: the chip approved it. `flash`: the terminal says it failed. */
  readonly kind: 'purchase' | 'flash';
  /** Undefined when the terminal never got it (zeros). */
  readonly pan: string | undefined;
  /** Two digits, from field 23 or a file's column; undefined where field 55 or the card itself must tell. */
  readonly psn: string | undefined;
  /** Field 55; undefined when there is none. */
  readonly chipData: Buffer | undefined;
  /** The message's own amount. */
  readonly amountFen: Fen;
}

/** Where a tap was told from. */
export interface ToldBy {
  readonly originKey: string;
  /** Keyed hash of the content, 32 bytes. */
  readonly contentHash: Buffer;
  readonly merchantId: Id;
  readonly terminalId: Id;
  readonly batchNo: number;
  readonly traceNo: number;
  readonly rrn: string;
}

/** A kept upload on its way through processing. */
export interface UploadRecord extends ToldBy, ToldTap {
  readonly uploadId: Id;
  readonly receivedAt: Date;
  /** Of a row in an operator's file. */
  readonly file?: FilePlace | undefined;
  /** Why the record itself cannot be read, whatever its chip data say. */
  readonly malformed?: string | undefined;
}

/** Where a row lies in its file. */
export interface FilePlace {
  readonly fileId: Id;
  readonly rowNo: number;
  readonly fromByte: number;
  readonly rowBytes: number;
  readonly terminalNo: string;
}

/** The job that processes what was uploaded. */
export const PROCESS_UPLOADS = 'clearing.process-uploads';
