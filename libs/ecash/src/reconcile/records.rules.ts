import type { CardTimeline, FlashRecord, UploadedPurchase } from './card-timeline.types.js';

/** The records of a timeline sorted out by count, one thing for each. */
export interface SortedRecords {
  /** The first upload of each count. */
  readonly purchases: readonly UploadedPurchase[];
  readonly duplicateUploads: readonly UploadedPurchase[];
  readonly conflictingUploads: readonly UploadedPurchase[];
  /** One record for each count that no upload recovered. */
  readonly flashRecords: readonly FlashRecord[];
  /** Records whose tap was uploaded as a success after all. */
  readonly recovered: readonly FlashRecord[];
  /** Counts with two different cryptograms, or with a purchase although known to have debited nothing. */
  readonly conflictingAtcs: ReadonlySet<number>;
}

/**
 * Finds duplicates (same count and TC), conflicts (same count, another TC) and re-taps (a success upload with the key of a
 * flash record); e-cash specification, Who knows what. Records are taken in the order they were received.
 */
export function sortRecords(timeline: CardTimeline): SortedRecords {
  const conflictingAtcs = new Set<number>();
  const first = new Map<number, UploadedPurchase>();
  const duplicateUploads: UploadedPurchase[] = [];
  const conflictingUploads: UploadedPurchase[] = [];
  for (const purchase of byReceipt(timeline.purchases)) {
    const earlier = first.get(purchase.atc);
    if (!earlier) first.set(purchase.atc, purchase);
    else if (isSameTc(earlier.tc, purchase.tc)) duplicateUploads.push(purchase);
    else {
      conflictingUploads.push(purchase);
      conflictingAtcs.add(purchase.atc);
    }
  }
  const flashes = new Map<number, FlashRecord>();
  for (const record of byReceipt(timeline.flashRecords)) {
    const earlier = flashes.get(record.atc);
    if (earlier?.tcVerified && record.tcVerified && !isSameTc(earlier.tc, record.tc)) conflictingAtcs.add(record.atc);
    // A verified record replaces one that proves nothing, but the case keeps the day it began.
    if (!earlier) flashes.set(record.atc, record);
    else if (record.tcVerified && !earlier.tcVerified)
      flashes.set(record.atc, { ...record, receivedAt: earlier.receivedAt });
  }
  const recovered: FlashRecord[] = [];
  for (const [atc, record] of flashes) {
    const purchase = first.get(atc);
    if (!purchase) continue;
    if (record.tcVerified && !isSameTc(record.tc, purchase.tc)) conflictingAtcs.add(atc);
    recovered.push(record);
    flashes.delete(atc);
  }
  for (const atc of timeline.countsWithoutDebit) {
    if (first.has(atc) || flashes.get(atc)?.tcVerified) conflictingAtcs.add(atc);
  }
  return {
    purchases: [...first.values()],
    duplicateUploads,
    conflictingUploads,
    flashRecords: [...flashes.values()],
    recovered,
    conflictingAtcs,
  };
}

function byReceipt<R extends { readonly receivedAt: Date }>(records: readonly R[]): R[] {
  return [...records].sort((a, b) => a.receivedAt.getTime() - b.receivedAt.getTime());
}

function isSameTc(a: string | undefined, b: string | undefined): boolean {
  return a?.toUpperCase() === b?.toUpperCase();
}
