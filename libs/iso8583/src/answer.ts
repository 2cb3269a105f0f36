import type { FieldNumber, Fields } from './field-table.js';
import { Iso8583FormatError } from './format-error.js';
import { DEFAULT_HEADER, type MessageHeader, type Tpdu } from './header.js';
import type { Iso8583Message } from './message.js';

/** What an answer takes from its request; also of a payload that could not be read beyond its MTI. */
export interface Answerable {
  readonly tpdu: Tpdu;
  /** The default header where it could not be read. */
  readonly header?: MessageHeader;
  readonly mti: string;
}

/** Every financial answer, declines too, repeats these of its request (POS specification, Host behaviour). */
export const FINANCIAL_ECHO_FIELDS = [2, 3, 4, 11, 25, 41, 42, 49, 60] as const satisfies readonly FieldNumber[];

/**
 * The answer to a request: TPDU addresses swapped, message type plus ten (0200 → 0210), the request's header with the
 * given processing request (0 unless told), and exactly the fields given.
 * @throws Iso8583FormatError MTI when the request is itself an answer
 */
export function answerTo(request: Answerable, fields: Fields, processingRequest = 0): Iso8583Message {
  const header = request.header ?? DEFAULT_HEADER;
  return {
    tpdu: { dst: request.tpdu.src, src: request.tpdu.dst },
    header: { ...header, processingRequest },
    mti: answerMti(request.mti),
    fields,
  };
}

/** The fields of a request that its answer repeats; those not sent stay out. */
export function echoFields<N extends FieldNumber>(fields: Fields, numbers: readonly N[]): Pick<Fields, N> {
  const echoed: { [F in N]?: Fields[F] } = {};
  for (const number of numbers) {
    const value = fields[number];
    if (value !== undefined) echoed[number] = value;
  }
  return echoed as Pick<Fields, N>;
}

function answerMti(mti: string): string {
  const third = mti.charCodeAt(2) - 0x30;
  if (mti.length !== 4 || third < 0 || third > 8 || (third & 1) === 1) throw new Iso8583FormatError('MTI');
  return mti.slice(0, 2) + (third + 1) + mti.slice(3);
}
