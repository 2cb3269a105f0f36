-- A batch that its terminal cannot settle any more is closed by two people, on the host's totals alone: nobody asked, so such
-- a row has no message, no totals of a terminal and no answer.
ALTER TABLE acceptance.batch_settlement
  ALTER COLUMN content_hash DROP NOT NULL,
  ALTER COLUMN trace_no DROP NOT NULL,
  ALTER COLUMN terminal_totals DROP NOT NULL,
  ALTER COLUMN answer_totals DROP NOT NULL,
  ALTER COLUMN rrn DROP NOT NULL,
  ADD COLUMN forced boolean NOT NULL DEFAULT false,
  ADD COLUMN forced_reason text,
  ADD COLUMN approval_id bigint,
  ADD CONSTRAINT batch_settlement_told_unless_forced CHECK (
    forced OR num_nulls(content_hash, trace_no, terminal_totals, answer_totals, rrn) = 0),
  ADD CONSTRAINT batch_settlement_forced_by_two CHECK (forced = (forced_reason IS NOT NULL) AND forced = (approval_id IS NOT NULL));
CREATE INDEX batch_case_by_merchant ON acceptance.batch_case (merchant_id, case_id);
