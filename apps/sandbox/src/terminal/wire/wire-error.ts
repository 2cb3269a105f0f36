/** Bytes that are no message of the POS specification. Names fields by number and never repeats their content. */
export class WireError extends Error {
  override readonly name = 'WireError';
}
