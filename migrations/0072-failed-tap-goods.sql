-- What a merchant's contract says of the goods of a failed tap: a gate or a vending machine gives none, so nobody need ask.
ALTER TABLE acceptance.contract
  ADD COLUMN failed_tap_goods text NOT NULL DEFAULT 'ASK' CHECK (failed_tap_goods IN ('ASK', 'NOT_GIVEN'));

-- Published for the cases of failed taps.
CREATE VIEW acceptance.failed_tap_terms AS
  SELECT merchant_id, effective_from, failed_tap_goods FROM acceptance.contract;
GRANT SELECT ON acceptance.failed_tap_terms TO yufuka_app;
