/** What a request asks for (POS specification, Messages). */
export type TransactionKind =
  | 'balance'
  | 'purchase'
  | 'void'
  | 'refund'
  | 'reversal'
  | 'pre_authorization'
  | 'pre_authorization_cancel'
  | 'completion'
  | 'completion_void'
  | 'completion_advice'
  | 'ecash_upload'
  | 'ecash_refund'
  | 'load_own'
  | 'load_cash'
  | 'load_other'
  | 'cash_load_void'
  | 'sign_in'
  | 'sign_off'
  | 'echo'
  | 'settlement'
  | 'batch_upload'
  | 'script_result'
  | 'parameter_download'
  | 'unknown';

/** MTI, field 3, field 25, 60.1. */
const FINANCIAL: ReadonlyMap<string, TransactionKind> = new Map([
  ['0200 310000 00 01', 'balance'],
  ['0200 000000 00 22', 'purchase'],
  ['0200 200000 00 23', 'void'],
  ['0220 200000 00 25', 'refund'],
  ['0100 030000 06 10', 'pre_authorization'],
  ['0100 200000 06 11', 'pre_authorization_cancel'],
  ['0200 000000 06 20', 'completion'],
  ['0200 200000 06 21', 'completion_void'],
  ['0220 000000 06 24', 'completion_advice'],
  ['0200 000000 00 36', 'ecash_upload'],
  ['0220 200000 00 27', 'ecash_refund'],
  ['0200 600000 91 45', 'load_own'],
  ['0200 630000 91 46', 'load_cash'],
  ['0200 620000 91 47', 'load_other'],
  ['0200 170000 91 51', 'cash_load_void'],
]);

/** MTI, 60.3. */
const NETWORK: ReadonlyMap<string, TransactionKind> = new Map([
  ['0800 001', 'sign_in'],
  ['0800 003', 'sign_in'],
  ['0800 004', 'sign_in'],
  ['0800 005', 'sign_in'],
  ['0800 006', 'sign_in'],
  ['0820 002', 'sign_off'],
  ['0820 301', 'echo'],
  ['0500 201', 'settlement'],
  ['0620 951', 'script_result'],
  ['0800 394', 'parameter_download'],
  ['0820 394', 'parameter_download'],
]);

/**
 * Names the transaction of a request by its MTI, field 3, field 25 and the digits of field 60 (60.1 is its first two,
 * 60.3 the ninth to eleventh). A reversal is known by its MTI alone, since it repeats its original's codes; so is a batch
 * upload, which is accepted and kept even when incomplete ({@link batchUploadKind} tells what it holds).
 */
export function transactionKind(
  mti: string,
  processingCode: string | undefined,
  serviceCondition: string | undefined,
  field60: string | undefined,
): TransactionKind {
  if (mti === '0400') return 'reversal';
  if (mti === '0320') return 'batch_upload';
  const financial = FINANCIAL.get(`${mti} ${processingCode} ${serviceCondition} ${field60?.slice(0, 2)}`);
  if (financial !== undefined) return financial;
  const networkCode = field60?.slice(8, 11) ?? '';
  const network = NETWORK.get(`${mti} ${networkCode}`);
  if (network !== undefined) return network;
  const downloads =
    (mti === '0800' && networkCode.startsWith('36')) || (mti === '0820' && networkCode.startsWith('37'));
  return downloads && networkCode.length === 3 ? 'parameter_download' : 'unknown';
}

/** Working keys a sign-in asks for. */
export interface SignInKind {
  readonly algorithm: 'DES' | '3DES' | 'SM4';
  readonly trackKey: boolean;
}

const SIGN_IN: ReadonlyMap<string, SignInKind> = new Map([
  ['001', { algorithm: 'DES', trackKey: false }],
  ['003', { algorithm: '3DES', trackKey: false }],
  ['004', { algorithm: '3DES', trackKey: true }],
  ['005', { algorithm: 'SM4', trackKey: false }],
  ['006', { algorithm: 'SM4', trackKey: true }],
]);

/** The keys that 60.3 of a sign-in asks for, or undefined when it is no sign-in's. */
export function signInKind(networkCode: string): SignInKind | undefined {
  return SIGN_IN.get(networkCode);
}

/** What a 0320 holds, and the settlement result it follows where its code tells. */
export interface BatchUploadKind {
  readonly content: 'stripe_detail' | 'ic_detail' | 'failed_ic' | 'offline_ecash_detail' | 'end' | 'unknown';
  readonly balanced?: boolean;
}

const BATCH_UPLOAD: ReadonlyMap<string, BatchUploadKind> = new Map([
  ['201', { content: 'stripe_detail' }],
  ['203', { content: 'ic_detail', balanced: true }],
  ['205', { content: 'ic_detail', balanced: false }],
  ['204', { content: 'failed_ic', balanced: true }],
  ['206', { content: 'failed_ic', balanced: false }],
  ['207', { content: 'end', balanced: true }],
  ['202', { content: 'end', balanced: false }],
]);

/** Names the content of a 0320 by its field 60. `failed_ic` is where flash-card records come. */
export function batchUploadKind(field60: string | undefined): BatchUploadKind {
  const networkCode = field60?.slice(8, 11) ?? '';
  if (networkCode === '000' && field60?.startsWith('36')) return { content: 'offline_ecash_detail' };
  return BATCH_UPLOAD.get(networkCode) ?? { content: 'unknown' };
}
