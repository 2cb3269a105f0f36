import fc from 'fast-check';
import { frame, FrameLengthError, FrameReader, MIN_FRAME_BYTES } from './frame.js';

const anyPayload = fc
  .uint8Array({ minLength: MIN_FRAME_BYTES, maxLength: 400, size: 'max' })
  .map((bytes) => Buffer.from(bytes));

function lengthError(action: () => unknown): FrameLengthError {
  try {
    action();
  } catch (error) {
    expect(error).toBeInstanceOf(FrameLengthError);
    return error as FrameLengthError;
  }
  throw new Error('nothing was thrown');
}

describe('FrameReader', () => {
  it('gives every frame once and in order, however the stream is split and joined', () => {
    fc.assert(
      fc.property(fc.array(anyPayload, { maxLength: 8 }), fc.array(fc.nat(), { maxLength: 30 }), (payloads, cuts) => {
        const stream = Buffer.concat(payloads.map(frame));
        const edges = [0, ...cuts.map((cut) => cut % (stream.length + 1)), stream.length].sort((a, b) => a - b);
        const reader = new FrameReader();
        const received = edges.slice(1).flatMap((edge, index) => reader.push(stream.subarray(edges[index], edge)));
        expect(received).toEqual(payloads);
      }),
    );
  });

  it('takes a stream byte by byte', () => {
    const payload = Buffer.alloc(300, 0x5a);
    const stream = Buffer.concat([frame(payload), frame(payload)]);
    const reader = new FrameReader();
    expect([...stream].flatMap((byte) => reader.push(Buffer.of(byte)))).toEqual([payload, payload]);
  });

  test.each([
    ['zero', '0000', 0],
    ['shorter than any message', '0014', 20],
    ['above the bound', '1001', 4097],
  ])('refuses a length that is %s', (_name, hex, lengthBytes) => {
    expect(lengthError(() => new FrameReader().push(Buffer.from(hex, 'hex'))).lengthBytes).toBe(lengthBytes);
  });

  it('hands over the whole frames before a bad length, once, and stays closed after it', () => {
    const payload = Buffer.alloc(30, 1);
    const reader = new FrameReader();
    const error = lengthError(() => reader.push(Buffer.concat([frame(payload), Buffer.of(0, 0)])));
    expect(error.frames).toEqual([payload]);
    expect(lengthError(() => reader.push(frame(payload))).frames).toEqual([]);
  });

  it('keeps to the bound it is given', () => {
    const reader = new FrameReader({ maxFrameBytes: 100 });
    expect(reader.push(frame(Buffer.alloc(100)))).toHaveLength(1);
    expect(lengthError(() => reader.push(frame(Buffer.alloc(101)))).lengthBytes).toBe(101);
  });

  it('random bytes give frames or a length error, nothing else', () => {
    fc.assert(
      fc.property(fc.array(fc.uint8Array({ maxLength: 64 }), { maxLength: 20 }), (chunks) => {
        const reader = new FrameReader();
        for (const chunk of chunks) {
          try {
            reader.push(Buffer.from(chunk));
          } catch (error) {
            if (!(error instanceof FrameLengthError)) throw error;
          }
        }
      }),
    );
  });
});

describe('frame', () => {
  it('writes the length without itself, high byte first', () => {
    expect(frame(Buffer.alloc(0x0123, 9)).subarray(0, 3)).toEqual(Buffer.of(0x01, 0x23, 9));
  });

  it('refuses what no reader would take', () => {
    expect(lengthError(() => frame(Buffer.alloc(20))).lengthBytes).toBe(20);
    expect(lengthError(() => frame(Buffer.alloc(0x10000))).lengthBytes).toBe(0x10000);
  });
});
