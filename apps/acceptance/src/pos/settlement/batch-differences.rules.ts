import type { Fen } from '@app/kernel';
import type { BatchTransaction } from './batch-totals.rules.js';

/** A transaction as the terminal uploaded it. */
export interface UploadedDetail {
  readonly traceNo: number;
  readonly amountFen: Fen;
  /** Chip details may speak of a transaction in ways of their own: they explain, but prove nothing missing here. */
  readonly chip: boolean;
}

export interface BatchDifference {
  readonly code: 'MISSING_AT_TERMINAL' | 'MISSING_AT_HOST' | 'AMOUNT_DIFFERS' | 'UPLOAD_INCOMPLETE';
  readonly traceNo?: number;
  readonly hostFen?: Fen;
  readonly terminalFen?: Fen;
  readonly toldCount?: number;
  readonly receivedCount?: number;
}

/**
 * Where host and terminal disagree about a batch, by trace number. A purchase that was voided in the batch may be left
 * out by the terminal together with its void: nothing is owed for either.
 * @param toldCount how many details the terminal says it sent
 */
export function batchDifferences(
  host: readonly BatchTransaction[],
  uploaded: readonly UploadedDetail[],
  toldCount: number,
): BatchDifference[] {
  const details = new Map(uploaded.map((detail) => [detail.traceNo, detail]));
  const hostTraces = new Set(host.map(({ traceNo }) => traceNo));
  const settledAmongThemselves = voidedPairs(host);
  const differences: BatchDifference[] = [];
  for (const { traceNo, amountFen, authorizationId } of host) {
    const detail = details.get(traceNo);
    if (detail?.amountFen === amountFen) continue;
    if (detail)
      differences.push({ code: 'AMOUNT_DIFFERS', traceNo, hostFen: amountFen, terminalFen: detail.amountFen });
    else if (!settledAmongThemselves.has(authorizationId))
      differences.push({ code: 'MISSING_AT_TERMINAL', traceNo, hostFen: amountFen });
  }
  for (const { traceNo, amountFen, chip } of details.values()) {
    if (!hostTraces.has(traceNo) && !chip)
      differences.push({ code: 'MISSING_AT_HOST', traceNo, terminalFen: amountFen });
  }
  if (uploaded.length < toldCount)
    differences.push({ code: 'UPLOAD_INCOMPLETE', toldCount, receivedCount: uploaded.length });
  return differences;
}

/** Voids of this batch and what they void. */
function voidedPairs(host: readonly BatchTransaction[]): ReadonlySet<string> {
  const pairs = new Set<string>();
  for (const { kind, authorizationId, originalId } of host) {
    if ((kind !== 'void' && kind !== 'capture_void') || originalId === null) continue;
    pairs.add(authorizationId).add(originalId);
  }
  return pairs;
}
