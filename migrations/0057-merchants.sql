-- Chains, terms in full, splits of settlements among a chain's own merchants, and the lives of stores, terminals and keys.

-- A chain of merchants, each signed for itself. Its users are its head merchant's users who see all of its merchants.
CREATE TABLE acceptance.merchant_group (
  group_id         bigint PRIMARY KEY,
  name             text NOT NULL,
  head_merchant_id bigint NOT NULL UNIQUE REFERENCES acceptance.merchant,
  approval_id      bigint NOT NULL,
  created_at       timestamptz NOT NULL
);
ALTER TABLE acceptance.merchant ADD COLUMN group_id bigint REFERENCES acceptance.merchant_group;
CREATE INDEX merchant_by_group ON acceptance.merchant (group_id, merchant_id) WHERE group_id IS NOT NULL;

CREATE TABLE acceptance.group_user (
  user_id    bigint PRIMARY KEY,
  group_id   bigint NOT NULL REFERENCES acceptance.merchant_group,
  created_at timestamptz NOT NULL
);

-- Published: the merchants a chain's user sees besides its own.
CREATE VIEW acceptance.merchant_sight AS
  SELECT u.user_id, m.merchant_id FROM acceptance.group_user u JOIN acceptance.merchant m USING (group_id);

-- fee_tiers: [{"fromFen": 0, "feeRate": "0.006"}, …] by the calendar month's volume so far; fee_by_mcc: {"5411": "0.0038"}.
ALTER TABLE acceptance.contract
  ADD COLUMN fee_tiers jsonb,
  ADD COLUMN fee_by_mcc jsonb,
  ADD CONSTRAINT contract_one_kind_of_rate CHECK (fee_tiers IS NULL OR fee_by_mcc IS NULL);

-- The rate of the merchant's category where the terms name one, else the rate of all; tiers go before either.
CREATE OR REPLACE VIEW acceptance.settlement_terms AS
  SELECT m.merchant_id, m.merchant_no::text AS merchant_no, m.name AS merchant_name, day.effective_from,
         coalesce(c.fee_by_mcc ->> m.mcc, c.fee_rate) AS fee_rate, c.fee_fixed_fen, c.fee_cap_fen, c.fee_returned_on_refund,
         c.cycle_days, a.account_name, a.account_no_cipher, a.account_no_masked, a.bank_code, a.bank_name, c.fee_tiers
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

-- Versions of the rule by which a merchant's settlement is shared within its own chain. Basis none ends the sharing.
CREATE TABLE acceptance.settlement_split (
  merchant_id    bigint NOT NULL REFERENCES acceptance.merchant,
  effective_from date NOT NULL,
  basis          text NOT NULL CHECK (basis IN ('percent', 'store', 'none')),
  reason         text NOT NULL,
  approval_id    bigint NOT NULL,
  proposed_by    bigint NOT NULL,
  approved_by    bigint NOT NULL,
  created_at     timestamptz NOT NULL,
  PRIMARY KEY (merchant_id, effective_from),
  CONSTRAINT settlement_split_two_people CHECK (proposed_by <> approved_by)
);
CREATE TABLE acceptance.settlement_split_part (
  merchant_id       bigint NOT NULL,
  effective_from    date NOT NULL,
  part_no           smallint NOT NULL,
  payee_merchant_id bigint NOT NULL REFERENCES acceptance.merchant,
  percent           text CHECK (percent ~ '^[0-9]{1,3}(\.[0-9]{1,4})?$'),
  store_id          bigint REFERENCES acceptance.store,
  PRIMARY KEY (merchant_id, effective_from, part_no),
  FOREIGN KEY (merchant_id, effective_from) REFERENCES acceptance.settlement_split,
  CONSTRAINT settlement_split_part_by_one CHECK (num_nonnulls(percent, store_id) = 1)
);

-- Published for clearing: the parts of every version; in_chain says whether payee and merchant are of one chain still.
CREATE VIEW acceptance.settlement_split_terms AS
  SELECT s.merchant_id, s.effective_from, s.basis, s.reason, p.part_no, p.payee_merchant_id, p.percent, p.store_id,
         coalesce(payee.group_id = m.group_id, false) OR p.payee_merchant_id = s.merchant_id AS in_chain
  FROM acceptance.settlement_split s
  JOIN acceptance.merchant m USING (merchant_id)
  LEFT JOIN acceptance.settlement_split_part p USING (merchant_id, effective_from)
  LEFT JOIN acceptance.merchant payee ON payee.merchant_id = p.payee_merchant_id;

-- Published for clearing: where a terminal stands.
CREATE VIEW acceptance.terminal_store AS SELECT terminal_id, store_id FROM acceptance.terminal;

-- Keys that carry master keys into terminals, put together from two people's halves.
CREATE TABLE acceptance.transport_key (
  transport_key_id bigint PRIMARY KEY,
  label            text NOT NULL UNIQUE,
  algorithm        text NOT NULL CHECK (algorithm IN ('3DES', 'SM4')),
  wrapped          jsonb,
  created_by       bigint NOT NULL,
  created_at       timestamptz NOT NULL
);
CREATE TABLE acceptance.transport_key_component (
  transport_key_id bigint NOT NULL REFERENCES acceptance.transport_key,
  component_no     smallint NOT NULL CHECK (component_no IN (1, 2)),
  component_cipher bytea NOT NULL,
  kcv              text NOT NULL,
  entered_by       bigint NOT NULL,
  entered_at       timestamptz NOT NULL,
  PRIMARY KEY (transport_key_id, component_no),
  UNIQUE (transport_key_id, entered_by)
);

-- How the master key came to be: typed in by halves, made by the HSM to be shown in the sandbox, or made to be exported once.
ALTER TABLE acceptance.terminal
  ADD COLUMN tmk_origin text NOT NULL DEFAULT 'components' CHECK (tmk_origin IN ('components', 'generated', 'transported')),
  ADD COLUMN tmk_exported_at timestamptz;

-- A terminal that took another's place, and what was in the batch that the old one could not settle any more.
CREATE TABLE acceptance.terminal_swap (
  old_terminal_id bigint PRIMARY KEY REFERENCES acceptance.terminal,
  new_terminal_id bigint NOT NULL UNIQUE REFERENCES acceptance.terminal,
  open_batch_no   integer NOT NULL,
  open_batch      jsonb NOT NULL,
  reason          text NOT NULL,
  approval_id     bigint NOT NULL,
  swapped_at      timestamptz NOT NULL
);

GRANT SELECT ON acceptance.merchant_group, acceptance.group_user, acceptance.merchant_sight, acceptance.settlement_split,
  acceptance.settlement_split_part, acceptance.settlement_split_terms, acceptance.terminal_store, acceptance.transport_key,
  acceptance.transport_key_component, acceptance.terminal_swap TO yufuka_app;
GRANT INSERT ON acceptance.merchant_group, acceptance.group_user, acceptance.settlement_split,
  acceptance.settlement_split_part, acceptance.transport_key, acceptance.transport_key_component, acceptance.terminal_swap
  TO yufuka_app;
GRANT UPDATE (group_id) ON acceptance.merchant TO yufuka_app;
GRANT UPDATE (wrapped) ON acceptance.transport_key TO yufuka_app;
GRANT DELETE ON acceptance.transport_key_component TO yufuka_app;
GRANT UPDATE (tmk_origin, tmk_exported_at) ON acceptance.terminal TO yufuka_app;
