import { type Fields, parseAmount, parseBatchDetails } from '@app/iso8583';
import type { Fen } from '@app/kernel';
import { maskPan } from '@app/security';

/** One transaction of an upload, as it is kept: without its card number. */
export interface BatchLine {
  /** Two digits of the terminal's; null for a chip record, which has none. */
  readonly cardType: string | null;
  readonly traceNo: number;
  readonly panMasked: string;
  readonly amountFen: Fen;
}

/**
 * The transactions an upload tells of: the list in field 48 of stripe details, fields 2, 4 and 11 of a chip's detail. Records
 * of failed chip transactions tell of none that count.
 * @throws Iso8583FormatError when the list is malformed
 */
export function batchLinesOf(
  content: 'stripe_detail' | 'ic_detail' | 'failed_ic' | 'offline_ecash_detail' | 'end',
  fields: Fields,
): readonly BatchLine[] {
  if (content === 'stripe_detail') {
    return parseBatchDetails(fields[48] ?? '').map(({ cardType, trace, pan, amountFen }) => ({
      cardType,
      traceNo: Number(trace),
      panMasked: maskPan(pan),
      amountFen,
    }));
  }
  if (
    (content !== 'ic_detail' && content !== 'offline_ecash_detail') ||
    fields[4] === undefined ||
    fields[11] === undefined
  )
    return [];
  const panMasked = maskPan(fields[2] ?? '');
  return [{ cardType: null, traceNo: Number(fields[11]), panMasked, amountFen: parseAmount(fields[4]) }];
}
