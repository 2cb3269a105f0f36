-- The ledger room: accounts, authorizations, vouchers, entries. The applications may read these tables and call the
-- functions of 0031 to 0033; they can write nothing here themselves. Every key carries account_id, ids are made by the
-- application, so that the tables can be distributed by account later.
CREATE SCHEMA ledger;
GRANT USAGE ON SCHEMA ledger TO yufuka_app;

CREATE TYPE ledger.direction AS ENUM ('D', 'C');
CREATE TYPE ledger.card_kind AS ENUM ('named', 'anonymous');
CREATE TYPE ledger.card_status AS ENUM ('inactive', 'active', 'frozen', 'lost', 'stolen', 'closed');
CREATE TYPE ledger.channel AS ENUM ('pos', 'api', 'qr', 'system');
CREATE TYPE ledger.authorization_kind AS ENUM (
  'purchase', 'void', 'refund', 'reversal', 'balance',
  'hold', 'hold_cancel', 'capture', 'capture_void', 'hold_expiry'
);

-- Chart of accounts. reserve_role names the block of the reserve equation (R-RESERVE) the account belongs to.
CREATE TABLE ledger.gl_account (
  gl_code      integer PRIMARY KEY,
  name_zh      text NOT NULL,
  name_en      text NOT NULL,
  kind         text NOT NULL CHECK (kind IN ('asset', 'liability', 'income', 'expense')),
  reserve_role text NOT NULL CHECK (reserve_role IN ('reserve', 'cards', 'chip_pool', 'suspense', 'held_for_holders',
                                                     'owed_to_merchants', 'payouts_in_transit', 'fees_not_carried_out'))
);
INSERT INTO ledger.gl_account VALUES
  (1001, '自有资金存款',   'Own funds at bank',               'asset',     'fees_not_carried_out'),
  (1002, '备付金存款',     'Reserve at the central account',  'asset',     'reserve'),
  (2001, '预付卡余额',     'Card balances',                   'liability', 'cards'),
  (2002, '电子现金资金池', 'E-cash pool',                     'liability', 'chip_pool'),
  (2003, '待处理款项',     'Suspense receipts',               'liability', 'suspense'),
  (2004, '待发卡款项',     'Paid orders awaiting cards',      'liability', 'suspense'),
  (2005, '代持持卡人款项', 'Held for holders',                'liability', 'held_for_holders'),
  (2006, '应付商户款',     'Owed to merchants',               'liability', 'owed_to_merchants'),
  (2007, '在途付款',       'Payouts in transit',              'liability', 'payouts_in_transit'),
  (6001, '手续费收入',     'Fees earned',                     'income',    'fees_not_carried_out');

-- One row per card account: what authorization decides on. held_fen is the part of balance_fen under pre-authorization.
CREATE TABLE ledger.account (
  account_id      bigint PRIMARY KEY,
  kind            ledger.card_kind NOT NULL,
  status          ledger.card_status NOT NULL,
  balance_fen     bigint NOT NULL,
  held_fen        bigint NOT NULL DEFAULT 0,
  chip_fen        bigint NOT NULL DEFAULT 0,
  cap_fen         bigint NOT NULL,
  valid_to        date,
  per_transaction_limit_fen bigint,
  daily_limit_fen bigint,
  daily_limit_count integer,
  spending_date   date,
  spent_fen       bigint NOT NULL DEFAULT 0,
  spent_count     integer NOT NULL DEFAULT 0,
  pin_failures    smallint NOT NULL DEFAULT 0,
  CONSTRAINT account_never_overdrawn CHECK (balance_fen >= 0),
  CONSTRAINT account_holds_covered CHECK (held_fen >= 0 AND held_fen <= balance_fen),
  CONSTRAINT account_chip_never_negative CHECK (chip_fen >= 0),
  CONSTRAINT account_within_cap CHECK (balance_fen + chip_fen <= cap_fen),
  CONSTRAINT account_anonymous_has_validity CHECK (kind = 'named' OR valid_to IS NOT NULL)
) WITH (fillfactor = 60);

-- Every card transaction that was decided, declined ones too. It is the original document of its entries; nothing in it
-- is ever edited: a void, refund or reversal is a row of its own that names its original.
CREATE TABLE ledger.authorization (
  account_id       bigint NOT NULL,
  authorization_id bigint NOT NULL,
  kind             ledger.authorization_kind NOT NULL,
  channel          ledger.channel NOT NULL,
  approved         boolean NOT NULL,
  decline_code     text,
  rule_id          text,
  amount_fen       bigint NOT NULL CHECK (amount_fen >= 0),
  available_fen    bigint NOT NULL,
  business_date    date NOT NULL,
  occurred_at      timestamptz NOT NULL,
  merchant_id      bigint NOT NULL,
  terminal_id      bigint NOT NULL,
  batch_no         integer NOT NULL,
  trace_no         integer NOT NULL,
  content_hash     bigint NOT NULL,
  original_id      bigint,
  rrn              text NOT NULL,
  auth_code        text NOT NULL,
  details          jsonb,
  PRIMARY KEY (account_id, authorization_id),
  CONSTRAINT authorization_decline_has_code CHECK (approved = (decline_code IS NULL))
);
CREATE INDEX authorization_by_original ON ledger.authorization (account_id, original_id) WHERE original_id IS NOT NULL;
CREATE INDEX authorization_by_date ON ledger.authorization USING brin (business_date) WITH (pages_per_range = 32);

-- Which account an origin's key went to: the same key with another card or other content must not slip through.
CREATE TABLE ledger.origin_guard (
  origin_key       text PRIMARY KEY,
  account_id       bigint NOT NULL,
  authorization_id bigint NOT NULL
);

-- Heads of all vouchers but those of card transactions, whose head is their authorization.
CREATE TABLE ledger.voucher (
  account_id        bigint NOT NULL,
  voucher_id        bigint NOT NULL,
  voucher_no        text NOT NULL,
  parent_voucher_id bigint,
  page_no           integer NOT NULL DEFAULT 1,
  kind              text NOT NULL,
  accounting_date   date NOT NULL,
  summary           text NOT NULL,
  document_type     text NOT NULL,
  document_id       text NOT NULL,
  order_id          bigint,
  customer_id       bigint,
  reverses_id       bigint,
  posted_at         timestamptz NOT NULL,
  PRIMARY KEY (account_id, voucher_id),
  UNIQUE (account_id, reverses_id)
);
CREATE INDEX voucher_by_document ON ledger.voucher (document_type, document_id);
CREATE INDEX voucher_by_parent ON ledger.voucher (parent_voucher_id) WHERE parent_voucher_id IS NOT NULL;

-- The lines. voucher_id is the id of a voucher or of an authorization of the same account. subject_id is what the
-- sub-ledger of the account counts by: the merchant, the bank receipt, the order, the payout.
CREATE TABLE ledger.entry (
  account_id      bigint NOT NULL,
  voucher_id      bigint NOT NULL,
  line_no         smallint NOT NULL,
  direction       ledger.direction NOT NULL,
  gl_code         integer NOT NULL,
  amount_fen      bigint NOT NULL CHECK (amount_fen > 0),
  accounting_date date NOT NULL,
  subject_id      bigint NOT NULL DEFAULT 0,
  PRIMARY KEY (account_id, voucher_id, line_no)
);
CREATE INDEX entry_by_date ON ledger.entry USING brin (accounting_date) WITH (pages_per_range = 32);

-- Days that are closed: no transaction may bear their date any more.
CREATE TABLE ledger.business_day (
  business_date date PRIMARY KEY,
  closed_at     timestamptz NOT NULL
);

-- Card kinds of vouchers: finance reads one journal, whatever wrote the lines.
CREATE VIEW ledger.journal AS
  SELECT account_id, voucher_id, voucher_no, parent_voucher_id, kind, accounting_date, summary, document_type, document_id,
         reverses_id, posted_at
  FROM ledger.voucher
  UNION ALL
  SELECT account_id, authorization_id, rrn, NULL, kind::text, business_date, kind::text || ' ' || rrn, 'authorization',
         authorization_id::text, original_id, occurred_at
  FROM ledger.authorization
  WHERE approved AND kind NOT IN ('balance', 'hold', 'hold_cancel', 'hold_expiry');

GRANT SELECT ON ALL TABLES IN SCHEMA ledger TO yufuka_app;
