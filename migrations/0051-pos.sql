-- What the POS gateway keeps of its own: settlements of batches, what terminals upload, and the differences that remain.

-- Under the ECB MAC a 3DES terminal gets a MAK of single length unless its group wants double (POS specification, Sign-in).
ALTER TABLE acceptance.terminal ADD COLUMN double_mak boolean NOT NULL DEFAULT false;

-- Every 0500 that was answered. A repetition, known by its key, gets the same answer, though the batch was raised since.
CREATE TABLE acceptance.batch_settlement (
  origin_key        text PRIMARY KEY,
  content_hash      bytea NOT NULL CHECK (octet_length(content_hash) = 32),
  merchant_id       bigint NOT NULL,
  terminal_id       bigint NOT NULL REFERENCES acceptance.terminal,
  batch_no          integer NOT NULL,
  trace_no          integer NOT NULL,
  terminal_totals   text NOT NULL CHECK (terminal_totals ~ '^[0-9]{62}$'),
  host_debit_fen    bigint NOT NULL,
  host_debit_count  integer NOT NULL,
  host_credit_fen   bigint NOT NULL,
  host_credit_count integer NOT NULL,
  balanced          boolean NOT NULL,
  answer_totals     text NOT NULL CHECK (answer_totals ~ '^[0-9]{62}$'),
  rrn               text NOT NULL,
  settled_at        timestamptz NOT NULL
);
CREATE INDEX batch_settlement_by_batch ON acceptance.batch_settlement (terminal_id, batch_no, settled_at);

-- Every 0320 that was taken, as it came, encrypted because it holds card data: a chip's failed transaction may be
-- needed long after (never lost, however incomplete).
CREATE TABLE acceptance.batch_upload (
  origin_key   text PRIMARY KEY,
  content_hash bytea NOT NULL CHECK (octet_length(content_hash) = 32),
  merchant_id  bigint NOT NULL,
  terminal_id  bigint NOT NULL REFERENCES acceptance.terminal,
  batch_no     integer NOT NULL,
  trace_no     integer NOT NULL,
  network_code char(3) NOT NULL,
  content      text NOT NULL CHECK (content IN ('stripe_detail', 'ic_detail', 'failed_ic', 'end')),
  raw_cipher   bytea NOT NULL,
  rrn          text NOT NULL,
  received_at  timestamptz NOT NULL
);
CREATE INDEX batch_upload_by_batch ON acceptance.batch_upload (terminal_id, batch_no, received_at);

-- The transactions of a batch as the terminal has them.
CREATE TABLE acceptance.batch_detail (
  origin_key  text NOT NULL REFERENCES acceptance.batch_upload,
  line_no     smallint NOT NULL,
  terminal_id bigint NOT NULL,
  batch_no    integer NOT NULL,
  card_type   text,
  trace_no    integer NOT NULL,
  pan_masked  text NOT NULL,
  amount_fen  bigint NOT NULL CHECK (amount_fen >= 0),
  PRIMARY KEY (origin_key, line_no)
);
CREATE INDEX batch_detail_by_batch ON acceptance.batch_detail (terminal_id, batch_no);

-- A batch whose totals differed and whose uploaded details do not explain why.
CREATE TABLE acceptance.batch_case (
  case_id     bigint PRIMARY KEY,
  merchant_id bigint NOT NULL,
  terminal_id bigint NOT NULL REFERENCES acceptance.terminal,
  batch_no    integer NOT NULL,
  differences jsonb NOT NULL,
  opened_at   timestamptz NOT NULL,
  UNIQUE (terminal_id, batch_no, opened_at)
);

GRANT SELECT, INSERT ON acceptance.batch_settlement, acceptance.batch_upload, acceptance.batch_detail, acceptance.batch_case
  TO yufuka_app;
