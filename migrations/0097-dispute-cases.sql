-- What dispute cases need beside their facts: who complained in which words, the proposal two people decide on, and the
-- guards by which one thing is one case.
ALTER TABLE chips.dispute_case
  ADD COLUMN holder_words text,
  ADD COLUMN approval_id  bigint; -- of the proposal that waits, or was the last to

CREATE INDEX dispute_case_by_id ON chips.dispute_case (case_id);
CREATE INDEX dispute_case_decided ON chips.dispute_case (decided_at) WHERE decided_at IS NOT NULL;
CREATE UNIQUE INDEX dispute_case_once_per_count ON chips.dispute_case (account_id, psn, subject, atc)
  WHERE subject IN ('late_upload', 'questioned_upload') AND appeal_of IS NULL;
CREATE UNIQUE INDEX dispute_case_one_open_load ON chips.dispute_case (account_id, psn, atc)
  WHERE subject = 'load' AND closed_at IS NULL;
CREATE UNIQUE INDEX dispute_case_one_open_complaint ON chips.dispute_case (account_id, psn, tapped_at, amount_fen)
  WHERE subject = 'complaint' AND closed_at IS NULL AND appeal_of IS NULL;
CREATE UNIQUE INDEX dispute_case_appealed_once ON chips.dispute_case (account_id, appeal_of) WHERE appeal_of IS NOT NULL;

GRANT UPDATE (tapped_at, place, holder_words, approval_id) ON chips.dispute_case TO yufuka_app;
