import type { PendingMessage, TransactionRecord } from './terminal-state.js';
import type { TransactionShape } from './transaction-kinds.js';
import { type Fields, type Message, textField } from './wire/codec.js';
import { formatF61 } from './wire/structures.js';

/** Not in a reversal. Source: POS specification, Messages. */
const NOT_REVERSED = [26, 35, 36, 37, 52, 53];
/** Not kept even sealed; a retransmission may differ in them. */
const NEVER_KEPT = [52, 53];

function without(fields: Fields, numbers: readonly number[]): Fields {
  return Object.fromEntries(Object.entries(fields).filter(([number]) => !numbers.includes(Number(number))));
}

/**
 * What the journal keeps of a request: an advice whole, as it is repeated unchanged; of anything else what its reversal
 * needs, with the PAN of a stripe, which terminals keep for their receipt. PINs never.
 */
export function journaledFields(fields: Fields, pan: string, shape: TransactionShape): Fields {
  return shape.onSilence === 'repeat' ? without(fields, NEVER_KEPT) : without({ ...fields, 2: pan }, NOT_REVERSED);
}

/** Fields of a reversal: the original's, with the reason in F39 and the original's batch and trace in F61. */
export function reversalFields(kept: Fields, pending: PendingMessage, reason: string): Fields {
  return { ...without(kept, NOT_REVERSED), 39: reason, 61: formatF61(pending.batchNo, pending.traceNo) };
}

/** The receipt of an approved transaction. */
export function recordOf(pending: PendingMessage, answer: Message): TransactionRecord {
  return {
    kind: pending.kind,
    batchNo: pending.batchNo,
    traceNo: pending.traceNo,
    amountFen: pending.amountFen,
    retrievalReference: textField(answer, 37) ?? '',
    authorizationCode: textField(answer, 38) ?? '',
    date: textField(answer, 13) ?? '',
    time: textField(answer, 12) ?? '',
    maskedPan: pending.maskedPan,
    entryMode: pending.entryMode,
    sealedCard: pending.sealedCard,
  };
}
