import { Transactor } from '@app/database';
import type { Id } from '@app/kernel';
import { HSM, type Hsm, KeyRing } from '@app/security';
import { Inject, Injectable } from '@nestjs/common';
import { FileFormatError, LINE_MAX_BYTES, parseRow } from './file-format.rules.js';
import type { ToldTap } from './upload.types.js';

/** A line of a file, with the place it has there. */
export interface FileLine {
  readonly text: string;
  readonly fromByte: number;
  /** Without its LF. */
  readonly bytes: number;
  /** False for bytes after the last LF. */
  readonly ended: boolean;
}

const LF = 0x0a;
const PART = `SELECT from_byte, cipher FROM chips.upload_file_part WHERE file_id = $1 AND from_byte <= $2
  ORDER BY from_byte DESC LIMIT 1`;

/** The bytes of operators' files: encrypted at rest, read a part at a time, so that a file of any size takes little memory. */
@Injectable()
export class FileRows {
  constructor(
    private readonly transactor: Transactor,
    @Inject(HSM) private readonly hsm: Hsm,
    private readonly keys: KeyRing,
  ) {}

  seal(fileId: Id, fromByte: number, bytes: Buffer): Promise<Buffer> {
    return this.hsm.encrypt(this.keys.key('secret-encryption'), bytes, contextOf(fileId, fromByte));
  }

  /** The file's bytes from a place on, part by part. */
  async *parts(fileId: Id, fromByte: number): AsyncGenerator<Buffer> {
    for (let at = fromByte; ;) {
      const bytes = await this.bytesAt(fileId, at);
      if (bytes.length === 0) return;
      yield bytes;
      at += bytes.length;
    }
  }

  /** Lines from a place on, which must be a line's beginning. @throws FileFormatError LINE_TOO_LONG */
  async *lines(fileId: Id, fromByte: number): AsyncGenerator<FileLine> {
    let rest: Buffer = Buffer.alloc(0);
    let at = fromByte;
    for await (const part of this.parts(fileId, fromByte)) {
      const bytes = rest.length === 0 ? part : Buffer.concat([rest, part]);
      let start = 0;
      for (let end = bytes.indexOf(LF); end >= 0; end = bytes.indexOf(LF, start)) {
        yield lineOf(bytes.subarray(start, end), at, true);
        at += end + 1 - start;
        start = end + 1;
      }
      rest = bytes.subarray(start);
      if (rest.length > LINE_MAX_BYTES) throw new FileFormatError('LINE_TOO_LONG');
    }
    if (rest.length > 0) yield lineOf(rest, at, false);
  }

  /** The tap of one row, wherever its line lies. */
  async tapAt(fileId: Id, fromByte: number, rowBytes: number): Promise<ToldTap & { malformed: string | undefined }> {
    const pieces: Buffer[] = [];
    let missing = rowBytes;
    for await (const part of this.parts(fileId, fromByte)) {
      pieces.push(part.subarray(0, missing));
      missing -= Math.min(missing, part.length);
      if (missing === 0) break;
    }
    const text = Buffer.concat(pieces).toString('latin1');
    const { tap, malformed } = parseRow(text, Number(text.split('|')[1]));
    return { ...tap, malformed };
  }

  private async bytesAt(fileId: Id, at: number): Promise<Buffer> {
    const [part] = await this.transactor.query<{ from_byte: string; cipher: Buffer }>(PART, [fileId, at]);
    if (!part) return Buffer.alloc(0);
    const fromByte = Number(part.from_byte);
    const key = this.keys.key('secret-encryption');
    const bytes = await this.hsm.decrypt(key, part.cipher, contextOf(fileId, fromByte));
    return bytes.subarray(at - fromByte);
  }
}

function lineOf(bytes: Buffer, fromByte: number, ended: boolean): FileLine {
  if (bytes.length > LINE_MAX_BYTES) throw new FileFormatError('LINE_TOO_LONG');
  return { text: bytes.toString('latin1'), fromByte, bytes: bytes.length, ended };
}

function contextOf(fileId: Id, fromByte: number): string {
  return `ecash-file/${fileId}/${fromByte}`;
}
