import type { Fields } from './field-table.js';
import type { MessageHeader, Tpdu } from './header.js';

/** Why bytes are no message, or an object cannot be written as one. */
export type FormatReason =
  | 'TRUNCATED' // the payload ends inside a part
  | 'TRAILING_BYTES' // bytes are left after the last field
  | 'TPDU' // the TPDU does not begin with 60
  | 'HEADER' // an application class other than 60 and 61, or header digits that are none
  | 'MTI' // not four digits, or an answer where a request is needed
  | 'SECONDARY_BITMAP' // bit 1
  | 'UNKNOWN_FIELD' // a bit the field table does not have
  | 'LENGTH' // too long, or not the fixed length
  | 'CHARACTER' // a nibble or byte outside the field's alphabet
  | 'VALUE' // well-formed, but no value of a sub-structure
  | 'NO_MAC'; // no field 64 where one is needed

/** What could be read of a payload that is no message: enough to answer it with 30, and nothing of the card. */
export interface PartialMessage {
  readonly tpdu?: Tpdu;
  readonly header?: MessageHeader;
  readonly mti?: string;
  readonly fields: Pick<Fields, 11 | 41 | 42>;
}

const NOTHING_READ: PartialMessage = { fields: {} };

/**
 * Bytes that are no message of the POS specification, or a value that cannot be written as one. The message names the
 * reason and the field number only, never a field's content, so it may be logged. `read` is filled by `decodeMessage`.
 */
export class Iso8583FormatError extends Error {
  override readonly name = 'Iso8583FormatError';

  constructor(
    readonly reason: FormatReason,
    readonly field?: number,
    readonly read: PartialMessage = NOTHING_READ,
  ) {
    super(field === undefined ? reason : `${reason} in field ${field}`);
  }
}
