-- How far a run is, in steps: one per day to settle, one for the proof, one for the payments.
ALTER TABLE clearing.settlement_run
  ADD COLUMN steps_done  integer NOT NULL DEFAULT 0 CHECK (steps_done >= 0),
  ADD COLUMN steps_total integer CHECK (steps_total >= steps_done);
GRANT UPDATE (steps_done, steps_total) ON clearing.settlement_run TO yufuka_app;

-- The journal is read by day. Days are written one after another, so a page range holds few of them.
CREATE INDEX voucher_by_date ON ledger.voucher USING brin (accounting_date) WITH (pages_per_range = 32);
