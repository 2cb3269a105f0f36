/** Why bytes are no BER-TLV, or a value cannot be written as one. */
export type TlvReason =
  | 'TRUNCATED' // the bytes end inside a tag, a length or a value
  | 'TAG' // longer than four bytes, not hexadecimal, or not allowed here
  | 'LENGTH' // an indefinite length, or more than three length bytes
  | 'TOO_LONG' // more bytes than the limit
  | 'TOO_DEEP' // nested deeper than the limit
  | 'TOO_MANY' // more elements than the limit
  | 'DUPLICATE_TAG' // a tag twice where each may come once
  | 'MISSING' // an element that is needed is not there
  | 'VALUE'; // well-formed, but no value of that element

/** Chip data that cannot be read or written. Names the reason, the place and the tag, never a value, so it may be logged. */
export class TlvError extends Error {
  override readonly name = 'TlvError';

  constructor(
    readonly reason: TlvReason,
    /** Tag concerned, upper-case hex. */
    readonly tag?: string,
    /** Byte at which reading stopped. */
    readonly offset?: number,
  ) {
    super([reason, tag && `in tag ${tag}`, offset !== undefined && `at byte ${offset}`].filter(Boolean).join(' '));
  }
}
