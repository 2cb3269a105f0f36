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

-- Rows written in the business transaction and relayed to the job queue after it.
CREATE TABLE platform.outbox (
  outbox_id  bigint PRIMARY KEY,
  job_name   text NOT NULL,
  payload    jsonb NOT NULL,
  created_at timestamptz NOT NULL DEFAULT clock_timestamp()
);

GRANT SELECT, INSERT, UPDATE ON platform.sandbox_clock TO yufuka_app;
GRANT SELECT, INSERT ON platform.parameter TO yufuka_app;
GRANT SELECT, INSERT, DELETE, UPDATE ON platform.outbox TO yufuka_app;
