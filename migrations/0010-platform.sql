-- The role the applications act as. It owns nothing; migrations run as the owner. Roles belong to the whole server.
DO $$
BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'yufuka_app') THEN
    CREATE ROLE yufuka_app NOLOGIN;
  END IF;
EXCEPTION WHEN duplicate_object OR unique_violation THEN
  NULL; -- another database of the same server made it at the same moment
END $$;

CREATE SCHEMA platform;
GRANT USAGE ON SCHEMA platform TO yufuka_app;

-- One sandbox clock for every process: business time = real time + shift. Empty in production.
CREATE TABLE platform.sandbox_clock (
  singleton boolean PRIMARY KEY DEFAULT true CHECK (singleton),
  shift_ms  bigint NOT NULL,
  moved_at  timestamptz NOT NULL DEFAULT clock_timestamp()
);

-- Parameters of the product with effective dates; the latest effective one not after a day is in force.
CREATE TABLE platform.parameter (
  name           text NOT NULL,
  effective_from date NOT NULL,
  value          jsonb NOT NULL,
  citation       text NOT NULL DEFAULT '',
  PRIMARY KEY (name, effective_from)
);

-- Rows written in the business transaction and relayed to the job queue after it. delay_ms is counted from the relay.
CREATE TABLE platform.outbox (
  outbox_id  bigint PRIMARY KEY,
  job_name   text NOT NULL,
  payload    jsonb NOT NULL,
  delay_ms   bigint NOT NULL DEFAULT 0 CHECK (delay_ms >= 0),
  created_at timestamptz NOT NULL DEFAULT clock_timestamp()
);

-- Answers of commands that were carried out, written in the command's own transaction. answer is the JSON text as it was
-- given, or NULL for an answer that holds a secret and is not kept.
CREATE TABLE platform.idempotency_key (
  scope        text NOT NULL,
  key          text NOT NULL CHECK (length(key) BETWEEN 1 AND 128),
  content_hash bytea NOT NULL CHECK (length(content_hash) = 32),
  answer       text,
  created_at   timestamptz NOT NULL DEFAULT clock_timestamp(),
  PRIMARY KEY (scope, key)
);

-- Keys of the card vault and their like, wrapped under the storage key of the HSM: useless without it.
CREATE TABLE platform.hsm_key (
  name       text PRIMARY KEY,
  wrapped    jsonb NOT NULL,
  created_at timestamptz NOT NULL DEFAULT clock_timestamp()
);

GRANT SELECT, INSERT, UPDATE ON platform.sandbox_clock TO yufuka_app;
GRANT SELECT, INSERT ON platform.parameter TO yufuka_app;
-- UPDATE only because the relay locks the rows it takes.
GRANT SELECT, INSERT, UPDATE, DELETE ON platform.outbox TO yufuka_app;
GRANT SELECT, INSERT ON platform.idempotency_key TO yufuka_app;
GRANT SELECT, INSERT ON platform.hsm_key TO yufuka_app;
