/**
 * - `KEY_USAGE`: the key may not be used for this, or its algorithm does not fit
 * - `KEY_UNREADABLE`: the blob was altered, or belongs to a storage key this HSM does not hold
 * - `DATA_UNREADABLE`: encrypted data was altered, or belongs to another key or context
 * - `PIN_BLOCK`: the decrypted block is no X9.8 block of this card number (answer code 99)
 * - `PIN_WEAK`: a PIN that is to be kept has not six digits, or is all the same or in a row
 * - `INPUT`: an argument of the wrong length or shape
 * - `SANDBOX_ONLY`: clear values are shown only by an HSM opened for the sandbox
 * - `STORAGE_KEY`: the storage key is missing, malformed or badly protected; the HSM does not open
 */
export type HsmErrorCode =
  | 'KEY_USAGE'
  | 'KEY_UNREADABLE'
  | 'DATA_UNREADABLE'
  | 'PIN_BLOCK'
  | 'PIN_WEAK'
  | 'INPUT'
  | 'SANDBOX_ONLY'
  | 'STORAGE_KEY';

/** The HSM refused or could not do a command. The message never holds key bytes, PINs or card numbers. */
export class HsmError extends Error {
  override readonly name = 'HsmError';

  constructor(
    readonly code: HsmErrorCode,
    message: string,
  ) {
    super(`${code}: ${message}`);
  }
}
