/** What a terminal does when nobody answers: reverse it, repeat the very same message until answered, or forget it. */
export type OnSilence = 'reverse' | 'repeat' | 'forget';

/** Which fields name the original transaction. */
export type OriginalFields = 'none' | 'void' | 'refund' | 'preAuthorization';

/** One row of the specification's table of messages. */
export interface TransactionShape {
  readonly mti: string;
  readonly processingCode: string;
  readonly conditionCode: string;
  /** 60.1 */
  readonly type: string;
  readonly original: OriginalFields;
  /** Side of the batch totals. */
  readonly side: 'debit' | 'credit' | 'none';
  readonly onSilence: OnSilence;
}

export type TransactionKind =
  | 'balance'
  | 'purchase'
  | 'voidPurchase'
  | 'refund'
  | 'preAuthorization'
  | 'cancelPreAuthorization'
  | 'completion'
  | 'voidCompletion'
  | 'completionAdvice'
  | 'offlinePurchase'
  | 'ecashRefund'
  | 'loadOwnAccount'
  | 'loadCash'
  | 'loadOtherAccount'
  | 'voidCashLoad';

function shape(
  row: string,
  original: OriginalFields,
  side: TransactionShape['side'],
  onSilence: OnSilence,
): TransactionShape {
  const [mti, processingCode, conditionCode, type] = row.split(' ') as [string, string, string, string];
  return { mti, processingCode, conditionCode, type, original, side, onSilence };
}

/**
 * MTI, F3, F25 and 60.1 of every transaction. Source: POS specification, Messages; sides from Settlement and Host
 * behaviour (27 credit, 51 debit). Pre-authorizations move no money and are in neither sum. Where the specification
 * names no fields for the original of a 27 or 51, it is named as for a refund and a void.
 */
export const TRANSACTIONS: Readonly<Record<TransactionKind, TransactionShape>> = {
  balance: shape('0200 310000 00 01', 'none', 'none', 'forget'),
  purchase: shape('0200 000000 00 22', 'none', 'debit', 'reverse'),
  voidPurchase: shape('0200 200000 00 23', 'void', 'credit', 'reverse'),
  // A 0220 is an advice: mainland terminals keep it and send it again instead of reversing it.
  refund: shape('0220 200000 00 25', 'refund', 'credit', 'repeat'),
  preAuthorization: shape('0100 030000 06 10', 'none', 'none', 'reverse'),
  cancelPreAuthorization: shape('0100 200000 06 11', 'preAuthorization', 'none', 'reverse'),
  completion: shape('0200 000000 06 20', 'preAuthorization', 'debit', 'reverse'),
  voidCompletion: shape('0200 200000 06 21', 'void', 'credit', 'reverse'),
  completionAdvice: shape('0220 000000 06 24', 'preAuthorization', 'debit', 'repeat'),
  offlinePurchase: shape('0200 000000 00 36', 'none', 'debit', 'repeat'),
  ecashRefund: shape('0220 200000 00 27', 'refund', 'credit', 'repeat'),
  loadOwnAccount: shape('0200 600000 91 45', 'none', 'credit', 'reverse'),
  loadCash: shape('0200 630000 91 46', 'none', 'credit', 'reverse'),
  loadOtherAccount: shape('0200 620000 91 47', 'none', 'credit', 'reverse'),
  voidCashLoad: shape('0200 170000 91 51', 'void', 'debit', 'reverse'),
};

/** MTI of the answer to a request. */
export function answerMti(mti: string): string {
  return String(Number(mti) + 10).padStart(4, '0');
}
