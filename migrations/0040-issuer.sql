-- The issuer room: customers, card products, orders, cards. What stands on a card (status, balance) is the ledger's; here
-- is who bought it, who holds it, and its number. Card numbers and ID numbers lie encrypted beside a keyed search hash.
CREATE SCHEMA issuer;
GRANT USAGE ON SCHEMA issuer TO yufuka_app;

-- Who buys. One row per legal or natural person, identified once. The ID document is the person's own, or the one of the
-- unit's handler (R-REGISTER).
CREATE TABLE issuer.customer (
  customer_id      bigint PRIMARY KEY,
  type             text NOT NULL CHECK (type IN ('unit', 'individual')),
  name             text NOT NULL,
  credit_code      text UNIQUE,
  address          text,
  contact_phone    text NOT NULL,
  person_name      text NOT NULL,
  id_type          text NOT NULL,
  id_number_cipher bytea NOT NULL,
  id_number_hash   bytea NOT NULL,
  id_number_masked text NOT NULL,
  person_phone     text NOT NULL,
  kyc_state        text NOT NULL DEFAULT 'pending' CHECK (kyc_state IN ('pending', 'verified', 'rejected')),
  kyc_decided_at   timestamptz,
  created_at       timestamptz NOT NULL,
  CONSTRAINT customer_unit_has_credit_code CHECK ((type = 'unit') = (credit_code IS NOT NULL))
);
CREATE UNIQUE INDEX customer_individual_once ON issuer.customer (id_number_hash) WHERE type = 'individual';

-- Ranges of issuer numbers (R-BIN). Card numbers are drawn in the order of a secret permutation; next_sequence is how many
-- of it are used up.
CREATE TABLE issuer.bin_range (
  bin_range_id         bigint PRIMARY KEY,
  first_prefix         text NOT NULL CHECK (first_prefix ~ '^[0-9]{6,12}$'),
  last_prefix          text NOT NULL CHECK (last_prefix ~ '^[0-9]{6,12}$'),
  assignment_reference text,
  label                text NOT NULL,
  scramble_key_cipher  bytea NOT NULL,
  next_sequence        bigint NOT NULL DEFAULT 0,
  created_at           timestamptz NOT NULL,
  CONSTRAINT bin_range_ordered CHECK (length(first_prefix) = length(last_prefix) AND first_prefix <= last_prefix),
  CONSTRAINT bin_range_no_overlap EXCLUDE USING gist (
    numrange(rpad(first_prefix, 19, '0')::numeric, rpad(last_prefix, 19, '9')::numeric, '[]') WITH &&)
);

CREATE TABLE issuer.card_product (
  product_id      bigint PRIMARY KEY,
  product_code    text NOT NULL UNIQUE,
  name_zh         text NOT NULL,
  name_en         text NOT NULL,
  kind            text NOT NULL CHECK (kind IN ('named', 'anonymous')),
  bin_range_id    bigint NOT NULL REFERENCES issuer.bin_range,
  validity_months integer,
  medium          text NOT NULL CHECK (medium IN ('magnetic_stripe', 'chip', 'barcode', 'virtual')),
  face_min_fen    bigint NOT NULL CHECK (face_min_fen > 0),
  face_max_fen    bigint NOT NULL,
  face            jsonb NOT NULL,
  created_at      timestamptz NOT NULL,
  CONSTRAINT card_product_face_range CHECK (face_max_fen >= face_min_fen),
  CONSTRAINT card_product_validity CHECK ((kind = 'anonymous') = (validity_months IS NOT NULL))
);

CREATE TABLE issuer.card_order (
  order_id             bigint PRIMARY KEY,
  order_no             text NOT NULL UNIQUE,
  customer_id          bigint NOT NULL REFERENCES issuer.customer,
  placed_by            bigint NOT NULL,
  state                text NOT NULL CHECK (state IN ('awaiting_payment', 'payment_suspended', 'paid', 'awaiting_approval',
                                                      'fulfilling', 'issued', 'activated', 'cancelled')),
  payment_method       text NOT NULL CHECK (payment_method IN ('bank_transfer', 'cash')),
  purchase_date        date NOT NULL,
  quantity             integer NOT NULL CHECK (quantity > 0),
  total_fen            bigint NOT NULL CHECK (total_fen > 0),
  named_count          integer NOT NULL,
  named_product_id     bigint REFERENCES issuer.card_product,
  anonymous_product_id bigint REFERENCES issuer.card_product,
  file_name            text NOT NULL,
  file_sha256          bytea NOT NULL,
  parent_voucher_id    bigint NOT NULL UNIQUE,
  suspended_code       text,
  approval_id          bigint,
  sale_date            date,
  issued_count         integer NOT NULL DEFAULT 0 CHECK (issued_count BETWEEN 0 AND quantity),
  created_at           timestamptz NOT NULL,
  CONSTRAINT card_order_products CHECK ((named_count > 0) = (named_product_id IS NOT NULL)
    AND (named_count < quantity) = (anonymous_product_id IS NOT NULL))
);
CREATE INDEX card_order_by_customer ON issuer.card_order (customer_id, order_id);

-- One row per card ordered. Only a named card's line keeps its holder's ID (R-REGISTER, R-PRIVACY).
CREATE TABLE issuer.order_line (
  order_id         bigint NOT NULL REFERENCES issuer.card_order,
  line_no          integer NOT NULL,
  kind             text NOT NULL CHECK (kind IN ('named', 'anonymous')),
  face_fen         bigint NOT NULL CHECK (face_fen > 0),
  recipient_name   text,
  phone            text,
  id_type          text,
  id_number_cipher bytea,
  id_number_hash   bytea,
  id_number_masked text,
  note             text,
  PRIMARY KEY (order_id, line_no),
  CONSTRAINT order_line_named_has_holder CHECK (kind = 'anonymous'
    OR (recipient_name IS NOT NULL AND id_type IS NOT NULL AND id_number_cipher IS NOT NULL AND id_number_hash IS NOT NULL)),
  CONSTRAINT order_line_anonymous_has_no_id CHECK (kind = 'named' OR (id_number_cipher IS NULL AND id_number_hash IS NULL))
);
CREATE INDEX order_line_by_holder ON issuer.order_line (id_number_hash) WHERE id_number_hash IS NOT NULL;

-- What happened to an order, in order.
CREATE TABLE issuer.order_event (
  order_id   bigint NOT NULL REFERENCES issuer.card_order,
  event_id   bigint NOT NULL,
  from_state text,
  to_state   text NOT NULL,
  code       text,
  actor_name text NOT NULL,
  at         timestamptz NOT NULL,
  PRIMARY KEY (order_id, event_id)
);

-- What became of a customer's receipt. Without a row, or in suspense, its money waits in 2003. A receipt is consumed once
-- (primary key), an order is paid by one receipt.
CREATE TABLE issuer.receipt_match (
  receipt_id bigint PRIMARY KEY,
  state      text NOT NULL CHECK (state IN ('suspense', 'matched')),
  order_id   bigint REFERENCES issuer.card_order,
  code       text,
  amount_fen bigint NOT NULL,
  matched_by text,
  decided_at timestamptz NOT NULL,
  CONSTRAINT receipt_match_names_order CHECK (state <> 'matched' OR order_id IS NOT NULL)
);
CREATE UNIQUE INDEX receipt_match_one_per_order ON issuer.receipt_match (order_id) WHERE state = 'matched';

-- One row per card, never changed. voucher_id is the ledger voucher its value was issued by.
CREATE TABLE issuer.card (
  card_id      bigint PRIMARY KEY,
  account_id   bigint NOT NULL UNIQUE,
  order_id     bigint NOT NULL,
  line_no      integer NOT NULL,
  customer_id  bigint NOT NULL REFERENCES issuer.customer,
  product_id   bigint NOT NULL REFERENCES issuer.card_product,
  kind         text NOT NULL CHECK (kind IN ('named', 'anonymous')),
  face_fen     bigint NOT NULL,
  pan_cipher   bytea NOT NULL,
  pan_hash     bytea NOT NULL UNIQUE,
  pan_masked   text NOT NULL,
  expiry_yymm  text NOT NULL CHECK (expiry_yymm ~ '^[0-9]{2}(0[1-9]|1[0-2])$'),
  valid_to     date,
  pin_verifier text NOT NULL,
  pin_mailer   text NOT NULL,
  voucher_id   bigint NOT NULL,
  issued_at    timestamptz NOT NULL,
  UNIQUE (order_id, line_no),
  FOREIGN KEY (order_id, line_no) REFERENCES issuer.order_line
);
CREATE INDEX card_by_customer ON issuer.card (customer_id, card_id);
CREATE INDEX card_by_last_four ON issuer.card (right(pan_masked, 4), card_id);

-- Commands on a card after its issue: freezing, unfreezing, loss.
CREATE TABLE issuer.card_event (
  card_id     bigint NOT NULL REFERENCES issuer.card,
  event_id    bigint NOT NULL,
  kind        text NOT NULL CHECK (kind IN ('frozen', 'unfrozen', 'loss_reported')),
  reason      text NOT NULL,
  actor_name  text NOT NULL,
  approval_id bigint,
  at          timestamptz NOT NULL,
  PRIMARY KEY (card_id, event_id)
);

-- Published for acceptance: from a presented card number's hash to the account it draws on.
CREATE VIEW issuer.card_directory AS
  SELECT c.pan_hash, c.account_id, c.card_id, c.kind, c.expiry_yymm, c.pin_verifier, c.pan_masked, p.product_code,
         left(c.pan_masked, 6) AS bin
  FROM issuer.card c
  JOIN issuer.card_product p USING (product_id);

GRANT SELECT ON ALL TABLES IN SCHEMA issuer TO yufuka_app;
GRANT INSERT ON issuer.customer, issuer.bin_range, issuer.card_product, issuer.card_order, issuer.order_line,
  issuer.order_event, issuer.receipt_match, issuer.card, issuer.card_event TO yufuka_app;
GRANT UPDATE (kyc_state, kyc_decided_at) ON issuer.customer TO yufuka_app;
GRANT UPDATE (next_sequence) ON issuer.bin_range TO yufuka_app;
GRANT UPDATE (state, suspended_code, approval_id, sale_date, issued_count) ON issuer.card_order TO yufuka_app;
GRANT UPDATE (state, order_id, code, matched_by, decided_at) ON issuer.receipt_match TO yufuka_app;
