-- E-cash in settlements: what of the purchases chips paid offline; cash that a merchant took for loads and owes (less what it
-- gave back); and what disputes brought it beyond its sales. Neither of the latter two bears a fee.
ALTER TABLE clearing.settlement
  ADD COLUMN ecash_count integer NOT NULL DEFAULT 0,
  ADD COLUMN ecash_fen bigint NOT NULL DEFAULT 0,
  ADD COLUMN cash_load_count integer NOT NULL DEFAULT 0,
  ADD COLUMN cash_load_fen bigint NOT NULL DEFAULT 0,
  ADD COLUMN dispute_count integer NOT NULL DEFAULT 0,
  ADD COLUMN dispute_fen bigint NOT NULL DEFAULT 0,
  DROP CONSTRAINT settlement_net,
  ADD CONSTRAINT settlement_net CHECK (net_fen = volume_fen - refund_fen - cash_load_fen + dispute_fen - fee_fen);
