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
