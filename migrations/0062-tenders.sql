-- Sales paid in several parts: by cards of this issuer, and by what the merchant takes itself (cash, bank cards) and only
-- reports. The sale succeeds when every part does. touched_at is real time: it tells what a crash cut off.
CREATE TABLE acceptance.tender (
  tender_id         text PRIMARY KEY,
  merchant_id       bigint NOT NULL REFERENCES acceptance.merchant,
  merchant_order_no text,
  total_fen         bigint NOT NULL CHECK (total_fen > 0),
  status            text NOT NULL CHECK (status IN ('holding', 'held', 'capturing', 'completed', 'releasing', 'released')),
  version           integer NOT NULL DEFAULT 1,
  reason            text,
  content_hash      bytea NOT NULL CHECK (octet_length(content_hash) = 32),
  expires_at        timestamptz NOT NULL,
  created_at        timestamptz NOT NULL,
  touched_at        timestamptz NOT NULL DEFAULT clock_timestamp()
);
CREATE INDEX tender_under_way ON acceptance.tender (tender_id) WHERE status NOT IN ('completed', 'released');

-- refunded_fen is what was given back, or is being given back, of a leg.
CREATE TABLE acceptance.tender_leg (
  tender_id    text NOT NULL REFERENCES acceptance.tender,
  leg_no       smallint NOT NULL,
  kind         text NOT NULL CHECK (kind IN ('card', 'external')),
  amount_fen   bigint NOT NULL CHECK (amount_fen > 0),
  refunded_fen bigint NOT NULL DEFAULT 0 CHECK (refunded_fen BETWEEN 0 AND amount_fen),
  status       text NOT NULL CHECK (status IN (
    'planned', 'held', 'declined', 'captured', 'released', 'returned', 'awaited', 'confirmed', 'cancelled', 'to_return')),
  code         text,
  pan_masked   text,
  method       text,
  reference    text,
  PRIMARY KEY (tender_id, leg_no)
);

-- A refund of a tender, one row per leg it goes back to.
CREATE TABLE acceptance.tender_refund (
  refund_id    text NOT NULL,
  leg_no       smallint NOT NULL,
  tender_id    text NOT NULL REFERENCES acceptance.tender,
  amount_fen   bigint NOT NULL CHECK (amount_fen > 0),
  reason       text NOT NULL,
  status       text NOT NULL CHECK (status IN ('pending', 'done', 'declined')),
  code         text,
  held_for_holder_fen bigint NOT NULL DEFAULT 0,
  content_hash bytea NOT NULL CHECK (octet_length(content_hash) = 32),
  begun_at     timestamptz NOT NULL DEFAULT clock_timestamp(),
  PRIMARY KEY (refund_id, leg_no)
);
CREATE INDEX tender_refund_pending ON acceptance.tender_refund (begun_at) WHERE status = 'pending';

GRANT SELECT, INSERT ON acceptance.tender, acceptance.tender_leg, acceptance.tender_refund TO yufuka_app;
GRANT UPDATE (status, version, reason, touched_at) ON acceptance.tender TO yufuka_app;
GRANT UPDATE (status, code, reference, refunded_fen) ON acceptance.tender_leg TO yufuka_app;
GRANT UPDATE (status, code, held_for_holder_fen) ON acceptance.tender_refund TO yufuka_app;
