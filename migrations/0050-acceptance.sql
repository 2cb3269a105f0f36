-- The acceptance room: merchants, their stores, contracts, settlement accounts and terminals. Rows come into being by two
-- people; what was agreed is never edited, a new version with a later effective date follows it.
CREATE SCHEMA acceptance;
GRANT USAGE ON SCHEMA acceptance TO yufuka_app;

-- Counters behind merchant numbers (per institution, region and category) and terminal numbers.
CREATE TABLE acceptance.number_sequence (
  prefix  text PRIMARY KEY,
  last_no bigint NOT NULL
);

CREATE TABLE acceptance.merchant (
  merchant_id       bigint PRIMARY KEY,
  merchant_no       char(15) NOT NULL UNIQUE CHECK (merchant_no ~ '^[0-9]{15}$'),
  name              text NOT NULL,
  short_name        text NOT NULL,
  mcc               text NOT NULL CHECK (mcc ~ '^[0-9]{4}$'),
  region_code       text NOT NULL CHECK (region_code ~ '^[0-9]{6}$'),
  status            text NOT NULL CHECK (status IN ('active', 'suspended', 'closed')),
  online_shop       boolean NOT NULL,
  signed_physical   boolean NOT NULL,
  utility           boolean NOT NULL,
  sells_other_cards boolean NOT NULL,
  cash_like         boolean NOT NULL,
  unified_social_credit_code text NOT NULL UNIQUE,
  contact_name      text NOT NULL,
  contact_phone     text NOT NULL,
  approval_id       bigint NOT NULL,
  created_at        timestamptz NOT NULL
);

CREATE TABLE acceptance.store (
  store_id    bigint PRIMARY KEY,
  merchant_id bigint NOT NULL REFERENCES acceptance.merchant,
  name        text NOT NULL,
  address     text NOT NULL,
  region_code text NOT NULL CHECK (region_code ~ '^[0-9]{6}$'),
  status      text NOT NULL CHECK (status IN ('active', 'closed')),
  created_at  timestamptz NOT NULL
);
CREATE INDEX store_by_merchant ON acceptance.store (merchant_id, store_id);

-- Versions of a merchant's terms; the latest effective one not after a day is in force. fee_rate is decimal text.
CREATE TABLE acceptance.contract (
  contract_id            bigint PRIMARY KEY,
  merchant_id            bigint NOT NULL REFERENCES acceptance.merchant,
  effective_from         date NOT NULL,
  fee_rate               text NOT NULL CHECK (fee_rate ~ '^0(\.[0-9]{1,8})?$'),
  fee_fixed_fen          bigint NOT NULL CHECK (fee_fixed_fen >= 0),
  fee_cap_fen            bigint CHECK (fee_cap_fen >= 0),
  fee_returned_on_refund boolean NOT NULL,
  cycle_days             integer NOT NULL CHECK (cycle_days BETWEEN 0 AND 30),
  approval_id            bigint NOT NULL,
  proposed_by            bigint NOT NULL,
  approved_by            bigint NOT NULL,
  created_at             timestamptz NOT NULL,
  UNIQUE (merchant_id, effective_from),
  CONSTRAINT contract_two_people CHECK (proposed_by <> approved_by)
);

-- Versions of the account a merchant is paid to, in its own name (R-MERCHANT, R-DIRECT). The number lies encrypted.
CREATE TABLE acceptance.settlement_account (
  merchant_id       bigint NOT NULL REFERENCES acceptance.merchant,
  effective_from    date NOT NULL,
  account_name      text NOT NULL,
  account_no_cipher bytea NOT NULL,
  account_no_masked text NOT NULL,
  bank_code         text NOT NULL,
  bank_name         text NOT NULL,
  approval_id       bigint NOT NULL,
  proposed_by       bigint NOT NULL,
  approved_by       bigint NOT NULL,
  created_at        timestamptz NOT NULL,
  PRIMARY KEY (merchant_id, effective_from),
  CONSTRAINT settlement_account_two_people CHECK (proposed_by <> approved_by)
);

-- tmk, pik, mak and tdk are keys wrapped by the HSM. batch_no, signed_on and the working keys follow the terminal's sign-in.
CREATE TABLE acceptance.terminal (
  terminal_id    bigint PRIMARY KEY,
  merchant_id    bigint NOT NULL REFERENCES acceptance.merchant,
  store_id       bigint NOT NULL REFERENCES acceptance.store,
  terminal_no    char(8) NOT NULL UNIQUE CHECK (terminal_no ~ '^[0-9]{8}$'),
  algorithm      text NOT NULL CHECK (algorithm IN ('DES', '3DES', 'SM4')),
  mac_algorithm  text NOT NULL CHECK (mac_algorithm IN ('ECB', 'X9.19', 'SM4')),
  status         text NOT NULL CHECK (status IN ('active', 'suspended', 'removed')),
  manual_entry   boolean NOT NULL,
  pin_sm4        boolean NOT NULL DEFAULT false,
  tmk            jsonb,
  pik            jsonb,
  mak            jsonb,
  tdk            jsonb,
  keys_issued_at timestamptz,
  batch_no       integer NOT NULL DEFAULT 1 CHECK (batch_no BETWEEN 1 AND 999999),
  signed_on      boolean NOT NULL DEFAULT false,
  approval_id    bigint NOT NULL,
  created_at     timestamptz NOT NULL,
  CONSTRAINT terminal_mac_fits_key CHECK ((algorithm = 'SM4') = (mac_algorithm = 'SM4')
    AND NOT (algorithm = 'DES' AND mac_algorithm = 'X9.19'))
);
CREATE INDEX terminal_by_merchant ON acceptance.terminal (merchant_id, terminal_no);

-- Halves of a master key that wait for the other custodian, sealed by the HSM. Gone once the key is whole.
CREATE TABLE acceptance.key_component (
  terminal_id      bigint NOT NULL REFERENCES acceptance.terminal,
  component_no     smallint NOT NULL CHECK (component_no IN (1, 2)),
  component_cipher bytea NOT NULL,
  kcv              text NOT NULL,
  entered_by       bigint NOT NULL,
  entered_at       timestamptz NOT NULL,
  PRIMARY KEY (terminal_id, component_no),
  UNIQUE (terminal_id, entered_by)
);

-- Messages and requests refused before they could be laid to a card: wrong MAC, unknown terminal, unreadable. Append-only,
-- no card data. path is the message type, or the HTTP path.
CREATE TABLE acceptance.refused_message (
  refused_message_id bigint PRIMARY KEY,
  refused_at    timestamptz NOT NULL,
  channel       text NOT NULL CHECK (channel IN ('pos', 'api')),
  merchant_no   text,
  terminal_no   text,
  path          text,
  trace_no      integer,
  response_code text NOT NULL,
  code          text NOT NULL,
  reason        text NOT NULL,
  source        text NOT NULL
);
CREATE INDEX refused_message_by_terminal ON acceptance.refused_message (terminal_no, refused_at);
CREATE INDEX refused_message_by_time ON acceptance.refused_message USING brin (refused_at);

-- Published for clearing: one row per day on which a merchant's terms or account change, each with what is in force from it.
CREATE VIEW acceptance.settlement_terms AS
  SELECT m.merchant_id, m.merchant_no::text AS merchant_no, m.name AS merchant_name, day.effective_from,
         c.fee_rate, c.fee_fixed_fen, c.fee_cap_fen, c.fee_returned_on_refund, c.cycle_days,
         a.account_name, a.account_no_cipher, a.account_no_masked, a.bank_code, a.bank_name
  FROM acceptance.merchant m
  CROSS JOIN LATERAL (
    SELECT effective_from FROM acceptance.contract WHERE merchant_id = m.merchant_id
    UNION
    SELECT effective_from FROM acceptance.settlement_account WHERE merchant_id = m.merchant_id) day
  CROSS JOIN LATERAL (
    SELECT * FROM acceptance.contract
    WHERE merchant_id = m.merchant_id AND effective_from <= day.effective_from ORDER BY effective_from DESC LIMIT 1) c
  CROSS JOIN LATERAL (
    SELECT * FROM acceptance.settlement_account
    WHERE merchant_id = m.merchant_id AND effective_from <= day.effective_from ORDER BY effective_from DESC LIMIT 1) a;

-- The licence's regions (R-LIC), GB/T 2260 codes; the operator adds versions with later dates. Nothing is licensed by default
-- but Shanghai, where the sandbox's issuer sits.
INSERT INTO platform.parameter VALUES ('licence.regions', '2012-11-01', '["310000"]', 'R-LIC') ON CONFLICT DO NOTHING;

GRANT SELECT ON ALL TABLES IN SCHEMA acceptance TO yufuka_app;
GRANT INSERT ON acceptance.number_sequence, acceptance.merchant, acceptance.store, acceptance.contract,
  acceptance.settlement_account, acceptance.terminal, acceptance.key_component, acceptance.refused_message TO yufuka_app;
GRANT UPDATE ON acceptance.number_sequence TO yufuka_app;
GRANT UPDATE (status) ON acceptance.merchant, acceptance.store TO yufuka_app;
GRANT UPDATE (status, tmk, pik, mak, tdk, keys_issued_at, batch_no, signed_on) ON acceptance.terminal TO yufuka_app;
GRANT DELETE ON acceptance.key_component TO yufuka_app;
