import { createCipheriv, createDecipheriv } from 'node:crypto';
import {
  applicationCryptogram,
  authorizationResponseCryptogram,
  type CardProfile,
  type CipherFactory,
  deriveSessionKey,
  iadBalanceMac,
  loadScriptMac,
} from '@app/ecash';
import type { Fen } from '@app/kernel';

/** The keys in one chip, 16 bytes each: derived for this card, never an issuer's. */
export interface ChipKeys {
  readonly ac: Buffer;
  readonly mac: Buffer;
}

/**
 * What a chip computes with its keys. One object serves any number of chips of a profile, so that a simulation of
 * millions may pass in a faster one.
 */
export interface ChipCryptography {
  /** TC, ARQC or AAC over the input of `cryptogramInput`, 8 bytes. */
  cryptogram(keys: ChipKeys, atc: number, input: Buffer): Buffer;
  /** The 8 bytes with which the issuer must answer a cryptogram. */
  arpc(keys: ChipKeys, atc: number, cryptogram: Buffer, responseCode: string): Buffer;
  /** 4 bytes over the balance in 9F10. */
  balanceMac(keys: ChipKeys, atc: number, balanceFen: Fen): Buffer;
  /** 4 bytes over the script that sets the balance. */
  scriptMac(keys: ChipKeys, atc: number, arqc: Buffer, newBalanceFen: Fen): Buffer;
}

/** The e-cash specification's constructions under a profile. @param ciphers OpenSSL's unless told */
export function chipCryptography(profile: CardProfile, ciphers: CipherFactory = openSslCiphers): ChipCryptography {
  const { algorithm } = profile;
  const sessionKey = (key: Buffer, atc: number) => deriveSessionKey(ciphers(algorithm, key), atc);
  return {
    cryptogram: ({ ac }, atc, input) => applicationCryptogram(algorithm, sessionKey(ac, atc), input, ciphers),
    arpc: ({ ac }, atc, cryptogram, responseCode) =>
      authorizationResponseCryptogram(ciphers(algorithm, sessionKey(ac, atc)), cryptogram, responseCode),
    balanceMac: ({ mac }, atc, balanceFen) => iadBalanceMac(profile, sessionKey(mac, atc), atc, balanceFen, ciphers),
    scriptMac: ({ mac }, atc, arqc, newBalanceFen) =>
      loadScriptMac(profile, sessionKey(mac, atc), atc, arqc, newBalanceFen, ciphers),
  };
}

/** Code book mode from OpenSSL. Single DES is 3DES with three times the same key, as OpenSSL 3 has no single DES. */
export const openSslCiphers: CipherFactory = (algorithm, key) => {
  const sm4 = algorithm === 'SM4';
  const parts = algorithm === 'DES' ? [key, key, key] : [key, key.subarray(0, 8)];
  const fullKey = sm4 ? key : Buffer.concat(parts);
  const name = sm4 ? 'sm4-ecb' : 'des-ede3';
  return {
    blockBytes: sm4 ? 16 : 8,
    encrypt: (blocks) => createCipheriv(name, fullKey, null).setAutoPadding(false).update(blocks),
    decrypt: (blocks) => createDecipheriv(name, fullKey, null).setAutoPadding(false).update(blocks),
  };
};
