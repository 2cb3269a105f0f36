-- Denials of e-cash are listed, each by its own number, with who ended it and why. One that was ended stays as it was: the
-- same acceptor may be denied again from the same day.
ALTER TABLE chips.ecash_denial
  ADD COLUMN denial_id  bigint GENERATED ALWAYS AS IDENTITY,
  ADD COLUMN ended_by   text,
  ADD COLUMN ended_at   timestamptz,
  ADD COLUMN end_reason text,
  DROP CONSTRAINT ecash_denial_pkey,
  ADD PRIMARY KEY (denial_id);
CREATE UNIQUE INDEX ecash_denial_open ON chips.ecash_denial (merchant_id, terminal_id, since) WHERE until IS NULL;
CREATE INDEX ecash_denial_acceptor ON chips.ecash_denial (merchant_id, terminal_id);
GRANT UPDATE (ended_by, ended_at, end_reason) ON chips.ecash_denial TO yufuka_app;
