import { TlvError } from './tlv-error.js';

/** One decoded element. */
export interface Tlv {
  /** Upper-case hex, `9F26`. */
  readonly tag: string;
  /** The content as it stands, of a constructed element too; a view into the decoded bytes. */
  readonly value: Buffer;
  /** The elements inside, of a constructed element. */
  readonly children?: readonly Tlv[];
}

/** An element to be written: its value, or the elements inside it. */
export type TlvSource =
  { readonly tag: string; readonly value: Buffer } | { readonly tag: string; readonly children: readonly TlvSource[] };

export interface TlvOptions {
  /**
   * Whether a byte FF begins a tag. Card data use FF, like 00, as padding between elements, while terminal parameters
   * have tags such as `FF803A`: both readings of the same bytes are possible, so the caller says which one holds.
   * False unless told.
   */
  readonly ffBeginsTag?: boolean;
  /** 65,535 unless told. */
  readonly maxBytes?: number;
  /** Levels of nesting, 8 unless told. */
  readonly maxDepth?: number;
  /** Elements at all levels together, 512 unless told. */
  readonly maxElements?: number;
}

const MAX_TAG_BYTES = 4;
const MAX_LENGTH_BYTES = 3;
const CONSTRUCTED = 0x20;
const MULTI_BYTE_TAG = 0x1f;
/** Far more tags than any card or terminal writes. */
const KNOWN_TAGS_MAX = 512;

/**
 * Reads a sequence of BER-TLV elements with their nested ones: tags of up to four bytes, lengths in short form and 81, 82,
 * 83; bytes 00 and (unless they begin tags) FF between elements are padding. Tags beginning with FF are terminal
 * parameters whose content is plain although their tag says constructed; they are not opened.
 * @throws TlvError TRUNCATED, TAG, LENGTH, TOO_LONG, TOO_DEEP, TOO_MANY
 */
export function decodeTlv(bytes: Buffer, options: TlvOptions = {}): Tlv[] {
  if (bytes.length > (options.maxBytes ?? 65_535)) throw new TlvError('TOO_LONG');
  return new TlvReader(bytes, options).readUntil(bytes.length, options.maxDepth ?? 8);
}

/** Writes elements one after another, with the shortest form of each length. @throws TlvError TAG, TOO_LONG */
export function encodeTlv(elements: readonly TlvSource[]): Buffer {
  return Buffer.concat(elements.map(encodeOne));
}

/** The first element with this tag, searched depth first. */
export function findTlv(elements: readonly Tlv[], tag: string): Tlv | undefined {
  for (const element of elements) {
    if (element.tag === tag) return element;
    const inside = element.children && findTlv(element.children, tag);
    if (inside) return inside;
  }
  return undefined;
}

/** A tag of two to eight hex digits as bytes; it must be exactly one BER tag. @throws TlvError TAG */
export function tagBytes(tag: string): Buffer {
  const bytes = Buffer.from(tag, 'hex');
  const wellFormed = bytes.length > 0 && bytes.toString('hex').toUpperCase() === tag.toUpperCase();
  if (!wellFormed || tagLengthAt(bytes, 0, bytes.length) !== bytes.length) throw new TlvError('TAG', tag.slice(0, 8));
  return bytes;
}

/** Bytes of the tag at an offset. @throws TlvError TRUNCATED, TAG */
export function tagLengthAt(bytes: Buffer, offset: number, end: number): number {
  if (offset >= end) throw new TlvError('TRUNCATED', undefined, offset);
  if ((bytes[offset]! & MULTI_BYTE_TAG) !== MULTI_BYTE_TAG) return 1;
  for (let length = 2; length <= MAX_TAG_BYTES; length++) {
    if (offset + length > end) throw new TlvError('TRUNCATED', undefined, offset);
    if ((bytes[offset + length - 1]! & 0x80) === 0) return length;
  }
  throw new TlvError('TAG', undefined, offset);
}

class TlvReader {
  private at = 0;
  private elements = 0;

  constructor(
    private readonly bytes: Buffer,
    private readonly options: TlvOptions,
  ) {}

  readUntil(end: number, depthLeft: number): Tlv[] {
    if (depthLeft === 0) throw new TlvError('TOO_DEEP', undefined, this.at);
    const found: Tlv[] = [];
    for (this.skipPadding(end); this.at < end; this.skipPadding(end)) found.push(this.readElement(end, depthLeft));
    return found;
  }

  private readElement(end: number, depthLeft: number): Tlv {
    if (++this.elements > (this.options.maxElements ?? 512)) throw new TlvError('TOO_MANY', undefined, this.at);
    const start = this.at;
    this.at += tagLengthAt(this.bytes, start, end);
    const tag = this.bytes.toString('hex', start, this.at).toUpperCase();
    const length = this.readLength(tag, end);
    if (this.at + length > end) throw new TlvError('TRUNCATED', tag, this.at);
    const value = this.bytes.subarray(this.at, this.at + length);
    if ((this.bytes[start]! & CONSTRUCTED) === 0 || this.bytes[start] === 0xff) {
      this.at += length;
      return { tag, value };
    }
    return { tag, value, children: this.readUntil(this.at + length, depthLeft - 1) };
  }

  private readLength(tag: string, end: number): number {
    if (this.at >= end) throw new TlvError('TRUNCATED', tag, this.at);
    const first = this.bytes[this.at++]!;
    if (first < 0x80) return first;
    const lengthBytes = first & 0x7f;
    if (lengthBytes === 0 || lengthBytes > MAX_LENGTH_BYTES) throw new TlvError('LENGTH', tag, this.at - 1);
    if (this.at + lengthBytes > end) throw new TlvError('TRUNCATED', tag, this.at);
    const length = this.bytes.readUIntBE(this.at, lengthBytes);
    this.at += lengthBytes;
    return length;
  }

  private skipPadding(end: number): void {
    while (this.at < end && this.isPadding(this.bytes[this.at]!)) this.at += 1;
  }

  private isPadding(byte: number): boolean {
    return byte === 0x00 || (byte === 0xff && this.options.ffBeginsTag !== true);
  }
}

/** Bytes of tags written before: the same few are written over and over. */
const knownTags = new Map<string, Buffer>();

function writtenTag(tag: string): Buffer {
  const known = knownTags.get(tag);
  if (known) return known;
  const bytes = tagBytes(tag);
  if (knownTags.size < KNOWN_TAGS_MAX) knownTags.set(tag, bytes);
  return bytes;
}

function encodeOne(element: TlvSource): Buffer {
  const value = 'children' in element ? encodeTlv(element.children) : element.value;
  return Buffer.concat([writtenTag(element.tag), lengthBytesOf(element.tag, value.length), value]);
}

function lengthBytesOf(tag: string, length: number): Buffer {
  if (length < 0x80) return Buffer.of(length);
  if (length <= 0xff) return Buffer.of(0x81, length);
  if (length <= 0xffff) return Buffer.of(0x82, length >> 8, length & 0xff);
  if (length <= 0xffffff) return Buffer.of(0x83, length >> 16, (length >> 8) & 0xff, length & 0xff);
  throw new TlvError('TOO_LONG', tag);
}
