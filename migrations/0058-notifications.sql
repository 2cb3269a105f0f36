-- Where merchants are told what happened to their payments, orders, holds and tenders, and what they were told.

-- events is empty for all. While previous_until lasts, messages bear the signatures of both secrets.
CREATE TABLE acceptance.webhook_endpoint (
  endpoint_id            bigint PRIMARY KEY,
  merchant_id            bigint NOT NULL REFERENCES acceptance.merchant,
  url                    text NOT NULL,
  events                 text[] NOT NULL,
  status                 text NOT NULL DEFAULT 'active' CHECK (status IN ('active', 'disabled')),
  disabled_reason        text,
  secret_cipher          bytea NOT NULL,
  previous_secret_cipher bytea,
  previous_until         timestamptz,
  created_at             timestamptz NOT NULL
);
CREATE INDEX webhook_endpoint_by_merchant ON acceptance.webhook_endpoint (merchant_id, endpoint_id);

-- One message to one endpoint. body is the text that is signed, the same at every try. A round is a series of tries; a
-- replay begins a new one. transaction_id is set for what was found in the ledger.
CREATE TABLE acceptance.notification (
  notification_id bigint PRIMARY KEY,
  merchant_id     bigint NOT NULL,
  endpoint_id     bigint NOT NULL REFERENCES acceptance.webhook_endpoint,
  event_type      text NOT NULL,
  object_type     text NOT NULL,
  object_id       text NOT NULL,
  object_version  integer NOT NULL CHECK (object_version > 0),
  transaction_id  bigint,
  body            text NOT NULL,
  status          text NOT NULL DEFAULT 'pending' CHECK (status IN ('pending', 'delivered', 'failed', 'cancelled')),
  round           integer NOT NULL DEFAULT 1,
  tries           integer NOT NULL DEFAULT 0,
  attempts        integer NOT NULL DEFAULT 0,
  created_at      timestamptz NOT NULL,
  UNIQUE (endpoint_id, object_type, object_id, object_version),
  UNIQUE (endpoint_id, transaction_id)
);
CREATE INDEX notification_by_merchant ON acceptance.notification (merchant_id, notification_id DESC);

-- Every try, by real time. http_status is NULL when there was no answer.
CREATE TABLE acceptance.notification_attempt (
  notification_id bigint NOT NULL REFERENCES acceptance.notification,
  attempt_no      integer NOT NULL,
  attempted_at    timestamptz NOT NULL,
  http_status     integer,
  error           text,
  duration_ms     integer NOT NULL,
  PRIMARY KEY (notification_id, attempt_no)
);

-- How far the ledger has been read for events.
CREATE TABLE acceptance.notification_tail (
  singleton  boolean PRIMARY KEY DEFAULT true CHECK (singleton),
  seen_until timestamptz NOT NULL
);

-- The last minutes of card transactions are read again and again; a BRIN costs their inserts next to nothing.
CREATE INDEX authorization_by_time ON ledger.authorization
  USING brin (occurred_at) WITH (pages_per_range = 32, autosummarize = on);

GRANT SELECT, INSERT ON acceptance.webhook_endpoint, acceptance.notification, acceptance.notification_attempt,
  acceptance.notification_tail TO yufuka_app;
GRANT UPDATE (status, disabled_reason, secret_cipher, previous_secret_cipher, previous_until)
  ON acceptance.webhook_endpoint TO yufuka_app;
GRANT UPDATE (status, round, tries, attempts) ON acceptance.notification TO yufuka_app;
GRANT UPDATE (seen_until) ON acceptance.notification_tail TO yufuka_app;
