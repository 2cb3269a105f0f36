-- A message that was under way while its terminal's batch was closed by force may land in the batch after it: the host's totals
-- are counted once more when nothing can be under way any longer.
ALTER TABLE acceptance.batch_settlement
  ADD COLUMN recounted_at timestamptz,
  ADD CONSTRAINT batch_settlement_recounted_if_forced CHECK (forced OR recounted_at IS NULL);
GRANT UPDATE (host_debit_fen, host_debit_count, host_credit_fen, host_credit_count, recounted_at)
  ON acceptance.batch_settlement TO yufuka_app;
