import type { VoucherDetail } from './answers.js';

const ISSUED = new Set(['card_order', 'order']);

/** The page of a voucher's original document; undefined where it has none of its own. */
export function documentPath(voucher: VoucherDetail): string | undefined {
  const { documentType, documentId, orderId } = voucher;
  if (ISSUED.has(documentType)) return `/operations/orders/${documentId}`;
  switch (documentType) {
    case 'dispute_case':
      return `/operations/disputes/${documentId}`;
    case 'payout':
      return `/operations/clearing/payouts?state=all&open=${documentId}`;
    case 'settlement':
      return `/operations/clearing/settlements?open=${documentId}`;
    case 'receipt':
    case 'bank_receipt':
      return `/operations/clearing/receipts?state=all&open=${documentId}`;
    case 'break_case':
      return `/operations/clearing/breaks?state=all&open=${documentId}`;
    default:
      return orderId ? `/operations/orders/${orderId}` : undefined;
  }
}
