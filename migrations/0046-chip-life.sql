-- What the issuer does for a chip after its card was ordered: keys shared with the card factory, files for it, replacement
-- cards, secure elements of phones.

-- A key shared with a card factory or a maker of secure elements: put together here and there out of the same two halves.
CREATE TABLE issuer.chip_transport_key (
  transport_key_id bigint PRIMARY KEY,
  label            text NOT NULL UNIQUE,
  algorithm        text NOT NULL CHECK (algorithm IN ('3DES', 'SM4')),
  wrapped          jsonb,
  created_by       bigint NOT NULL,
  created_at       timestamptz NOT NULL
);
CREATE TABLE issuer.chip_transport_key_component (
  transport_key_id bigint NOT NULL REFERENCES issuer.chip_transport_key,
  component_no     smallint NOT NULL CHECK (component_no IN (1, 2)),
  component_cipher bytea NOT NULL,
  kcv              text NOT NULL,
  entered_by       bigint NOT NULL,
  entered_at       timestamptz NOT NULL,
  PRIMARY KEY (transport_key_id, component_no)
);

-- A release of an order's chip data to the factory, by two people; it is fetched once. Its bytes are made while they are
-- fetched and lie nowhere; sha256 and size are of what was sent to its end.
CREATE TABLE issuer.chip_file (
  file_id          bigint PRIMARY KEY,
  order_id         bigint NOT NULL REFERENCES issuer.card_order,
  product_id       bigint NOT NULL REFERENCES issuer.card_product,
  transport_key_id bigint NOT NULL REFERENCES issuer.chip_transport_key,
  release_no       integer NOT NULL,
  card_count       integer NOT NULL CHECK (card_count > 0),
  approval_id      bigint NOT NULL UNIQUE,
  released_by      text NOT NULL,
  released_at      timestamptz NOT NULL,
  fetched_by       text,
  fetched_at       timestamptz,
  sha256           bytea,
  size_bytes       bigint,
  UNIQUE (order_id, product_id, release_no),
  CONSTRAINT chip_file_is_fetched_by_someone CHECK ((fetched_at IS NULL) = (fetched_by IS NULL))
);

-- A replacement stands on the line of the card it replaces: same order, same holder.
ALTER TABLE issuer.card
  ADD COLUMN replaces_card_id bigint UNIQUE REFERENCES issuer.card,
  DROP CONSTRAINT card_order_id_line_no_key;
CREATE UNIQUE INDEX card_first_of_line ON issuer.card (order_id, line_no) WHERE replaces_card_id IS NULL;
CREATE INDEX card_by_line ON issuer.card (order_id, line_no);
GRANT UPDATE (psn) ON issuer.card TO yufuka_app; -- of the chip in use

ALTER TABLE issuer.card_event
  DROP CONSTRAINT card_event_kind_check,
  ADD CONSTRAINT card_event_kind_check CHECK (
    kind IN ('frozen', 'unfrozen', 'loss_reported', 'pin_reissued', 'pin_changed', 'pin_unlocked', 'chip_retired',
             'chip_released', 'replaced', 'replacement_issued', 'validity_extended', 'secure_element'));

-- A chip in a phone's secure element. Commands are numbered and answered in order; the last one is open until its answer.
CREATE TABLE issuer.secure_element (
  secure_element_id bigint PRIMARY KEY,
  serial_no         text NOT NULL,
  account_id        bigint NOT NULL,
  psn               text NOT NULL,
  card_id           bigint NOT NULL REFERENCES issuer.card,
  transport_key_id  bigint NOT NULL REFERENCES issuer.chip_transport_key,
  state             text NOT NULL CHECK (state IN ('requested', 'installed', 'active', 'suspended', 'deleted')),
  last_counter      integer NOT NULL DEFAULT 0,
  created_at        timestamptz NOT NULL,
  UNIQUE (account_id, psn)
);
CREATE TABLE issuer.secure_element_command (
  secure_element_id bigint NOT NULL REFERENCES issuer.secure_element,
  counter_no        integer NOT NULL CHECK (counter_no > 0),
  command           text NOT NULL CHECK (command IN ('install', 'personalize', 'suspend', 'resume', 'delete')),
  reason            text NOT NULL,
  script_cipher     bytea NOT NULL, -- as it travels
  requested_by      text NOT NULL,
  requested_at      timestamptz NOT NULL,
  outcome           text CHECK (outcome IN ('done', 'failed')),
  answered_at       timestamptz,
  PRIMARY KEY (secure_element_id, counter_no),
  CONSTRAINT secure_element_command_answered CHECK ((outcome IS NULL) = (answered_at IS NULL))
);
CREATE UNIQUE INDEX secure_element_one_open ON issuer.secure_element_command (secure_element_id) WHERE outcome IS NULL;

GRANT SELECT, INSERT ON issuer.chip_transport_key, issuer.chip_transport_key_component, issuer.chip_file,
  issuer.secure_element, issuer.secure_element_command TO yufuka_app;
GRANT UPDATE (wrapped) ON issuer.chip_transport_key TO yufuka_app;
GRANT DELETE ON issuer.chip_transport_key_component TO yufuka_app;
GRANT UPDATE (fetched_by, fetched_at, sha256, size_bytes) ON issuer.chip_file TO yufuka_app;
GRANT UPDATE (state, last_counter) ON issuer.secure_element TO yufuka_app;
GRANT UPDATE (outcome, answered_at) ON issuer.secure_element_command TO yufuka_app;

-- Opens the account of a replacement card, empty: the money follows by vouchers. Kind and cap are those of the card it replaces.
CREATE FUNCTION ledger.open_replacement(p_account_id bigint, p_of_account_id bigint, p_valid_to date) RETURNS void
LANGUAGE sql SECURITY DEFINER
SET search_path = ledger, pg_temp
AS $$
  INSERT INTO ledger.account (account_id, kind, status, balance_fen, cap_fen, valid_to)
  SELECT p_account_id, a.kind, 'active', 0, a.cap_fen, p_valid_to FROM ledger.account a WHERE a.account_id = p_of_account_id
$$;

-- A later last day of use (R-EXPIRED); never an earlier one, and none for a card without. Answers whether it moved.
CREATE FUNCTION ledger.extend_validity(p_account_id bigint, p_valid_to date) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER
SET search_path = ledger, pg_temp
AS $$
BEGIN
  UPDATE ledger.account SET valid_to = p_valid_to WHERE account_id = p_account_id AND valid_to < p_valid_to;
  RETURN FOUND;
END $$;
REVOKE ALL ON FUNCTION ledger.open_replacement, ledger.extend_validity FROM PUBLIC;
GRANT EXECUTE ON FUNCTION ledger.open_replacement, ledger.extend_validity TO yufuka_app;
