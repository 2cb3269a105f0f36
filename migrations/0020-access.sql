-- The access room: users, sessions, API keys, approvals (four eyes) and the audit trail.
CREATE SCHEMA access;
GRANT USAGE ON SCHEMA access TO yufuka_app;

-- A user belongs to one customer, one merchant, or the issuer. password_hash names its method and cost.
CREATE TABLE access.user_account (
  user_id       bigint PRIMARY KEY,
  login         text NOT NULL CHECK (login = lower(login)),
  name          text NOT NULL,
  password_hash text NOT NULL,
  roles         text[] NOT NULL,
  customer_id   bigint,
  merchant_id   bigint,
  created_at    timestamptz NOT NULL,
  CONSTRAINT user_login_unique UNIQUE (login),
  CONSTRAINT user_has_known_roles CHECK (
    cardinality(roles) > 0 AND roles <@ ARRAY ['purchaser', 'merchant', 'ops_maker', 'ops_checker', 'auditor']),
  CONSTRAINT user_of_one_party CHECK (
    CASE
      WHEN 'purchaser' = ANY (roles) THEN roles = ARRAY ['purchaser'] AND customer_id IS NOT NULL AND merchant_id IS NULL
      WHEN 'merchant' = ANY (roles) THEN roles = ARRAY ['merchant'] AND merchant_id IS NOT NULL AND customer_id IS NULL
      ELSE customer_id IS NULL AND merchant_id IS NULL
    END)
);

-- Only the hash of a token is kept. Sessions live by real time: moving the sandbox clock logs nobody out.
CREATE TABLE access.session (
  token_hash bytea PRIMARY KEY,
  user_id    bigint NOT NULL REFERENCES access.user_account,
  opened_at  timestamptz NOT NULL DEFAULT clock_timestamp(),
  expires_at timestamptz NOT NULL
);
CREATE INDEX session_by_user ON access.session (user_id);

-- Log-ins under way or failed, by login and by address: what the rate limit counts.
CREATE TABLE access.login_attempt (
  attempt_id bigint PRIMARY KEY,
  subject    text NOT NULL,
  tried_at   timestamptz NOT NULL DEFAULT clock_timestamp()
);
CREATE INDEX login_attempt_by_subject ON access.login_attempt (subject, tried_at);

CREATE TABLE access.api_key (
  key_id      bigint PRIMARY KEY,
  merchant_id bigint NOT NULL,
  label       text NOT NULL,
  sandbox     boolean NOT NULL,
  secret_hash bytea NOT NULL UNIQUE,
  created_at  timestamptz NOT NULL,
  revoked_at  timestamptz
);
CREATE INDEX api_key_by_merchant ON access.api_key (merchant_id);

-- A command that waits for a second person. payload is what its handler is given.
CREATE TABLE access.approval (
  approval_id      bigint PRIMARY KEY,
  kind             text NOT NULL,
  object_type      text NOT NULL,
  object_id        text NOT NULL,
  summary          jsonb NOT NULL,
  payload          jsonb NOT NULL,
  reason           text,
  proposed_by      bigint NOT NULL,
  proposed_by_name text NOT NULL,
  proposed_at      timestamptz NOT NULL,
  status           text NOT NULL DEFAULT 'pending' CHECK (status IN ('pending', 'approved', 'rejected')),
  decided_by       bigint,
  decided_by_name  text,
  decided_at       timestamptz,
  decision_reason  text,
  result           jsonb,
  CONSTRAINT approval_decided_by_somebody CHECK ((status = 'pending') = (decided_by IS NULL)),
  CONSTRAINT approval_never_by_its_proposer CHECK (status <> 'approved' OR decided_by <> proposed_by)
);
CREATE INDEX approval_pending ON access.approval (approval_id) WHERE status = 'pending';

-- Who did what to which object, and why (R-TRACE). event is canonical JSON, the very text that is hashed; position and
-- hash are given at the commit.
CREATE TABLE access.audit_event (
  event_id    bigint PRIMARY KEY,
  event       text NOT NULL,
  recorded_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  position    bigint UNIQUE,
  hash        bytea,
  action      text GENERATED ALWAYS AS (event::jsonb ->> 'action') STORED,
  object_type text GENERATED ALWAYS AS (event::jsonb ->> 'objectType') STORED,
  object_id   text GENERATED ALWAYS AS (event::jsonb ->> 'objectId') STORED
);
CREATE INDEX audit_event_by_object ON access.audit_event (object_type, object_id, event_id);

-- Chains an event to the one before: SHA-256 of the previous hash and the event. Runs at the very end of the transaction,
-- so that the lock which puts all events of all applications into one order is held for the commit alone. Runs as the
-- owner: the applications can neither choose a hash nor touch an event again.
CREATE FUNCTION access.chain_audit_event() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
  previous_position bigint;
  previous_hash     bytea;
BEGIN
  PERFORM pg_advisory_xact_lock(20302);
  SELECT e.position, e.hash INTO previous_position, previous_hash
  FROM access.audit_event e WHERE e.position IS NOT NULL ORDER BY e.position DESC LIMIT 1;
  UPDATE access.audit_event
  SET position = coalesce(previous_position, 0) + 1,
      hash = sha256(coalesce(previous_hash, decode(repeat('00', 32), 'hex')) || convert_to(NEW.event, 'UTF8'))
  WHERE event_id = NEW.event_id;
  RETURN NULL;
END $$;
REVOKE ALL ON FUNCTION access.chain_audit_event() FROM PUBLIC;

CREATE CONSTRAINT TRIGGER audit_event_chained
  AFTER INSERT ON access.audit_event
  DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION access.chain_audit_event();

GRANT SELECT, INSERT ON access.user_account TO yufuka_app;
GRANT SELECT, INSERT, DELETE ON access.session, access.login_attempt TO yufuka_app;
GRANT SELECT, INSERT, UPDATE (revoked_at) ON access.api_key TO yufuka_app;
GRANT SELECT, INSERT,
  UPDATE (status, decided_by, decided_by_name, decided_at, decision_reason, result) ON access.approval TO yufuka_app;
GRANT SELECT, INSERT (event_id, event) ON access.audit_event TO yufuka_app;
