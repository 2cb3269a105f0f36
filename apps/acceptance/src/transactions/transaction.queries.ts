import type { DatedFilter } from './transaction.schemas.js';

const UNDONE = `EXISTS (
  SELECT FROM ledger.authorization u WHERE u.account_id = f.account_id AND u.original_id = f.authorization_id AND u.approved
    AND u.kind IN ('void', 'capture_void', 'reversal', 'hold_cancel', 'load_void'))`;

const STATE = `CASE WHEN NOT f.approved THEN 'declined' WHEN ${UNDONE} THEN 'undone' ELSE 'approved' END`;

const PAN = `coalesce(f.details ->> 'panMasked',
  (SELECT d.pan_masked FROM issuer.card_directory d WHERE d.account_id = f.account_id))`;

/** A merchant's transactions by $1 to $12. The index `authorization_by_merchant` bounds it by merchant and days. */
export const FILTERED = `
  f.merchant_id = $1 AND f.business_date BETWEEN $2 AND $3
  AND ($4::text IS NULL OR f.terminal_id = (
    SELECT t.terminal_id FROM acceptance.terminal t WHERE t.terminal_no = $4 AND t.merchant_id = $1))
  AND ($5::bigint IS NULL OR f.details ->> 'storeId' = $5::text OR f.terminal_id IN (
    SELECT t.terminal_id FROM acceptance.terminal t WHERE t.store_id = $5))
  AND ($6::text IS NULL OR f.kind::text = $6)
  AND ($7::text IS NULL OR f.channel::text = $7)
  AND ($8::text IS NULL OR ${STATE} = $8)
  AND ($9::text IS NULL OR right(${PAN}, 4) = $9)
  AND ($10::bigint IS NULL OR f.amount_fen >= $10)
  AND ($11::bigint IS NULL OR f.amount_fen <= $11)
  AND ($12::text IS NULL OR f.rrn = $12)`;

/** The parameters of {@link FILTERED}. */
export function filterParameters(merchantId: string, filter: DatedFilter): unknown[] {
  const { from, to, terminalNo, storeId, kind, channel, state, last4, minFen, maxFen, rrn } = filter;
  return [merchantId, from, to, terminalNo, storeId, kind, channel, state, last4, minFen, maxFen, rrn].map(
    (value) => value ?? null,
  );
}

/** What the page shows of `f`, with what became of it since. */
export const ROW = `
  SELECT f.account_id, f.authorization_id, f.details ->> 'paymentId' AS payment_id, f.kind, f.channel, f.decline_code,
    f.rule_id, f.amount_fen, f.rrn, f.auth_code, f.business_date::text AS business_date, f.occurred_at, f.batch_no,
    f.trace_no, f.details ->> 'merchantOrderNo' AS merchant_order_no, f.details ->> 'tenderId' AS tender_id,
    f.original_id, ${PAN} AS pan_masked, ${STATE} AS state, t.terminal_no::text AS terminal_no, s.name AS store_name,
    (SELECT coalesce(sum(r.amount_fen), 0) FROM ledger.authorization r
     WHERE r.account_id = f.account_id AND r.original_id = f.authorization_id AND r.approved
       AND r.kind IN ('refund', 'ecash_refund') AND NOT EXISTS (
         SELECT FROM ledger.authorization x WHERE x.account_id = r.account_id AND x.original_id = r.authorization_id
           AND x.approved AND x.kind = 'reversal')) AS refunded_fen`;

export const ROW_JOINS = `
  LEFT JOIN acceptance.terminal t ON t.terminal_id = f.terminal_id
  LEFT JOIN acceptance.store s ON s.store_id = coalesce(t.store_id, (f.details ->> 'storeId')::bigint)`;

/**
 * What each transaction found means for the merchant's money, as settlements count it: a reversal is what it undid, and of
 * several reversals of one original only the first did anything.
 */
export const MOVES = `
  SELECT f.amount_fen, extract(hour FROM f.occurred_at AT TIME ZONE 'Asia/Shanghai')::int AS hour,
    CASE
      WHEN NOT f.approved THEN 'declined'
      WHEN f.kind IN ('purchase', 'capture', 'offline_purchase') THEN 'sale'
      WHEN f.kind IN ('void', 'capture_void') THEN 'undone'
      WHEN f.kind IN ('refund', 'ecash_refund') THEN 'refund'
      WHEN f.kind <> 'reversal' OR NOT o.approved OR o.approved IS NULL THEN 'none'
      WHEN EXISTS (SELECT FROM ledger.authorization e
        WHERE e.account_id = f.account_id AND e.original_id = f.original_id AND e.kind = 'reversal' AND e.approved
          AND (e.business_date, e.occurred_at, e.authorization_id) < (f.business_date, f.occurred_at, f.authorization_id))
        THEN 'none'
      WHEN o.kind IN ('purchase', 'capture', 'offline_purchase') THEN 'undone'
      WHEN o.kind IN ('void', 'capture_void') THEN 'undone_back'
      WHEN o.kind IN ('refund', 'ecash_refund') THEN 'refund_back'
      ELSE 'none' END AS move
  FROM ledger.authorization f
  LEFT JOIN ledger.authorization o ON f.kind = 'reversal' AND o.account_id = f.account_id
    AND o.authorization_id = f.original_id
  WHERE ${FILTERED}`;
