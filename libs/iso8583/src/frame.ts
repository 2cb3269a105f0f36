import { FIELDS_OFFSET } from './header.js';

/** TPDU, header, message type and bitmap: nothing shorter is a message. */
export const MIN_FRAME_BYTES = FIELDS_OFFSET;
const MAX_LENGTH = 0xffff;
const DEFAULT_MAX_FRAME_BYTES = 4096;

/**
 * A length in front of a frame that no message has. The stream is out of step from here: the connection is to be closed.
 * `frames` are the whole frames that came before it in the same chunk.
 */
export class FrameLengthError extends Error {
  override readonly name = 'FrameLengthError';

  constructor(
    readonly lengthBytes: number,
    readonly frames: readonly Buffer[] = [],
  ) {
    super(`frame length ${lengthBytes} is out of bounds`);
  }
}

/**
 * Cuts one connection's byte stream into frames, however TCP split or joined them. Holds at most one unfinished frame,
 * so never more than `maxFrameBytes`.
 */
export class FrameReader {
  private readonly maxFrameBytes: number;
  private firstLengthByte: number | undefined;
  private unfinished: Buffer | undefined;
  private filledBytes = 0;
  private broken: FrameLengthError | undefined;

  /** @param options.maxFrameBytes longest payload taken, 4096 unless told */
  constructor(options: { readonly maxFrameBytes?: number } = {}) {
    this.maxFrameBytes = options.maxFrameBytes ?? DEFAULT_MAX_FRAME_BYTES;
  }

  /**
   * Takes the next bytes of the stream. Frames that lie whole in `chunk` are views into it, which must not be reused.
   * @returns the payloads (after the two length bytes) that became complete, in order, perhaps none
   * @throws FrameLengthError when a length is below {@link MIN_FRAME_BYTES} or above the bound, and on every later call
   */
  push(chunk: Buffer): Buffer[] {
    if (this.broken !== undefined) throw new FrameLengthError(this.broken.lengthBytes);
    const frames: Buffer[] = [];
    let at = 0;
    while (at < chunk.length) {
      if (this.unfinished !== undefined) {
        at = this.fill(chunk, at, frames);
        continue;
      }
      if (this.firstLengthByte === undefined) {
        this.firstLengthByte = chunk[at++];
        continue;
      }
      const lengthBytes = this.checkedLength((this.firstLengthByte << 8) | chunk[at++]!, frames);
      this.firstLengthByte = undefined;
      if (chunk.length - at >= lengthBytes) {
        frames.push(chunk.subarray(at, at + lengthBytes));
        at += lengthBytes;
      } else {
        this.unfinished = Buffer.allocUnsafe(lengthBytes);
        this.filledBytes = 0;
      }
    }
    return frames;
  }

  private fill(chunk: Buffer, at: number, frames: Buffer[]): number {
    const target = this.unfinished!;
    const taken = Math.min(target.length - this.filledBytes, chunk.length - at);
    chunk.copy(target, this.filledBytes, at, at + taken);
    this.filledBytes += taken;
    if (this.filledBytes === target.length) {
      frames.push(target);
      this.unfinished = undefined;
    }
    return at + taken;
  }

  private checkedLength(lengthBytes: number, frames: Buffer[]): number {
    if (lengthBytes >= MIN_FRAME_BYTES && lengthBytes <= this.maxFrameBytes) return lengthBytes;
    this.broken = new FrameLengthError(lengthBytes, frames);
    throw this.broken;
  }
}

/** A payload with its two length bytes in front, ready for the connection. @throws FrameLengthError when no frame has its length */
export function frame(payload: Buffer): Buffer {
  if (payload.length < MIN_FRAME_BYTES || payload.length > MAX_LENGTH) throw new FrameLengthError(payload.length);
  const framed = Buffer.allocUnsafe(payload.length + 2);
  framed.writeUInt16BE(payload.length, 0);
  framed.set(payload, 2);
  return framed;
}
