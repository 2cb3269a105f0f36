import type { AuthorizationKind } from '@app/authorization';
import type { Id } from '@app/kernel';
import type { EventType, MerchantEvent } from './event.types.js';

/** An approved card transaction as the tail finds it, with its original. */
export interface TailedTransaction {
  readonly endpoint_id: Id;
  readonly events: readonly string[];
  readonly merchant_id: Id;
  readonly authorization_id: Id;
  readonly kind: AuthorizationKind;
  readonly channel: string;
  readonly amount_fen: string;
  readonly business_date: string;
  readonly occurred_at: Date;
  readonly rrn: string;
  readonly auth_code: string;
  readonly api_id: string | null;
  readonly merchant_order_no: string | null;
  readonly pan_masked: string | null;
  readonly original_id: Id | null;
  readonly original_kind: AuthorizationKind | null;
  readonly original_approved: boolean | null;
  readonly original_api_id: string | null;
  /** An approved reversal came before: this one moved nothing. */
  readonly reversed_before: boolean;
}

const EVENT_OF: Readonly<Partial<Record<AuthorizationKind, EventType>>> = {
  purchase: 'payment.approved',
  void: 'payment.voided',
  capture_void: 'payment.voided',
  refund: 'payment.refunded',
  hold: 'hold.approved',
  capture: 'hold.captured',
  hold_cancel: 'hold.released',
  hold_expiry: 'hold.expired',
};

/** What a merchant is told of a transaction; undefined when it moved nothing. */
export function ledgerEventOf(row: TailedTransaction): Omit<MerchantEvent, 'version'> | undefined {
  const type = typeOf(row);
  if (!type) return undefined;
  const ownId = row.api_id ?? row.authorization_id;
  const objectId = row.original_id === null ? ownId : (row.original_api_id ?? row.original_id);
  return {
    merchantId: row.merchant_id,
    type,
    objectType: type.startsWith('hold.') ? 'hold' : 'payment',
    objectId,
    occurredAt: row.occurred_at,
    transactionId: row.authorization_id,
    data: {
      ...(type.startsWith('hold.') ? { holdId: objectId } : { paymentId: objectId }),
      ...(row.original_id === null ? {} : { followUpId: ownId }),
      kind: row.kind,
      ...(row.kind === 'reversal' ? { reversedKind: row.original_kind } : {}),
      channel: row.channel,
      amountFen: Number(row.amount_fen),
      merchantOrderNo: row.merchant_order_no,
      panMasked: row.pan_masked,
      rrn: row.rrn,
      authCode: row.auth_code,
      businessDate: row.business_date,
    },
  };
}

function typeOf(row: TailedTransaction): EventType | undefined {
  if (row.kind !== 'reversal') return EVENT_OF[row.kind];
  if (row.original_approved !== true || row.reversed_before) return undefined;
  return row.original_kind === 'hold' ? 'hold.released' : 'payment.reversed';
}
