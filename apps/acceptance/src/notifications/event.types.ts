import type { Id } from '@app/kernel';

/** Everything a merchant is told of. */
export const EVENT_TYPES = [
  'payment.approved',
  'payment.refunded',
  'payment.voided',
  'payment.reversed',
  'order.paid',
  'order.closed',
  'order.refunded',
  'hold.approved',
  'hold.captured',
  'hold.released',
  'hold.expired',
  'tender.completed',
  'tender.released',
  'tender.refunded',
  'settlement.paid',
  'settlement.failed',
  'dispute.evidence_requested',
  'dispute.decided',
] as const;

export type EventType = (typeof EVENT_TYPES)[number];

/** Something that happened to an object of a merchant's. No card data but masked numbers. */
export interface MerchantEvent {
  readonly merchantId: Id;
  readonly type: EventType;
  readonly objectType: 'payment' | 'order' | 'hold' | 'tender' | 'payout' | 'dispute';
  readonly objectId: string;
  /** Grows with every event of the object: the receiver keeps the highest. */
  readonly version: number;
  readonly occurredAt: Date;
  readonly data: Readonly<Record<string, unknown>>;
  /** Of the ledger, when the event was found there. */
  readonly transactionId?: Id;
}

/** What is sent: the convention's `type`, `timestamp` and `data`, the version among the data. */
export function messageBody({ type, occurredAt, version, data }: MerchantEvent): string {
  return JSON.stringify({ type, timestamp: occurredAt.toISOString(), data: { ...data, version } });
}
