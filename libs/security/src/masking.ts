/** First 6 and last 4 of a card number, stars between (R-PRIVACY); of anything shorter than 13 characters nothing. */
export function maskPan(pan: string): string {
  const compact = pan.replace(/[\s-]/g, '');
  if (compact.length < 13) return '*'.repeat(compact.length);
  return `${compact.slice(0, 6)}${'*'.repeat(compact.length - 10)}${compact.slice(-4)}`;
}

/** A track with its card number masked and nothing after the separator: expiry, service code and card codes go. */
export function maskTrack(track: string): string {
  const parts = /^(\D*)(\d+)([=D^])/i.exec(track);
  if (!parts) return '***';
  return `${parts[1] === '' ? '' : '%B'}${maskPan(parts[2]!)}${parts[3]}***`;
}

/** First and last character of an ID document's number: the rest of a resident ID tells region and birthday. */
export function maskIdNumber(idNumber: string): string {
  const compact = idNumber.trim();
  if (compact.length < 6) return '*'.repeat(compact.length);
  return `${compact.slice(0, 1)}${'*'.repeat(compact.length - 2)}${compact.slice(-1)}`;
}

/** The last four characters of a bank account's number, at least four stars before; of four or fewer nothing (R-PRIVACY). */
export function maskAccountNo(accountNo: string): string {
  const shown = accountNo.length > 4 ? accountNo.slice(-4) : '';
  return `${'*'.repeat(Math.max(accountNo.length - 4, 4))}${shown}`;
}
