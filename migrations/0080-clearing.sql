-- The clearing room: what the bank told us, what merchants are owed day by day, what was paid, and the proof of the
-- reserve. Rows are added; the few columns that follow the life of a document are the only ones the applications may
-- update, and nothing may be deleted.
CREATE SCHEMA clearing;
GRANT USAGE ON SCHEMA clearing TO yufuka_app;

-- Every file that came from the bank, imported or refused, as it came (encrypted: it names payers and accounts).
CREATE TABLE clearing.bank_file (
  file_id        bigint PRIMARY KEY,
  kind           text NOT NULL CHECK (kind IN ('statement', 'payout_answer', 'unknown')),
  file_name      text NOT NULL,
  sha256         bytea NOT NULL CHECK (octet_length(sha256) = 32),
  size_bytes     integer NOT NULL,
  content_cipher bytea NOT NULL,
  state          text NOT NULL CHECK (state IN ('imported', 'refused')),
  refusal        jsonb,
  received_by    text NOT NULL,
  received_at    timestamptz NOT NULL,
  CONSTRAINT bank_file_refused_has_reason CHECK ((state = 'refused') = (refusal IS NOT NULL))
);
CREATE UNIQUE INDEX bank_file_imported_once ON clearing.bank_file (sha256) WHERE state = 'imported';

-- One statement of the reserve account: a day has several, numbered from 1. closing follows from its lines.
CREATE TABLE clearing.bank_statement (
  statement_id   bigint PRIMARY KEY,
  file_id        bigint NOT NULL REFERENCES clearing.bank_file,
  account_no     text NOT NULL,
  statement_date date NOT NULL,
  sequence_no    integer NOT NULL CHECK (sequence_no >= 1),
  opening_fen    bigint NOT NULL,
  debit_fen      bigint NOT NULL CHECK (debit_fen >= 0),
  credit_fen     bigint NOT NULL CHECK (credit_fen >= 0),
  closing_fen    bigint NOT NULL,
  line_count     integer NOT NULL,
  imported_at    timestamptz NOT NULL,
  UNIQUE (account_no, statement_date, sequence_no),
  CONSTRAINT bank_statement_adds_up CHECK (closing_fen = opening_fen + credit_fen - debit_fen)
);

-- A line of a statement. Each has a basis: credits a receipt; debits a payout, or the case that asks for one (R-RESERVE).
CREATE TABLE clearing.bank_statement_line (
  statement_id                bigint NOT NULL REFERENCES clearing.bank_statement,
  line_no                     integer NOT NULL,
  account_no                  text NOT NULL,
  statement_date              date NOT NULL,
  booked_at                   time NOT NULL,
  direction                   text NOT NULL CHECK (direction IN ('D', 'C')),
  amount_fen                  bigint NOT NULL CHECK (amount_fen > 0),
  counterparty_name           text NOT NULL,
  counterparty_account_cipher bytea NOT NULL,
  counterparty_account_masked text NOT NULL,
  counterparty_bank           text NOT NULL,
  remark                      text NOT NULL,
  bank_reference              text NOT NULL,
  payout_id                   bigint,
  case_id                     bigint,
  PRIMARY KEY (statement_id, line_no),
  UNIQUE (account_no, bank_reference),
  CONSTRAINT bank_statement_line_debit_has_basis CHECK (direction = 'C' OR num_nonnulls(payout_id, case_id) = 1)
);
CREATE UNIQUE INDEX bank_statement_line_by_payout ON clearing.bank_statement_line (payout_id) WHERE payout_id IS NOT NULL;

-- Money that arrived: the original document of a suspense receipt (Dr 1002 / Cr 2003 by receipt).
CREATE TABLE clearing.receipt (
  receipt_id      bigint PRIMARY KEY,
  statement_id    bigint NOT NULL,
  line_no         integer NOT NULL,
  amount_fen      bigint NOT NULL CHECK (amount_fen > 0),
  voucher_id      bigint NOT NULL UNIQUE,
  accounting_date date NOT NULL,
  UNIQUE (statement_id, line_no),
  FOREIGN KEY (statement_id, line_no) REFERENCES clearing.bank_statement_line
);

-- What other rooms may see of a receipt.
CREATE VIEW clearing.customer_receipt AS
  SELECT r.receipt_id, l.counterparty_name AS payer_name, l.counterparty_account_masked AS payer_account_masked,
         r.amount_fen, l.remark, l.bank_reference, l.statement_date AS received_on
  FROM clearing.receipt r JOIN clearing.bank_statement_line l USING (statement_id, line_no);

-- Something a person must look at. It names the difference it explains.
CREATE TABLE clearing.break_case (
  case_id     bigint PRIMARY KEY,
  kind        text NOT NULL,
  subject     text NOT NULL,
  amount_fen  bigint NOT NULL,
  details     jsonb NOT NULL,
  opened_at   timestamptz NOT NULL,
  state       text NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'resolved')),
  resolution  jsonb,
  resolved_at timestamptz,
  CONSTRAINT break_case_resolved_says_how CHECK ((state = 'resolved') = (resolution IS NOT NULL AND resolved_at IS NOT NULL))
);
-- The same break is told once while it is open.
CREATE UNIQUE INDEX break_case_open_once ON clearing.break_case (kind, subject) WHERE state = 'open';

-- A run of the day close or of payments: what it did, or why it stopped.
CREATE TABLE clearing.settlement_run (
  run_id        bigint PRIMARY KEY,
  kind          text NOT NULL CHECK (kind IN ('close', 'payout')),
  business_date date NOT NULL,
  state         text NOT NULL CHECK (state IN ('requested', 'running', 'done', 'unproven', 'broken', 'stopped')),
  problem       jsonb,
  requested_by  text NOT NULL,
  requested_at  timestamptz NOT NULL,
  finished_at   timestamptz
);

-- Days whose settlements are made. Days are settled in order, so the latest row says how far.
CREATE TABLE clearing.settled_day (
  business_date  date PRIMARY KEY,
  run_id         bigint NOT NULL REFERENCES clearing.settlement_run,
  merchant_count integer NOT NULL,
  net_volume_fen bigint NOT NULL,
  settled_at     timestamptz NOT NULL
);

-- One row per merchant and business day with every component of its net. The constraints are the arithmetic.
CREATE TABLE clearing.settlement (
  settlement_id        bigint PRIMARY KEY,
  merchant_id          bigint NOT NULL,
  merchant_no          text NOT NULL,
  merchant_name        text NOT NULL,
  business_date        date NOT NULL REFERENCES clearing.settled_day,
  purchase_count       integer NOT NULL,
  purchase_fen         bigint NOT NULL,
  capture_count        integer NOT NULL,
  capture_fen          bigint NOT NULL,
  void_count           integer NOT NULL,
  void_fen             bigint NOT NULL,
  reversal_count       integer NOT NULL,
  reversal_fen         bigint NOT NULL,
  refund_count         integer NOT NULL,
  refund_fen           bigint NOT NULL,
  volume_fen           bigint NOT NULL,
  terms_effective_from date NOT NULL,
  fee_rate             text NOT NULL,
  fee_fixed_fen        bigint NOT NULL,
  fee_cap_fen          bigint,
  fee_returned         boolean NOT NULL,
  fee_base_fen         bigint NOT NULL,
  fee_count            integer NOT NULL,
  fee_fen              bigint NOT NULL,
  net_fen              bigint NOT NULL,
  carried_in_fen       bigint NOT NULL CHECK (carried_in_fen <= 0),
  payable_fen          bigint NOT NULL CHECK (payable_fen >= 0),
  carried_out_fen      bigint NOT NULL CHECK (carried_out_fen <= 0),
  cycle_days           integer NOT NULL,
  due_on               date NOT NULL,
  fee_voucher_id       bigint NOT NULL UNIQUE,
  payout_id            bigint,
  UNIQUE (merchant_id, business_date),
  CONSTRAINT settlement_volume CHECK (volume_fen = purchase_fen + capture_fen - void_fen - reversal_fen),
  CONSTRAINT settlement_net CHECK (net_fen = volume_fen - refund_fen - fee_fen),
  CONSTRAINT settlement_carry CHECK (carried_in_fen + net_fen = payable_fen + carried_out_fen),
  CONSTRAINT settlement_pays_or_carries CHECK (payable_fen = 0 OR carried_out_fen = 0)
);
CREATE INDEX settlement_unpaid ON clearing.settlement (due_on) WHERE payout_id IS NULL AND payable_fen > 0;
CREATE INDEX settlement_by_payout ON clearing.settlement (payout_id) WHERE payout_id IS NOT NULL;

-- A file of payment instructions, recorded with its exact bytes (encrypted) before it is handed to the bank.
CREATE TABLE clearing.payout_file (
  file_id        bigint PRIMARY KEY,
  bank_code      text NOT NULL,
  working_day    date NOT NULL,
  sequence_no    integer NOT NULL,
  file_name      text NOT NULL UNIQUE,
  payout_count   integer NOT NULL,
  total_fen      bigint NOT NULL,
  sha256         bytea NOT NULL CHECK (octet_length(sha256) = 32),
  content_cipher bytea NOT NULL,
  state          text NOT NULL DEFAULT 'recorded' CHECK (state IN ('recorded', 'written')),
  recorded_at    timestamptz NOT NULL,
  written_at     timestamptz,
  UNIQUE (bank_code, working_day, sequence_no)
);

-- A payment to a merchant's own account (R-DIRECT). A failed one stays failed; trying again is a new payment.
CREATE TABLE clearing.payout (
  payout_id            bigint PRIMARY KEY,
  instruction_id       text NOT NULL UNIQUE,
  merchant_id          bigint NOT NULL,
  amount_fen           bigint NOT NULL CHECK (amount_fen > 0),
  payee_name           text NOT NULL,
  account_no_cipher    bytea NOT NULL,
  account_no_masked    text NOT NULL,
  bank_code            text NOT NULL,
  bank_name            text NOT NULL,
  file_id              bigint NOT NULL REFERENCES clearing.payout_file,
  retry_of             bigint UNIQUE REFERENCES clearing.payout,
  instructed_on        date NOT NULL,
  instructed_voucher_id bigint NOT NULL UNIQUE,
  state                text NOT NULL DEFAULT 'instructed' CHECK (state IN ('instructed', 'paid', 'failed')),
  reason               text,
  bank_reference       text,
  answered_on          date,
  answered_voucher_id  bigint UNIQUE,
  CONSTRAINT payout_answer_is_whole CHECK ((state = 'instructed') = (answered_on IS NULL)
    AND (state = 'instructed') = (answered_voucher_id IS NULL))
);
CREATE INDEX payout_by_merchant ON clearing.payout (merchant_id, payout_id);
ALTER TABLE clearing.settlement ADD FOREIGN KEY (payout_id) REFERENCES clearing.payout;
ALTER TABLE clearing.bank_statement_line ADD FOREIGN KEY (payout_id) REFERENCES clearing.payout;
ALTER TABLE clearing.bank_statement_line ADD FOREIGN KEY (case_id) REFERENCES clearing.break_case;

-- Which settlements a payout paid, kept when a later one takes them over.
CREATE TABLE clearing.payout_settlement (
  payout_id     bigint NOT NULL REFERENCES clearing.payout,
  settlement_id bigint NOT NULL REFERENCES clearing.settlement,
  amount_fen    bigint NOT NULL CHECK (amount_fen > 0),
  PRIMARY KEY (payout_id, settlement_id)
);

-- What the bank answered, every line of every file.
CREATE TABLE clearing.payout_answer (
  file_id        bigint NOT NULL REFERENCES clearing.bank_file,
  line_no        integer NOT NULL,
  payout_id      bigint NOT NULL REFERENCES clearing.payout,
  outcome        text NOT NULL CHECK (outcome IN ('paid', 'failed')),
  amount_fen     bigint NOT NULL,
  reason         text NOT NULL,
  bank_reference text NOT NULL,
  effect         text NOT NULL CHECK (effect IN ('applied', 'duplicate', 'contradiction')),
  PRIMARY KEY (file_id, line_no)
);

-- The proof of the reserve as it stood when a day was closed. Proving again adds a row.
CREATE TABLE clearing.reserve_proof (
  proof_id      bigint PRIMARY KEY,
  business_date date NOT NULL,
  run_id        bigint NOT NULL REFERENCES clearing.settlement_run,
  proven        boolean NOT NULL,
  body          jsonb NOT NULL,
  proved_at     timestamptz NOT NULL
);
CREATE INDEX reserve_proof_by_date ON clearing.reserve_proof (business_date, proof_id);

GRANT SELECT, INSERT ON ALL TABLES IN SCHEMA clearing TO yufuka_app;
REVOKE INSERT ON clearing.customer_receipt FROM yufuka_app;
GRANT UPDATE (state, problem, finished_at) ON clearing.settlement_run TO yufuka_app;
GRANT UPDATE (payout_id) ON clearing.settlement TO yufuka_app;
GRANT UPDATE (state, written_at) ON clearing.payout_file TO yufuka_app;
GRANT UPDATE (state, reason, bank_reference, answered_on, answered_voucher_id) ON clearing.payout TO yufuka_app;
GRANT UPDATE (state, resolution, resolved_at) ON clearing.break_case TO yufuka_app;
