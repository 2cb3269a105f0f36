const SERVICE_CODE = '101';
const TRACK2_CHARACTERS_MAX = 37;

/**
 * Track 2 of a card's stripe: number, `=`, expiry, service code 101 (international, PIN where asked), zeros as the
 * discretionary data. At most 37 characters (ISO/IEC 7813).
 */
export function track2Of(pan: string, expiryYymm: string): string {
  return `${pan}=${expiryYymm}${SERVICE_CODE}`.padEnd(TRACK2_CHARACTERS_MAX, '0');
}
