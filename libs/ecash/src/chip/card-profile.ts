import type { ChipAlgorithm } from './block-cipher.js';

/**
 * What goes into a cryptogram: elements by tag, `CVR` with its length byte 03, or `CVR2` the second byte of the CVR with
 * the length byte counted, that is its first byte of content.
 */
export type CryptogramElement =
  '9F02' | '9F03' | '9F1A' | '95' | '5F2A' | '9A' | '9C' | '9F37' | '82' | '9F36' | 'CVR' | 'CVR2';

/** The 37 bytes, in this order (e-cash specification, Cryptogram input). */
export const STANDARD_CRYPTOGRAM_ELEMENTS: readonly CryptogramElement[] = [
  '9F02', '9F03', '9F1A', '95', '5F2A', '9A', '9C', '9F37', '82', '9F36', 'CVR',
]; // prettier-ignore

/** The shorter input that contactless cards use under cryptogram version 17 elsewhere; not confirmed for every card. */
export const SHORT_CRYPTOGRAM_ELEMENTS: readonly CryptogramElement[] = ['9F02', '9F37', '9F36', 'CVR2'];

/** How one family of cards makes its cryptograms. What the specification leaves unconfirmed is a field here, never code. */
export interface CardProfile {
  readonly algorithm: ChipAlgorithm;
  /** Algorithm byte of 9F10: 01 3DES, 04 SM4. */
  readonly iadAlgorithmCode: number;
  readonly cryptogramElements: readonly CryptogramElement[];
  /** Other inputs by cryptogram version number (third byte of 9F10). */
  readonly cryptogramElementsByCvn: Readonly<Record<number, readonly CryptogramElement[]>>;
  /** Whether the balance in the issuer data of a TC is the one after or before its own debit. */
  readonly iadBalanceOfTc: 'after-debit' | 'before-debit';
  /** Which 4 bytes of the full MAC the issuer data and the load script carry. */
  readonly issuerMacBytes: 'first-4' | 'last-4';
}

export const PBOC_3DES_PROFILE: CardProfile = {
  algorithm: '3DES',
  iadAlgorithmCode: 0x01,
  cryptogramElements: STANDARD_CRYPTOGRAM_ELEMENTS,
  cryptogramElementsByCvn: { 17: SHORT_CRYPTOGRAM_ELEMENTS },
  iadBalanceOfTc: 'after-debit',
  issuerMacBytes: 'first-4',
};

export const PBOC_SM4_PROFILE: CardProfile = { ...PBOC_3DES_PROFILE, algorithm: 'SM4', iadAlgorithmCode: 0x04 };

/** 4 bytes of a full chip MAC, as issuer data and scripts carry it. */
export function issuerMacOf(profile: CardProfile, fullMac: Buffer): Buffer {
  return Buffer.from(profile.issuerMacBytes === 'first-4' ? fullMac.subarray(0, 4) : fullMac.subarray(-4));
}
