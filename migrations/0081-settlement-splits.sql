-- Fees by the month's volume, and settlements shared within a chain.
ALTER TABLE clearing.settlement
  ADD COLUMN fee_tiers jsonb,
  ADD COLUMN month_base_fen bigint NOT NULL DEFAULT 0,
  ADD COLUMN split_in_fen bigint NOT NULL DEFAULT 0 CHECK (split_in_fen >= 0),
  ADD COLUMN split_out_fen bigint NOT NULL DEFAULT 0 CHECK (split_out_fen >= 0),
  DROP CONSTRAINT settlement_carry,
  ADD CONSTRAINT settlement_carry
    CHECK (carried_in_fen + net_fen + split_in_fen - split_out_fen = payable_fen + carried_out_fen);

-- Every share that went from one merchant's settlement to another's of its chain: where the money came from, where it went
-- and why (R-TRACE). In the books it is Dr 2006 of the one, Cr 2006 of the other.
CREATE TABLE clearing.settlement_split (
  from_settlement_id  bigint NOT NULL REFERENCES clearing.settlement,
  to_settlement_id    bigint NOT NULL REFERENCES clearing.settlement,
  amount_fen          bigint NOT NULL CHECK (amount_fen > 0),
  basis               text NOT NULL CHECK (basis IN ('percent', 'store')),
  weights             jsonb NOT NULL,
  rule_effective_from date NOT NULL,
  reason              text NOT NULL,
  voucher_id          bigint NOT NULL UNIQUE,
  PRIMARY KEY (from_settlement_id, to_settlement_id)
);
CREATE INDEX settlement_split_by_target ON clearing.settlement_split (to_settlement_id);
GRANT SELECT, INSERT ON clearing.settlement_split TO yufuka_app;
