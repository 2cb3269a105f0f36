-- The chips room: what the issuer knows of each chip, and what became of it. Facts are only ever added; the state of an
-- upload, a load or a case moves forward. Every key carries account_id (0 while the card of an upload is not known).
CREATE SCHEMA chips;
GRANT USAGE ON SCHEMA chips TO yufuka_app;

-- One row per chip (card and sequence number), from the day its keys are made. blacklisted_on: since when it is on the
-- list that terminals have. closes_on: the last upload window of a chip out of use; then its remainder goes back.
CREATE TABLE chips.chip (
  account_id            bigint NOT NULL,
  psn                   text NOT NULL CHECK (psn ~ '^[0-9]{2}$'),
  card_id               bigint NOT NULL,
  product_code          text NOT NULL,
  carrier               text NOT NULL CHECK (carrier IN ('card', 'secure_element')),
  state                 text NOT NULL CHECK (state IN ('active', 'suspended', 'retiring', 'closed')),
  retired_for           text CHECK (retired_for IN ('lost', 'replaced', 'expired', 'deleted', 'damaged')),
  purse_cap_fen         bigint NOT NULL CHECK (purse_cap_fen > 0),         -- 9F77
  transaction_limit_fen bigint NOT NULL CHECK (transaction_limit_fen > 0), -- 9F78
  blacklisted_on        date,
  closes_on             date,
  created_at            timestamptz NOT NULL,
  PRIMARY KEY (account_id, psn),
  CONSTRAINT chip_out_of_use_says_why CHECK ((state IN ('retiring', 'closed')) = (retired_for IS NOT NULL))
);
CREATE INDEX chip_retiring ON chips.chip (closes_on) WHERE state = 'retiring';

-- Balances the chip told under a right MAC, but those of uploaded purchases, which stand with the purchase.
CREATE TABLE chips.anchor (
  account_id  bigint NOT NULL,
  psn         text NOT NULL,
  atc         integer NOT NULL CHECK (atc BETWEEN 0 AND 65535),
  source      text NOT NULL CHECK (source IN ('PERSONALIZATION', 'ONLINE', 'LOAD')),
  balance_fen bigint NOT NULL CHECK (balance_fen >= 0),
  at          timestamptz NOT NULL,
  PRIMARY KEY (account_id, psn, atc, source, balance_fen)
);

-- Counts known to have debited nothing that are no anchors.
CREATE TABLE chips.idle_count (
  account_id bigint NOT NULL,
  psn        text NOT NULL,
  atc        integer NOT NULL,
  at         timestamptz NOT NULL,
  PRIMARY KEY (account_id, psn, atc)
);

-- Loads that were approved. UNKNOWN until the script's result, a reversal or a later anchor tells.
CREATE TABLE chips.load (
  account_id       bigint NOT NULL,
  psn              text NOT NULL,
  atc              integer NOT NULL,
  load_id          bigint NOT NULL, -- its authorization
  kind             text NOT NULL CHECK (kind IN ('load', 'load_void')),
  source           text NOT NULL CHECK (source IN ('account', 'cash', 'other_card', 'refund', 'over_the_air')),
  amount_fen       bigint NOT NULL CHECK (amount_fen > 0), -- what the chip gains; of a load_void what it loses
  balance_before_fen bigint NOT NULL,
  outcome          text NOT NULL DEFAULT 'UNKNOWN' CHECK (outcome IN ('UNKNOWN', 'DONE', 'FAILED')),
  settled_by       text CHECK (settled_by IN ('SCRIPT_RESULT', 'REVERSAL', 'ANCHOR', 'POLICY')),
  subject_id       bigint, -- of the money put aside, where it came from there
  loaded_at        timestamptz NOT NULL,
  settled_at       timestamptz,
  PRIMARY KEY (account_id, psn, atc, load_id),
  CONSTRAINT load_settled_says_how CHECK ((outcome = 'UNKNOWN') = (settled_by IS NULL AND settled_at IS NULL))
);
CREATE INDEX load_open ON chips.load (loaded_at) WHERE outcome = 'UNKNOWN';

-- A batch file of offline purchases. Its bytes lie encrypted in parts, so that an interrupted delivery goes on.
CREATE TABLE chips.upload_file (
  file_id        bigint PRIMARY KEY,
  merchant_id    bigint NOT NULL,
  name           text NOT NULL,
  size_bytes     bigint NOT NULL CHECK (size_bytes > 0),
  sha256         bytea NOT NULL,
  state          text NOT NULL CHECK (state IN ('receiving', 'received', 'processing', 'processed', 'refused')),
  received_bytes bigint NOT NULL DEFAULT 0,
  row_count      bigint NOT NULL DEFAULT 0,
  processed_rows bigint NOT NULL DEFAULT 0,
  next_byte      bigint NOT NULL DEFAULT 0, -- where processing goes on
  problem        jsonb,
  created_by     text NOT NULL,
  created_at     timestamptz NOT NULL,
  finished_at    timestamptz,
  UNIQUE (merchant_id, sha256)
);
CREATE TABLE chips.upload_file_part (
  file_id     bigint NOT NULL REFERENCES chips.upload_file,
  from_byte   bigint NOT NULL,
  size_bytes  integer NOT NULL,
  sha256      bytea NOT NULL,
  cipher      bytea NOT NULL,
  received_at timestamptz NOT NULL,
  PRIMARY KEY (file_id, from_byte)
);

-- Everything that terminals and operators told of taps without the host, as it came (raw is encrypted; of a file row it
-- lies in the file). kind: purchase = approved by the chip, flash = the terminal says failed.
-- An upload is answered as delivered once it is here; what it is, is found out after.
CREATE TABLE chips.upload (
  account_id    bigint NOT NULL DEFAULT 0,
  upload_id     bigint NOT NULL,
  kind          text NOT NULL CHECK (kind IN ('purchase', 'flash')),
  origin_key    text NOT NULL,  -- pos/{merchant}/{terminal}/{batch}/{trace}/… or file/{fileId}/{row}
  content_hash  bytea NOT NULL,
  raw_cipher    bytea,
  file_id       bigint,
  row_no        bigint,
  merchant_id   bigint NOT NULL,
  terminal_id   bigint NOT NULL,
  batch_no      integer NOT NULL,
  trace_no      integer NOT NULL,
  rrn           text NOT NULL,
  pan_masked    text,
  psn           text,
  atc           integer,
  tc            bytea,
  amount_fen    bigint NOT NULL,
  tapped_on     date,
  goods         text CHECK (goods IN ('GIVEN', 'NOT_GIVEN')),
  state         text NOT NULL DEFAULT 'received' CHECK (state IN ('received', 'posted', 'delivered', 'evidence', 'queued', 'resolved')),
  class         text,  -- of classifyUpload
  queue         text,
  reason        jsonb, -- {zh, en}
  rule_id       text,
  all_classes   text[],
  authorization_id bigint,
  received_at   timestamptz NOT NULL,
  processed_at  timestamptz,
  resolved_by   text,
  resolution    jsonb,
  PRIMARY KEY (upload_id, account_id)
);
CREATE UNIQUE INDEX upload_by_origin ON chips.upload (origin_key, account_id);
CREATE INDEX upload_waiting ON chips.upload (upload_id) WHERE state = 'received';
CREATE INDEX upload_in_queue ON chips.upload (queue, upload_id) WHERE state = 'queued';
CREATE INDEX upload_of_chip ON chips.upload (account_id, psn, atc);
CREATE INDEX upload_of_batch ON chips.upload (terminal_id, batch_no) WHERE kind = 'purchase' AND terminal_id <> 0;

-- Purchases with a right TC, the first of each count: what the reconciliation counts as uploaded, whether posted or queued.
CREATE TABLE chips.purchase (
  account_id         bigint NOT NULL,
  psn                text NOT NULL,
  atc                integer NOT NULL,
  tc                 bytea NOT NULL,
  amount_fen         bigint NOT NULL,
  balance_before_fen bigint, -- the chip's own word under a right MAC; NULL when it told none
  upload_id          bigint NOT NULL,
  authorization_id   bigint, -- once it is paid to the merchant
  received_at        timestamptz NOT NULL,
  PRIMARY KEY (account_id, psn, atc)
);

-- Taps that a terminal reported as failed.
CREATE TABLE chips.flash_record (
  account_id  bigint NOT NULL,
  psn         text NOT NULL,
  atc         integer NOT NULL,
  upload_id   bigint NOT NULL,
  tc          bytea,
  tc_verified boolean NOT NULL,
  amount_fen  bigint NOT NULL,
  merchant_id bigint NOT NULL,
  terminal_id bigint NOT NULL,
  received_at timestamptz NOT NULL,
  PRIMARY KEY (account_id, psn, atc, upload_id)
);

-- Merchants' words on the goods of a failed tap; the last one counts.
CREATE TABLE chips.goods_answer (
  account_id  bigint NOT NULL,
  psn         text NOT NULL,
  atc         integer NOT NULL,
  answer_id   bigint NOT NULL,
  answer      text NOT NULL CHECK (answer IN ('GIVEN', 'NOT_GIVEN')),
  source      text NOT NULL CHECK (source IN ('terminal', 'contract', 'merchant', 'no_answer', 'ops')),
  answered_by text NOT NULL,
  answered_at timestamptz NOT NULL,
  PRIMARY KEY (account_id, psn, atc, answer_id)
);

-- What was decided and carried out, never again otherwise: of a flash record (atc), or of a debit nobody recorded.
CREATE TABLE chips.resolution (
  account_id    bigint NOT NULL,
  psn           text NOT NULL,
  resolution_id bigint NOT NULL, -- also the id of the voucher or authorization that carried it out
  kind          text NOT NULL CHECK (kind IN ('FLASH', 'DEBIT')),
  atc           integer,
  from_atc      integer,
  to_atc        integer,
  outcome       text NOT NULL CHECK (outcome IN ('REFUND_HOLDER', 'POST_TO_MERCHANT', 'CLOSE')),
  basis         text NOT NULL CHECK (basis IN ('EVIDENCE', 'POLICY')),
  reason        text NOT NULL,
  reason_text   jsonb NOT NULL,
  amount_fen    bigint NOT NULL,
  case_id       bigint,
  decided_at    timestamptz NOT NULL,
  PRIMARY KEY (account_id, psn, resolution_id),
  CONSTRAINT resolution_names_counts CHECK ((kind = 'FLASH') = (atc IS NOT NULL) AND (kind = 'DEBIT') = (from_atc IS NOT NULL AND to_atc IS NOT NULL))
);
CREATE UNIQUE INDEX resolution_once_per_count ON chips.resolution (account_id, psn, atc) WHERE kind = 'FLASH';

-- Dispute cases (差错案件): one per failed tap, unrecorded debit, or complaint.
CREATE TABLE chips.dispute_case (
  account_id   bigint NOT NULL,
  case_id      bigint NOT NULL,
  case_no      text NOT NULL UNIQUE,
  psn          text NOT NULL,
  subject      text NOT NULL CHECK (subject IN ('flash_record', 'unrecorded_debit', 'complaint', 'late_upload', 'questioned_upload', 'load', 'remainder')),
  atc          integer,
  from_atc     integer,
  to_atc       integer,
  state        text NOT NULL,
  opened_by    text NOT NULL CHECK (opened_by IN ('engine', 'holder', 'merchant', 'ops')),
  amount_fen   bigint NOT NULL,
  tapped_at    timestamptz,
  place        text,
  merchant_id  bigint,
  terminal_id  bigint,
  refund_to    text NOT NULL DEFAULT 'account' CHECK (refund_to IN ('account', 'chip')),
  outcome      text,
  basis        text,
  reason       jsonb,
  waits_for    text,           -- HoldReason while it waits
  resolution_id bigint,
  due_on       date NOT NULL,
  merchant_due_on date,
  appeal_of    bigint,
  opened_at    timestamptz NOT NULL,
  decided_at   timestamptz,
  closed_at    timestamptz,
  version      integer NOT NULL DEFAULT 1,
  PRIMARY KEY (account_id, case_id)
);
CREATE UNIQUE INDEX dispute_case_open_once ON chips.dispute_case (account_id, psn, atc)
  WHERE subject = 'flash_record' AND appeal_of IS NULL;
CREATE INDEX dispute_case_open ON chips.dispute_case (due_on, case_id) WHERE closed_at IS NULL;
CREATE INDEX dispute_case_of_merchant ON chips.dispute_case (merchant_id, case_id) WHERE merchant_id IS NOT NULL;

-- Every step of a case: who, when, what, why; each sealed with the hash of the one before.
CREATE TABLE chips.case_step (
  account_id bigint NOT NULL,
  case_id    bigint NOT NULL,
  step_no    integer NOT NULL,
  from_state text,
  to_state   text NOT NULL,
  action     text NOT NULL,
  actor_name text NOT NULL,
  reason     jsonb NOT NULL,
  data       jsonb,
  at         timestamptz NOT NULL,
  prev_hash  bytea,
  hash       bytea NOT NULL,
  PRIMARY KEY (account_id, case_id, step_no)
);

-- Chips whose facts changed since they were last reconciled.
CREATE TABLE chips.to_reconcile (
  account_id bigint NOT NULL,
  psn        text NOT NULL,
  due_at     timestamptz NOT NULL, -- at once, or when a window ends
  PRIMARY KEY (account_id, psn)
);
CREATE INDEX to_reconcile_due ON chips.to_reconcile (due_at);

GRANT SELECT, INSERT ON ALL TABLES IN SCHEMA chips TO yufuka_app;
GRANT UPDATE (state, retired_for, blacklisted_on, closes_on) ON chips.chip TO yufuka_app;
GRANT UPDATE (outcome, settled_by, settled_at) ON chips.load TO yufuka_app;
GRANT UPDATE (state, received_bytes, row_count, processed_rows, next_byte, problem, finished_at) ON chips.upload_file TO yufuka_app;
GRANT UPDATE (account_id, pan_masked, psn, atc, tc, tapped_on, goods, state, class, queue, reason, rule_id, all_classes,
  authorization_id, processed_at, resolved_by, resolution) ON chips.upload TO yufuka_app;
GRANT UPDATE (authorization_id) ON chips.purchase TO yufuka_app;
GRANT UPDATE (state, atc, from_atc, to_atc, psn, subject, merchant_id, terminal_id, refund_to, outcome, basis, reason, waits_for,
  resolution_id, due_on, merchant_due_on, decided_at, closed_at, version, amount_fen) ON chips.dispute_case TO yufuka_app;
GRANT UPDATE (due_at), DELETE ON chips.to_reconcile TO yufuka_app;
