-- Files with the full numbers of an order's cards, for the purchaser that bought them: asked for by one person, released by
-- another, taken once. The file itself is made when it is taken and is kept nowhere.
CREATE TABLE issuer.card_file (
  file_id       bigint PRIMARY KEY,
  order_id      bigint NOT NULL REFERENCES issuer.card_order,
  approval_id   bigint NOT NULL UNIQUE,
  reason        text NOT NULL,
  requested_by  bigint NOT NULL,
  requested_name text NOT NULL,
  requested_at  timestamptz NOT NULL,
  released_at   timestamptz,
  taken_at      timestamptz,
  taken_by      text,
  CONSTRAINT card_file_taken_when_released CHECK (taken_at IS NULL OR released_at IS NOT NULL)
);
CREATE INDEX card_file_by_order ON issuer.card_file (order_id, file_id);
GRANT SELECT, INSERT, UPDATE (released_at, taken_at, taken_by) ON issuer.card_file TO yufuka_app;
