import type { ChipHsm } from './chip-hsm.port.js';

/** What a key may be used for. The HSM refuses any other use. */
export type KeyUsage =
  | 'TMK' // terminal master key
  | 'PIK' // PIN working key
  | 'MAK' // MAC working key
  | 'TDK' // track working key
  | 'PVK' // PIN verification key
  | 'PAN_ENCRYPTION'
  | 'PAN_SEARCH'
  | 'ID_ENCRYPTION'
  | 'ID_SEARCH'
  | 'SECRET_ENCRYPTION' // other secrets at rest: API secrets, raw terminal records
  | 'CODE_MAC' // codes that are shown and scanned
  | 'TMK_TRANSPORT' // carries master keys into terminals
  | 'IMK_AC'
  | 'IMK_MAC'
  | 'IMK_ENC'
  | 'CHIP_TRANSPORT'; // carries card keys to personalization

export type KeyAlgorithm = 'DES' | '3DES' | 'SM4' | 'AES' | 'HMAC';

/** `ECB` is the 3DES terminals' hex construction, `SM4` the same with 16-byte blocks, `X9.19` ISO 9797-1 algorithm 3. */
export type MacAlgorithm = 'ECB' | 'X9.19' | 'SM4';

/** A key as it lies in the database: encrypted under the HSM's storage key together with its usage. Safe to store, useless elsewhere. */
export interface WrappedKey {
  readonly usage: KeyUsage;
  readonly algorithm: KeyAlgorithm;
  /** base64: format version, storage key id, nonce, ciphertext, tag. */
  readonly blob: string;
  /** Key check value, 8 hex digits. */
  readonly kcv: string;
}

/** A working key on its way to a terminal: encrypted under the TMK, with check value. */
export interface KeyUnderTmk {
  /** As it goes into field 62: 8 bytes single DES, 16 bytes 3DES and SM4. */
  readonly encrypted: Buffer;
  /** 4 bytes. */
  readonly kcv: Buffer;
}

/** A PIN typed on a page, sealed by the page for a key of the module's. */
export interface PagePin {
  readonly pvk: WrappedKey;
  /** The page's key as {@link Hsm.newPageKey} gave it, with its context. */
  readonly sealed: Buffer;
  readonly context: string;
  /** `point(65) | nonce(12) | X9.8 block(8) | tag(16)`: ECDH P-256, HKDF-SHA-256, AES-256-GCM. */
  readonly envelope: Buffer;
  readonly pan: string;
  readonly verifier: string;
}

/**
 * The hardware security module, as a port: key bytes never cross it in clear. Methods are asynchronous because a real
 * module stands on the network. Errors: `HsmError` with a code (`KEY_USAGE`, `KEY_UNREADABLE`, `DATA_UNREADABLE`,
 * `PIN_BLOCK`, `PIN_WEAK`, `INPUT`, `SANDBOX_ONLY`).
 */
export interface Hsm extends ChipHsm {
  generateKey(usage: KeyUsage, algorithm: KeyAlgorithm): Promise<WrappedKey>;
  /** Joins (XOR) the hex components that two or more custodians type in. */
  importComponents(usage: KeyUsage, algorithm: KeyAlgorithm, componentsHex: readonly string[]): Promise<WrappedKey>;
  /**
   * A fresh working key for a terminal. For the ECB MAC under 3DES the MAK is single length: 8 key bytes, sent as 8
   * encrypted bytes followed by 8 zero bytes (`shortMak`).
   */
  newWorkingKey(
    usage: 'PIK' | 'MAK' | 'TDK',
    tmk: WrappedKey,
    shortMak?: boolean,
  ): Promise<{ key: WrappedKey; underTmk: KeyUnderTmk }>;
  /** The same key under the newest storage key, so that an old storage key can be retired; the KCV stays. */
  rewrap(key: WrappedKey): Promise<WrappedKey>;
  /** The same of a PIN that waits for its mailer. */
  rewrapMailer(mailer: string): Promise<string>;
  /** The clear key in hex: only from an HSM opened for the sandbox, else `HsmError('SANDBOX_ONLY')`. */
  revealForSandbox(key: WrappedKey): Promise<string>;
  /** The 8 bytes of field 64. */
  mac(key: WrappedKey, algorithm: MacAlgorithm, data: Buffer): Promise<Buffer>;
  /** Constant-time comparison. */
  verifyMac(key: WrappedKey, algorithm: MacAlgorithm, data: Buffer, mac: Buffer): Promise<boolean>;
  /** Decrypts the whole blocks of a track that a terminal encrypted under its track key (ECB). */
  decryptTrack(tdk: WrappedKey, cipher: Buffer): Promise<Buffer>;
  /** Makes the stored verifier of a card's PIN out of an encrypted block (X9.8 with PAN); a weak PIN is refused (`PIN_WEAK`). */
  pinVerifier(pvk: WrappedKey, pik: WrappedKey, pinBlock: Buffer, pan: string): Promise<string>;
  verifyPin(pvk: WrappedKey, pik: WrappedKey, pinBlock: Buffer, pan: string, verifier: string): Promise<boolean>;
  /**
   * A key pair for one PIN typed on a page: the point (65 bytes) that the page seals the PIN block for, and the private key
   * sealed to the module. @param context bound to it: must be given again
   */
  newPageKey(context: string): Promise<{ publicKey: Buffer; sealed: Buffer }>;
  /** Whether a page's envelope holds the card's PIN. @throws HsmError `PIN_BLOCK`; `KEY_UNREADABLE` for another context */
  verifyPagePin(pin: PagePin): Promise<boolean>;
  /** The same PIN under another working key, for passing a PIN on; the block's format is checked on the way. */
  translatePin(fromPik: WrappedKey, toPik: WrappedKey, pinBlock: Buffer, pan: string): Promise<Buffer>;
  /** A random PIN for a new card: its verifier, and the PIN encrypted for the PIN mailer. Clear only through `revealPinForSandbox`. */
  newPin(pvk: WrappedKey, pan: string): Promise<{ verifier: string; mailer: string }>;
  revealPinForSandbox(mailer: string): Promise<string>;
  /** Authenticated encryption of data at rest (AES-256-GCM); `context` is bound to it and must be given again to decrypt. */
  encrypt(key: WrappedKey, plain: Buffer, context: string): Promise<Buffer>;
  decrypt(key: WrappedKey, cipher: Buffer, context: string): Promise<Buffer>;
  /** HMAC-SHA-256, 32 bytes, of what a scanned code says. */
  codeMac(key: WrappedKey, content: string): Promise<Buffer>;
  /** A master key on its way into its terminal: encrypted (ECB) under a transport key of its own algorithm, with its check value. */
  exportTmk(tmk: WrappedKey, transport: WrappedKey): Promise<{ encrypted: Buffer; kcv: string }>;
  /** Keyed search hash (HMAC-SHA-256, 32 bytes). */
  searchHash(key: WrappedKey, plain: string): Promise<Buffer>;
}

/** Injection token of the {@link Hsm}. */
export const HSM = Symbol('Hsm');
