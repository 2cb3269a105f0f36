import { type Card, entryCode, track2Of } from '../terminal/card-entry.js';
import type { Fields } from '../terminal/wire/codec.js';
import { digits, formatF61 } from '../terminal/wire/structures.js';
import type { RawLine } from './raw-line.js';

/** A stripe purchase without PIN, as the cases send it by hand. */
export function saleFields(raw: RawLine, card: Card, amountFen: number, trace = raw.nextTrace()): Fields {
  return {
    3: '000000',
    4: digits(amountFen, 12),
    11: trace,
    22: entryCode('stripe', false),
    25: '00',
    35: track2Of(card),
    49: '156',
    60: raw.field60('22'),
  };
}

/** The reversal of a purchase sent by hand. */
export function reversalOf(sale: Fields, batchNo: number): Fields {
  const { 3: code, 4: amount, 11: trace, 22: entry, 25: condition, 49: currency, 60: type } = sale;
  const reference = formatF61(batchNo, Number(trace));
  return {
    ...{ 3: code!, 4: amount!, 11: trace!, 22: entry!, 25: condition!, 49: currency!, 60: type! },
    39: '98',
    61: reference,
  };
}
