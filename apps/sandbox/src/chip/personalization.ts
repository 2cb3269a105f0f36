import { type CardProfile, PBOC_3DES_PROFILE, PBOC_SM4_PROFILE, type ChipAlgorithm } from '@app/ecash';
import { type Fen, fen, ZERO_FEN } from '@app/kernel';
import { type ChipKeys, openSslCiphers } from './chip-cryptography.js';

/** What is written into a chip before its holder gets it. */
export interface ChipPersonalization {
  /** 13 to 19 digits. */
  readonly pan: string;
  /** Sequence number, two digits. */
  readonly psn: string;
  /** YYMM; 9912 on named cards, which never expire. */
  readonly expiry: string;
  readonly keys: ChipKeys;
  readonly profile: CardProfile;
  /** 9F77: the most the purse holds. */
  readonly capFen: Fen;
  /** 9F78: the most one purchase may cost offline. */
  readonly perTransactionLimitFen: Fen;
  /** 9F6D: a purchase that would leave less goes online where it can, so that the purse can be filled. 0 = never. */
  readonly resetThresholdFen: Fen;
  /** The purse as it leaves the factory, nothing unless told. */
  readonly balanceFen?: Fen;
  /** 9F74, 6 characters. */
  readonly authorizationCode?: string;
  /** Third and second byte of 9F10: cryptogram version 01 and key index 00 unless told. */
  readonly cvn?: number;
  readonly keyIndex?: number;
  /** 82, two bytes as a number: issuer authentication and terminal risk management unless told, as no card certificate is made. */
  readonly aip?: number;
  /** Third and fourth byte of the CVR as a number, for families that set bits there. 0 unless told. */
  readonly cvrTail?: number;
}

/** The purse's limits as chips leave the factory: 1,000 yuan in it and in one purchase (e-cash specification, Limits). */
export const DEFAULT_LIMITS = {
  capFen: fen(100_000),
  perTransactionLimitFen: fen(100_000),
  resetThresholdFen: ZERO_FEN,
} as const;

interface TransportedKey {
  /** Hex, code book mode under the transport key. */
  readonly encrypted: string;
  /** Hex, first 4 bytes of a block of zeros under the clear key. */
  readonly kcv: string;
}

/** The issuer's answer when a simulated chip is personalized. */
export interface PersonalizationAnswer {
  readonly psn: string;
  readonly algorithm: ChipAlgorithm;
  /** Hex, clear: exists in the sandbox only. */
  readonly transportKey: string;
  readonly ac: TransportedKey;
  readonly mac: TransportedKey;
}

/** Keys whose check value is not theirs: another transport key, or altered on the way. */
export class ChipKeyError extends Error {
  override readonly name = 'ChipKeyError';
}

/**
 * Opens the issuer's answer into what a chip is made of.
 * @param card number and expiry, which the answer does not repeat, and whatever else departs from the usual
 * @throws ChipKeyError
 */
export function openPersonalization(
  answer: PersonalizationAnswer,
  card: Pick<ChipPersonalization, 'pan' | 'expiry'> & Partial<ChipPersonalization>,
): ChipPersonalization {
  const { algorithm, psn } = answer;
  const transport = openSslCiphers(algorithm, Buffer.from(answer.transportKey, 'hex'));
  const opened = (name: string, { encrypted, kcv }: TransportedKey): Buffer => {
    const key = transport.decrypt(Buffer.from(encrypted, 'hex'));
    const cipher = openSslCiphers(algorithm, key);
    const check = cipher.encrypt(Buffer.alloc(cipher.blockBytes)).toString('hex', 0, 4);
    if (check !== kcv.toLowerCase()) throw new ChipKeyError(`the check value of the ${name} key does not match`);
    return key;
  };
  const keys = { ac: opened('AC', answer.ac), mac: opened('MAC', answer.mac) };
  const profile = algorithm === 'SM4' ? PBOC_SM4_PROFILE : PBOC_3DES_PROFILE;
  return { ...DEFAULT_LIMITS, psn, keys, profile, ...card };
}
