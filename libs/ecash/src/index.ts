/**
 * PBOC e-cash: what chips say, made and read, and cards judged by it. Pure: no I/O, no keys of its own, no clock. Ciphers are
 * passed in as a `CipherFactory`; `chipCiphers` of `@app/security` is the product's.
 *
 * Shapes and units: keys are 16 bytes (3DES K1‖K2, or SM4); counts (ATC) are numbers 1–65,535; amounts are `Fen`; tags are
 * upper-case hex; card and sequence numbers are digits. Whatever cannot be read throws a `TlvError` that names reason and tag.
 *
 * ```ts
 * const values = parseField55(field55);                                  // elements by tag
 * const tap = readChipTransaction(values);                               // kind, count, amount, day, issuer data
 * const input = cryptogramInput(values, PBOC_3DES_PROFILE);              // the 37 bytes
 * const y = diversificationBlock('6228000100001', '01');
 * const made = cryptogramOfCard('3DES', chipCiphers('3DES', imkAc), y, tap.atc, input, chipCiphers);
 * const isRight = made.equals(tap.cryptogram);                           // TC, ARQC or AAC
 *
 * const sessionKey = sessionKeyOfCard('3DES', chipCiphers('3DES', imkAc), y, tap.atc, chipCiphers);
 * const arpc = authorizationResponseCryptogram(chipCiphers('3DES', sessionKey), tap.cryptogram, '00');
 * const macKey = sessionKeyOfCard('3DES', chipCiphers('3DES', imkMac), y, tap.atc, chipCiphers);
 * const told = tap.iad.balance;                                          // true once its MAC is
 * const mac = told && iadBalanceMac(PBOC_3DES_PROFILE, macKey, tap.atc, told.balanceFen, chipCiphers);
 * const script = loadScriptMac(PBOC_3DES_PROFILE, macKey, tap.atc, tap.cryptogram, fen(51_000), chipCiphers);
 * loadResponseField55(arpc, '00', loadScriptCommand(fen(51_000), script)); // 91 and 72 of the answer
 * ```
 */
export { TlvError, type TlvReason } from './tlv/tlv-error.js';
export { decodeTlv, encodeTlv, findTlv, type Tlv, type TlvOptions, type TlvSource } from './tlv/tlv.js';
export { buildDolData, dolDataLength, parseDol, splitDolData, type DolEntry } from './tlv/dol.js';
export { composeField55, FIELD_55_ORDER, isZeroFilled, parseField55, type Field55Tag } from './tlv/field-55.js';
export type { BlockCipher, ChipAlgorithm, CipherAlgorithm, CipherFactory } from './chip/block-cipher.js';
export { deriveSessionKey, deriveUdk, diversificationBlock } from './chip/card-keys.js';
export { chipMac, pad80 } from './chip/chip-mac.js';
export {
  PBOC_3DES_PROFILE,
  PBOC_SM4_PROFILE,
  SHORT_CRYPTOGRAM_ELEMENTS,
  STANDARD_CRYPTOGRAM_ELEMENTS,
  type CardProfile,
  type CryptogramElement,
} from './chip/card-profile.js';
export {
  applicationCryptogram,
  CRYPTOGRAM_BYTES,
  cryptogramInput,
  cryptogramOfCard,
  sessionKeyOfCard,
} from './chip/cryptogram.js';
export { authorizationResponseCryptogram, issuerAuthenticationData } from './chip/arpc.js';
export {
  balancesAroundTap,
  cryptogramKind,
  formatIad,
  iadBalanceMac,
  parseIad,
  typicalCvr,
  type CryptogramKind,
  type Iad,
} from './chip/iad.js';
export { loadResponseField55, loadScriptCommand, loadScriptMac } from './chip/load-script.js';
export { readChipTransaction, type ChipTransaction } from './chip/chip-transaction.js';
export type {
  Anchor,
  CardTimeline,
  FlashRecord,
  GoodsAnswers,
  Load,
  Resolution,
  UploadedPurchase,
} from './reconcile/card-timeline.types.js';
export { reconcileCard } from './reconcile/reconcile-card.rules.js';
export { DEFAULT_RECONCILE_POLICY, type ReconcilePolicy } from './reconcile/reconcile-policy.js';
export type {
  BracketSummary,
  DecidedReason,
  HoldReason,
  Outcome,
  Reconciliation,
  Subject,
  Verdict,
} from './reconcile/verdict.types.js';
export {
  classifyUpload,
  DEFAULT_UPLOAD_POLICY,
  UPLOAD_CLASSES,
  type UploadClass,
  type UploadedCard,
  type UploadedTap,
  type UploadFacts,
  type UploadPolicy,
  type UploadQueue,
  type UploadVerdict,
} from './upload/classify-upload.rules.js';
