-- Money another card paid for a load that did not come about, and that cannot go back to that card by itself: people end it.
-- suspense: it is owed to its holder outside of the card (2003 by load).
ALTER TABLE chips.load_transfer
  ADD COLUMN resolved_by text,
  ADD COLUMN resolution  jsonb,
  DROP CONSTRAINT load_transfer_state_check,
  ADD CONSTRAINT load_transfer_state_check
    CHECK (state IN ('declined', 'put_by', 'loaded', 'returning', 'returned', 'suspense'));
GRANT UPDATE (resolved_by, resolution) ON chips.load_transfer TO yufuka_app;
CREATE INDEX load_transfer_stuck ON chips.load_transfer (created_at, load_id) WHERE problem IS NOT NULL;
