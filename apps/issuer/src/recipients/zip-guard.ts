import { promisify } from 'node:util';
import { inflateRaw } from 'node:zlib';
import { FILE_LIMITS } from './file.limits.js';
import { FILE_REFUSALS } from './file.refusals.js';

const inflate = promisify(inflateRaw);

const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_ENTRY = 0x04034b50;
const END_BYTES = 22;
const COMMENT_BYTES_MAX = 0xffff;

interface Entry {
  readonly encrypted: boolean;
  readonly method: number;
  readonly packedBytes: number;
  readonly localOffset: number;
}

/**
 * Makes sure that a ZIP archive is whole and unpacks to little, by unpacking it: what an archive says of its own sizes is
 * not believed, so an archive bomb is met here, with a bound, and not in the workbook reader.
 * @throws Refusal `FILE_ENCRYPTED`, `FILE_TOO_LARGE`, `FILE_UNREADABLE`
 */
export async function assertHarmlessZip(bytes: Buffer): Promise<void> {
  let leftBytes: number = FILE_LIMITS.unpackedBytesMax;
  for (const entry of directoryOf(bytes)) {
    if (entry.encrypted) throw FILE_REFUSALS.encrypted();
    leftBytes -= await unpackedBytes(bytes, entry, leftBytes);
    if (leftBytes < 0) throw FILE_REFUSALS.tooLarge();
  }
}

async function unpackedBytes(bytes: Buffer, entry: Entry, leftBytes: number): Promise<number> {
  const { localOffset, packedBytes, method } = entry;
  if (localOffset + 30 > bytes.length || bytes.readUInt32LE(localOffset) !== LOCAL_ENTRY) {
    throw FILE_REFUSALS.unreadable('an entry is missing');
  }
  const start = localOffset + 30 + bytes.readUInt16LE(localOffset + 26) + bytes.readUInt16LE(localOffset + 28);
  if (start + packedBytes > bytes.length) throw FILE_REFUSALS.unreadable('an entry is cut off');
  if (method === 0) return packedBytes;
  if (method !== 8) throw FILE_REFUSALS.unreadable('a packing method that spreadsheets do not use');
  try {
    const unpacked = await inflate(bytes.subarray(start, start + packedBytes), { maxOutputLength: leftBytes + 1 });
    return unpacked.length;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') throw FILE_REFUSALS.tooLarge();
    throw FILE_REFUSALS.unreadable('an entry does not unpack');
  }
}

function directoryOf(bytes: Buffer): Entry[] {
  const end = endOfDirectory(bytes);
  const count = bytes.readUInt16LE(end + 10);
  if (count > FILE_LIMITS.zipEntriesMax) throw FILE_REFUSALS.tooLarge();
  const entries: Entry[] = [];
  let at = bytes.readUInt32LE(end + 16);
  for (let number = 0; number < count; number++) {
    if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== DIRECTORY_ENTRY) {
      throw FILE_REFUSALS.unreadable('the archive directory is damaged');
    }
    entries.push({
      encrypted: (bytes.readUInt16LE(at + 8) & 1) === 1,
      method: bytes.readUInt16LE(at + 10),
      packedBytes: bytes.readUInt32LE(at + 20),
      localOffset: bytes.readUInt32LE(at + 42),
    });
    at += 46 + bytes.readUInt16LE(at + 28) + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return entries;
}

function endOfDirectory(bytes: Buffer): number {
  const earliest = Math.max(0, bytes.length - END_BYTES - COMMENT_BYTES_MAX);
  for (let at = bytes.length - END_BYTES; at >= earliest; at--) {
    if (bytes.readUInt32LE(at) === END_OF_DIRECTORY) return at;
  }
  throw FILE_REFUSALS.unreadable('the end of the archive is missing');
}
