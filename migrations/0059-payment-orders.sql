-- Payment orders: what a merchant wants paid, before anybody pays. The states are a table in the code; version grows with
-- every change of state, so that whoever is told twice knows what came last.
CREATE TABLE acceptance.payment_order (
  order_id          bigint PRIMARY KEY,
  merchant_id       bigint NOT NULL REFERENCES acceptance.merchant,
  merchant_order_no text NOT NULL,
  amount_fen        bigint NOT NULL CHECK (amount_fen > 0),
  description       text NOT NULL,
  expires_at        timestamptz NOT NULL,
  status            text NOT NULL CHECK (status IN ('open', 'paying', 'paid', 'closing', 'closed', 'refunding', 'refunded')),
  version           integer NOT NULL DEFAULT 1,
  close_reason      text CHECK (close_reason IN ('merchant', 'expired')),
  payment_id        text,
  refund_id         text,
  created_at        timestamptz NOT NULL,
  changed_at        timestamptz NOT NULL,
  UNIQUE (merchant_id, merchant_order_no)
);
CREATE INDEX payment_order_open ON acceptance.payment_order (expires_at) WHERE status = 'open';
CREATE INDEX payment_order_refunding ON acceptance.payment_order (order_id) WHERE status = 'refunding';

-- Each try to pay an order, written before the ledger is asked: what a crash leaves pending is looked up there. begun_at is
-- real time.
CREATE TABLE acceptance.order_attempt (
  payment_id text PRIMARY KEY,
  order_id   bigint NOT NULL REFERENCES acceptance.payment_order,
  outcome    text NOT NULL DEFAULT 'pending' CHECK (outcome IN ('pending', 'approved', 'declined', 'abandoned')),
  begun_at   timestamptz NOT NULL DEFAULT clock_timestamp()
);
CREATE UNIQUE INDEX order_attempt_one_pending ON acceptance.order_attempt (order_id) WHERE outcome = 'pending';

GRANT SELECT, INSERT ON acceptance.payment_order, acceptance.order_attempt TO yufuka_app;
GRANT UPDATE (status, version, close_reason, payment_id, refund_id, changed_at) ON acceptance.payment_order TO yufuka_app;
GRANT UPDATE (outcome), DELETE ON acceptance.order_attempt TO yufuka_app;
