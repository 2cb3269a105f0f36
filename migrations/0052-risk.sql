-- Risk: versioned rule sets, lists, and what back-tests showed. The content of a version is never edited: a change is a new
-- version, so that a decision of the past can be explained by the rules of its day.
CREATE TABLE acceptance.risk_rule_set (
  rule_set_id   bigint PRIMARY KEY,
  version       integer NOT NULL UNIQUE CHECK (version > 0),
  name          text NOT NULL,
  note          text NOT NULL,
  rules         jsonb NOT NULL,
  status        text NOT NULL CHECK (status IN ('draft', 'active', 'retired')),
  created_by    text NOT NULL,
  created_at    timestamptz NOT NULL,
  approval_id   bigint,
  activated_at  timestamptz,
  retired_at    timestamptz,
  CONSTRAINT risk_rule_set_in_force_since CHECK (status = 'draft' OR activated_at IS NOT NULL)
);
CREATE UNIQUE INDEX risk_rule_set_one_active ON acceptance.risk_rule_set (status) WHERE status = 'active';

-- What a version would have done to the transactions of some days.
CREATE TABLE acceptance.risk_back_test (
  back_test_id bigint PRIMARY KEY,
  rule_set_id  bigint NOT NULL REFERENCES acceptance.risk_rule_set,
  from_date    date NOT NULL,
  to_date      date NOT NULL CHECK (to_date >= from_date),
  result       jsonb NOT NULL,
  run_by       text NOT NULL,
  run_at       timestamptz NOT NULL
);
CREATE INDEX risk_back_test_by_rule_set ON acceptance.risk_back_test (rule_set_id, back_test_id);

-- Who is on the black, grey or white list, and why; a card by its account. Entries end, they are not deleted.
CREATE TABLE acceptance.risk_list_entry (
  entry_id       bigint PRIMARY KEY,
  list           text NOT NULL CHECK (list IN ('black', 'grey', 'white')),
  subject        text NOT NULL CHECK (subject IN ('card', 'merchant', 'terminal', 'device')),
  subject_id     text NOT NULL,
  reason         text NOT NULL,
  expires_at     timestamptz,
  created_by     text NOT NULL,
  created_at     timestamptz NOT NULL,
  removed_by     text,
  removed_at     timestamptz,
  removal_reason text,
  CONSTRAINT risk_list_entry_removal_complete CHECK ((removed_at IS NULL) = (removed_by IS NULL) AND (removed_at IS NULL) = (removal_reason IS NULL))
);
CREATE UNIQUE INDEX risk_list_entry_once ON acceptance.risk_list_entry (list, subject, subject_id) WHERE removed_at IS NULL;

-- Only transactions of which a rule spoke carry "risk" in their details, so these stay small and ordinary traffic does not
-- touch them.
CREATE INDEX authorization_risk_by_id ON ledger.authorization (authorization_id) WHERE details ? 'risk';
CREATE INDEX authorization_risk_by_date ON ledger.authorization (business_date, occurred_at, authorization_id) WHERE details ? 'risk';
-- Every process follows what was given back; purchases are told between the processes themselves.
CREATE INDEX authorization_returns_by_time ON ledger.authorization (occurred_at) WHERE kind IN ('void', 'refund');

-- A merchant's day in the eyes of the rules: the mean score of its transactions, and how much of it was flagged, refused or
-- given back.
CREATE VIEW acceptance.risk_merchant_score AS
  SELECT f.merchant_id, f.business_date,
         count(*) FILTER (WHERE f.kind IN ('purchase', 'hold')) AS transactions,
         coalesce(sum(f.amount_fen) FILTER (WHERE f.kind IN ('purchase', 'hold') AND f.approved), 0)::bigint AS approved_fen,
         count(*) FILTER (WHERE f.kind IN ('void', 'refund') AND f.approved) AS returns,
         count(*) FILTER (WHERE f.details ? 'risk') AS fired,
         count(*) FILTER (WHERE f.details -> 'risk' ->> 'action' = 'review') AS reviewed,
         count(*) FILTER (WHERE f.details -> 'risk' ->> 'action' = 'decline') AS declined,
         round(coalesce(sum((f.details -> 'risk' ->> 'score')::integer), 0)::numeric
               / greatest(1, count(*) FILTER (WHERE f.kind IN ('purchase', 'hold'))), 1)::text AS mean_score
  FROM ledger.authorization f
  WHERE f.kind IN ('purchase', 'hold', 'void', 'refund')
  GROUP BY f.merchant_id, f.business_date;

GRANT SELECT ON acceptance.risk_rule_set, acceptance.risk_back_test, acceptance.risk_list_entry, acceptance.risk_merchant_score
  TO yufuka_app;
GRANT INSERT ON acceptance.risk_rule_set, acceptance.risk_back_test, acceptance.risk_list_entry TO yufuka_app;
GRANT UPDATE (status, approval_id, activated_at, retired_at) ON acceptance.risk_rule_set TO yufuka_app;
GRANT UPDATE (removed_by, removed_at, removal_reason) ON acceptance.risk_list_entry TO yufuka_app;
