-- Refunds are judged too: a merchant's mean score is over purchases, holds and refunds.
CREATE OR REPLACE VIEW acceptance.risk_merchant_score AS
  SELECT f.merchant_id, f.business_date,
         count(*) FILTER (WHERE f.kind IN ('purchase', 'hold')) AS transactions,
         coalesce(sum(f.amount_fen) FILTER (WHERE f.kind IN ('purchase', 'hold') AND f.approved), 0)::bigint AS approved_fen,
         count(*) FILTER (WHERE f.kind IN ('void', 'refund') AND f.approved) AS returns,
         count(*) FILTER (WHERE f.details ? 'risk') AS fired,
         count(*) FILTER (WHERE f.details -> 'risk' ->> 'action' = 'review') AS reviewed,
         count(*) FILTER (WHERE f.details -> 'risk' ->> 'action' = 'decline') AS declined,
         round(coalesce(sum((f.details -> 'risk' ->> 'score')::integer), 0)::numeric
               / greatest(1, count(*) FILTER (WHERE f.kind IN ('purchase', 'hold', 'refund'))), 1)::text AS mean_score
  FROM ledger.authorization f
  WHERE f.kind IN ('purchase', 'hold', 'void', 'refund')
  GROUP BY f.merchant_id, f.business_date;
