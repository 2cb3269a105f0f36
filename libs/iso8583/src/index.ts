export { answerTo, echoFields, FINANCIAL_ECHO_FIELDS, type Answerable } from './answer.js';
export { decodeMessage } from './decode-message.js';
export { encodeMessage } from './encode-message.js';
export { FIELD_NUMBERS, FIELD_TABLE, type CodecOptions, type FieldNumber, type Fields } from './field-table.js';
export { Iso8583FormatError, type FormatReason, type PartialMessage } from './format-error.js';
export { frame, FrameLengthError, FrameReader, MIN_FRAME_BYTES } from './frame.js';
export { DEFAULT_HEADER, PROCESSING_REQUEST, type ApplicationClass, type MessageHeader, type Tpdu } from './header.js';
export {
  ecbMac,
  MAC_BYTES,
  macInput,
  placeMac,
  sm4EcbMac,
  x919Mac,
  type BlockCipher,
  type X919Ciphers,
} from './mac.js';
export type { Iso8583Message } from './message.js';
export { isResponseCode, RESPONSE_CODES, type ResponseCode } from './response-codes.js';
export * from './transaction-kind.js';
export { formatAmount, parseAmount } from './structures/digit-text.js';
export * from './structures/field-22.js';
export * from './structures/field-48.js';
export * from './structures/field-53.js';
export * from './structures/field-54.js';
export * from './structures/field-60.js';
export * from './structures/field-61.js';
export * from './structures/field-62.js';
