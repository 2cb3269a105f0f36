import type { CardProfile } from '@app/ecash';
import type { Fen } from '@app/kernel';
import type { WrappedKey } from './hsm.port.js';

/** Which chip, and how its family makes cryptograms. */
export interface ChipCard {
  readonly profile: CardProfile;
  readonly pan: string;
  /** Card sequence number, `01`. */
  readonly psn: string;
}

/** One count of one chip. */
export interface ChipCount extends ChipCard {
  readonly atc: number;
}

export interface VerifyCryptogramCommand extends ChipCount {
  readonly imkAc: WrappedKey;
  /** From `cryptogramInput` of the e-cash room. */
  readonly input: Buffer;
  readonly cryptogram: Buffer;
}

export interface ArpcCommand extends ChipCount {
  readonly imkAc: WrappedKey;
  /** The cryptogram being answered. */
  readonly cryptogram: Buffer;
  /** Two characters, `00`. */
  readonly responseCode: string;
}

export interface VerifyIadBalanceCommand extends ChipCount {
  readonly imkMac: WrappedKey;
  /** Value of 9F10. */
  readonly iad: Buffer;
}

export interface ScriptMacCommand extends ChipCount {
  readonly imkMac: WrappedKey;
  /** The ARQC of the message the script answers. */
  readonly cryptogram: Buffer;
  readonly newBalanceFen: Fen;
}

export interface DeriveIccKeysCommand extends ChipCard {
  readonly imkAc: WrappedKey;
  readonly imkMac: WrappedKey;
  readonly imkEnc: WrappedKey;
  /** A `CHIP_TRANSPORT` key shared with the place where cards are personalized. */
  readonly transportKey: WrappedKey;
}

/** A card's key as it travels to personalization. */
export interface TransportedKey {
  /** 16 bytes, code book mode under the transport key. */
  readonly encrypted: Buffer;
  /** Key check value of the clear key, 4 bytes. */
  readonly kcv: Buffer;
}

export interface IccKeys {
  readonly ac: TransportedKey;
  readonly mac: TransportedKey;
  readonly enc: TransportedKey;
}

/** Data on its way between here and the place that shares a `CHIP_TRANSPORT` key. */
export interface TransportCommand {
  readonly transportKey: WrappedKey;
  /** What the key is used for and by whom, as text: each label has a key of its own, derived from the transport key. */
  readonly label: string;
  /** Bound to the data, and given again to open it. */
  readonly context: string;
  readonly data: Buffer;
}

/** A cryptogram to be checked in bulk. */
export interface BulkCryptogram {
  readonly pan: string;
  readonly psn: string;
  readonly atc: number;
  readonly input: Buffer;
  readonly cryptogram: Buffer;
  /** The balance the chip told in 9F10 with its MAC, to be checked in the same pass. */
  readonly balance?: { readonly balanceFen: Fen; readonly mac: Buffer } | undefined;
}

/** What was right of a {@link BulkCryptogram}. */
export interface BulkVerdict {
  readonly cryptogram: boolean;
  /** False when it told none, or the verifier was opened without the key behind balances. */
  readonly balance: boolean;
}

/** Checks many cryptograms under one issuer key on threads of its own. Close it after use. */
export interface BulkVerifier {
  /**
   * Whether each cryptogram is right, in the order given. Calls may overlap.
   * @throws HsmError `INPUT` when a card number, sequence number or counter is none
   */
  verify(cryptograms: readonly BulkCryptogram[]): Promise<boolean[]>;
  /** As {@link verify}, and whether each balance told is the chip's. */
  verifyWithBalance(cryptograms: readonly BulkCryptogram[]): Promise<BulkVerdict[]>;
  close(): Promise<void>;
}

export interface BulkVerifierOptions {
  /** Threads to check on; 0 checks on the caller's. As many as processors unless told. */
  readonly threads?: number;
  /** Checks the balances too, under this key. */
  readonly imkMac?: WrappedKey;
}

/**
 * What a module does for chips (e-cash specification, Cryptograms): derived card and session keys live and die inside.
 * Every command throws `HsmError` `KEY_USAGE` when a key has another usage or another algorithm than the card's profile,
 * and `INPUT` when an argument has no possible meaning.
 */
export interface ChipHsm {
  /** Whether a TC, ARQC or AAC is the chip's. */
  verifyCryptogram(command: VerifyCryptogramCommand): Promise<boolean>;
  /** The 8 bytes that answer a cryptogram. Verify the cryptogram first. */
  arpc(command: ArpcCommand): Promise<Buffer>;
  /** The chip's balance told in 9F10, or undefined when it tells none or its MAC is wrong. */
  verifyIadBalance(command: VerifyIadBalanceCommand): Promise<Fen | undefined>;
  /** The 4 bytes that seal the load script. */
  scriptMac(command: ScriptMacCommand): Promise<Buffer>;
  /** The three keys of a card, encrypted for its personalization. */
  deriveIccKeys(command: DeriveIccKeysCommand): Promise<IccKeys>;
  /**
   * Seals data for whoever shares the transport key: AES-256-GCM under HKDF-SHA-256 (transport key, no salt, label), with
   * the context authenticated. @returns nonce (12 bytes) | ciphertext | tag (16)
   */
  sealForTransport(command: TransportCommand): Promise<Buffer>;
  /** Opens what the other side sealed. @throws HsmError `DATA_UNREADABLE` */
  openFromTransport(command: TransportCommand): Promise<Buffer>;
  /** Opens a checker of many cryptograms, for the uploads of a batch. */
  bulkVerifier(imkAc: WrappedKey, profile: CardProfile, options?: BulkVerifierOptions): Promise<BulkVerifier>;
}
