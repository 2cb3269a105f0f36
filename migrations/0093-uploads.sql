-- What processing uploads needs beside the records: where a file's row lies, how far a file is, who may not take e-cash.
ALTER TABLE chips.upload
  ADD COLUMN terminal_no text,    -- as an operator's file names it; its terminal may be registered later
  ADD COLUMN from_byte   bigint,  -- where the row begins in its file
  ADD COLUMN row_bytes   integer,
  ADD COLUMN approval_id bigint;  -- of the waiver that waits, or was the last to
CREATE INDEX upload_of_file ON chips.upload (file_id, row_no) WHERE file_id IS NOT NULL;
GRANT UPDATE (merchant_id, terminal_id, approval_id) ON chips.upload TO yufuka_app;

-- counts: rows by class, as they were found. total_fen: of the header, once the file is checked.
ALTER TABLE chips.upload_file
  ADD COLUMN counts    jsonb NOT NULL DEFAULT '{}',
  ADD COLUMN total_fen bigint;
GRANT UPDATE (counts, total_fen) ON chips.upload_file TO yufuka_app;
CREATE INDEX upload_file_waiting ON chips.upload_file (file_id) WHERE state IN ('received', 'processing');

-- Acceptors whose contract does not let them take e-cash, from a day on; terminal 0 means all of the merchant.
CREATE TABLE chips.ecash_denial (
  merchant_id bigint NOT NULL,
  terminal_id bigint NOT NULL DEFAULT 0,
  since       date NOT NULL,
  until       date,
  reason      text NOT NULL,
  denied_by   text NOT NULL,
  denied_at   timestamptz NOT NULL,
  PRIMARY KEY (merchant_id, terminal_id, since)
);
GRANT SELECT, INSERT, UPDATE (until) ON chips.ecash_denial TO yufuka_app;

-- Why the screen left a chip to be looked at by itself; NULL before it.
ALTER TABLE chips.to_reconcile ADD COLUMN left_for text;
GRANT UPDATE (left_for) ON chips.to_reconcile TO yufuka_app;
