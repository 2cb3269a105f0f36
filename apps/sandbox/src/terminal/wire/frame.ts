import { WireError } from './wire-error.js';

/** What surrounds a message: `len(2) | TPDU(5) | header(6) | message`. */
export interface Frame {
  /** `60 dst(2) src(2)`. */
  readonly tpdu: Buffer;
  readonly header: Buffer;
  /** MTI to the last field. */
  readonly body: Buffer;
}

const LENGTH_BYTES = 2;
const TPDU_BYTES = 5;
const HEADER_BYTES = 6;
/** TPDU, header, MTI and bitmap: nothing shorter is a message. */
const LEAST_BYTES = TPDU_BYTES + HEADER_BYTES + 10;

/** Greatest frame taken: far above the longest message the field table can make. */
export const MAX_FRAME_BYTES = 4096;

/** Writes a frame; the length does not count its own two bytes. Source: POS specification, Frame. */
export function encodeFrame(frame: Frame): Buffer {
  const length = Buffer.alloc(LENGTH_BYTES);
  length.writeUInt16BE(frame.tpdu.length + frame.header.length + frame.body.length);
  return Buffer.concat([length, frame.tpdu, frame.header, frame.body]);
}

function parseFrame(bytes: Buffer): Frame {
  return {
    tpdu: bytes.subarray(0, TPDU_BYTES),
    header: bytes.subarray(TPDU_BYTES, TPDU_BYTES + HEADER_BYTES),
    body: bytes.subarray(TPDU_BYTES + HEADER_BYTES),
  };
}

/** The TPDU an answer must carry: destination and source swapped. */
export function swappedTpdu(tpdu: Buffer): Buffer {
  return Buffer.concat([tpdu.subarray(0, 1), tpdu.subarray(3, 5), tpdu.subarray(1, 3)]);
}

/** What the host asks for in an answer's header: 4 CA keys, 5 chip parameters, 9 contactless parameters, 0 nothing. */
export function processingRequest(header: Buffer): number {
  return (header[2] ?? 0) & 0x0f;
}

/** Cuts a byte stream into frames, however the network split or joined them. */
export class FrameReader {
  private pending: Buffer = Buffer.alloc(0);

  /**
   * Takes what arrived and gives the frames that are complete, in order.
   * @throws WireError when a length cannot be a message's; the stream is useless from then on
   */
  push(chunk: Buffer): Frame[] {
    this.pending = this.pending.length === 0 ? chunk : Buffer.concat([this.pending, chunk]);
    const frames: Frame[] = [];
    while (this.pending.length >= LENGTH_BYTES) {
      const length = this.pending.readUInt16BE();
      if (length < LEAST_BYTES || length > MAX_FRAME_BYTES) throw new WireError(`a frame of ${length} bytes`);
      if (this.pending.length < LENGTH_BYTES + length) break;
      frames.push(parseFrame(Buffer.from(this.pending.subarray(LENGTH_BYTES, LENGTH_BYTES + length))));
      this.pending = this.pending.subarray(LENGTH_BYTES + length);
    }
    return frames;
  }
}
