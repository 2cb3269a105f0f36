import type { Fields } from './field-table.js';
import type { MessageHeader, Tpdu } from './header.js';

/** One message, request or answer, as the gateway handles it. Field 64 is carried, never checked, by the codec. */
export interface Iso8583Message {
  readonly tpdu: Tpdu;
  readonly header: MessageHeader;
  /** Message type, four digits: `0200`. */
  readonly mti: string;
  readonly fields: Fields;
}
