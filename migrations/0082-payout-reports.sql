-- Published for acceptance: what a merchant is told of a payment to it once the bank has answered. A payment that is tried
-- again is one with the first in the merchant's eyes: first_payout_id names it, attempt_no counts from 1.
CREATE VIEW clearing.payout_report AS
  SELECT p.payout_id, p.merchant_id, chain.first_payout_id, chain.attempt_no, p.instruction_id, p.amount_fen,
         p.account_no_masked, p.state, p.reason, p.bank_reference, p.instructed_on, p.answered_on,
         (SELECT jsonb_agg(jsonb_build_object('settlementId', s.settlement_id::text, 'businessDate', s.business_date,
                                              'amountFen', x.amount_fen) ORDER BY s.business_date)
          FROM clearing.payout_settlement x JOIN clearing.settlement s USING (settlement_id)
          WHERE x.payout_id = p.payout_id) AS settlements
  FROM clearing.payout p
  CROSS JOIN LATERAL (
    WITH RECURSIVE back AS (
      SELECT p.payout_id, p.retry_of, 1 AS steps
      UNION ALL
      SELECT b.payout_id, b.retry_of, back.steps + 1 FROM clearing.payout b JOIN back ON b.payout_id = back.retry_of)
    SELECT payout_id AS first_payout_id, steps AS attempt_no FROM back WHERE retry_of IS NULL) chain
  WHERE p.state <> 'instructed';
GRANT SELECT ON clearing.payout_report TO yufuka_app;
