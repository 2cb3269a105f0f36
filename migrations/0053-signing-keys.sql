-- Keys by which merchants sign their requests. An HMAC needs the secret itself, so it lies encrypted by the HSM; a merchant
-- has two in force at most, the old one and its successor.
CREATE TABLE acceptance.signing_key (
  key_id        bigint PRIMARY KEY,
  merchant_id   bigint NOT NULL REFERENCES acceptance.merchant,
  label         text NOT NULL,
  sandbox       boolean NOT NULL,
  secret_cipher bytea NOT NULL,
  created_at    timestamptz NOT NULL,
  revoked_at    timestamptz
);
CREATE INDEX signing_key_by_merchant ON acceptance.signing_key (merchant_id, key_id);

-- Nonces of signed requests that are no commands, for as long as their timestamps would pass. Commands are not here: their
-- signature covers their Idempotency-Key, under which they act once.
CREATE TABLE acceptance.request_nonce (
  key_id  bigint NOT NULL,
  nonce   text NOT NULL,
  seen_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  PRIMARY KEY (key_id, nonce)
);
CREATE INDEX request_nonce_by_age ON acceptance.request_nonce (seen_at);

GRANT SELECT, INSERT, UPDATE (revoked_at) ON acceptance.signing_key TO yufuka_app;
GRANT SELECT, INSERT, DELETE ON acceptance.request_nonce TO yufuka_app;
