-- The second factor of the issuer's people (TOTP, RFC 6238), and sessions that end when nobody uses them.

-- idle_minutes is the parameter `access.session-idle-minutes` as it was when the session was opened. A session of stage
-- `enrolment` may do nothing but set up the second factor its user lacks.
ALTER TABLE access.session
  ADD COLUMN last_used_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  ADD COLUMN idle_minutes integer NOT NULL DEFAULT 30 CHECK (idle_minutes > 0),
  ADD COLUMN stage        text NOT NULL DEFAULT 'full' CHECK (stage IN ('full', 'enrolment'));
GRANT UPDATE (last_used_at, stage) ON access.session TO yufuka_app;

-- secret_cipher is encrypted by the HSM. Without confirmed_at nobody has proved yet that an authenticator holds it.
-- last_step is the half minute of the last code that was taken: no code is taken twice.
CREATE TABLE access.second_factor (
  user_id       bigint PRIMARY KEY REFERENCES access.user_account,
  secret_cipher bytea NOT NULL,
  begun_at      timestamptz NOT NULL DEFAULT clock_timestamp(),
  confirmed_at  timestamptz,
  last_step     bigint
);
GRANT SELECT, INSERT, DELETE, UPDATE (secret_cipher, begun_at, confirmed_at, last_step)
  ON access.second_factor TO yufuka_app;
