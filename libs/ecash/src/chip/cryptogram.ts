import { TlvError } from '../tlv/tlv-error.js';
import type { BlockCipher, ChipAlgorithm, CipherFactory } from './block-cipher.js';
import { deriveSessionKey, deriveUdkOf } from './card-keys.js';
import type { CardProfile, CryptogramElement } from './card-profile.js';
import { chipMac } from './chip-mac.js';
import { parseIad } from './iad.js';

export const CRYPTOGRAM_BYTES = 8;

const ELEMENT_BYTES: Readonly<Record<CryptogramElement, number>> = {
  '9F02': 6, '9F03': 6, '9F1A': 2, '95': 5, '5F2A': 2, '9A': 3, '9C': 1, '9F37': 4, '82': 2, '9F36': 2, CVR: 4, CVR2: 1,
}; // prettier-ignore

/**
 * The bytes a cryptogram is made over, from a transaction's elements by tag: 9F10 tells CVR and version, the profile the
 * elements of that version.
 * @throws TlvError MISSING or VALUE with the tag
 */
export function cryptogramInput(values: ReadonlyMap<string, Buffer>, profile: CardProfile): Buffer {
  const iadBytes = values.get('9F10');
  if (!iadBytes) throw new TlvError('MISSING', '9F10');
  const { cvn, cvr } = parseIad(iadBytes);
  const elements = profile.cryptogramElementsByCvn[cvn] ?? profile.cryptogramElements;
  return Buffer.concat(
    elements.map((element) => {
      if (element === 'CVR') return cvr;
      if (element === 'CVR2') return cvr.subarray(1, 2);
      const value = values.get(element);
      if (!value) throw new TlvError('MISSING', element);
      if (value.length !== ELEMENT_BYTES[element]) throw new TlvError('VALUE', element);
      return value;
    }),
  );
}

/**
 * TC, ARQC or AAC: they differ only by the CVR inside the input.
 * @param sessionKey 16 bytes, of the count, from the card's key for cryptograms
 * @param input from {@link cryptogramInput}, not padded
 * @returns 8 bytes
 */
export function applicationCryptogram(
  algorithm: ChipAlgorithm,
  sessionKey: Buffer,
  input: Buffer,
  ciphers: CipherFactory,
): Buffer {
  return chipMac(algorithm, sessionKey, input, ciphers).subarray(0, CRYPTOGRAM_BYTES);
}

/**
 * The cryptogram of one count of one card, from the issuer master key down.
 * @param imkAc under the issuer's master key for cryptograms
 * @param y see `diversificationBlock`
 * @param atc 9F36 as a number
 * @returns 8 bytes
 */
export function cryptogramOfCard(
  algorithm: ChipAlgorithm,
  imkAc: BlockCipher,
  y: Buffer,
  atc: number,
  input: Buffer,
  ciphers: CipherFactory,
): Buffer {
  return applicationCryptogram(algorithm, sessionKeyOfCard(algorithm, imkAc, y, atc, ciphers), input, ciphers);
}

/**
 * The session key of one count of one card, from the issuer master key down: of cryptograms under that master key, of issuer
 * data and scripts under the one for MACs.
 * @param y see `diversificationBlock`
 * @returns 16 bytes
 */
export function sessionKeyOfCard(
  algorithm: ChipAlgorithm,
  issuerMasterKey: BlockCipher,
  y: Buffer,
  atc: number,
  ciphers: CipherFactory,
): Buffer {
  return deriveSessionKey(ciphers(algorithm, deriveUdkOf(issuerMasterKey, y)), atc);
}
