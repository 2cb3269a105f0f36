-- What a chip product's chips are made with: 9F77 (the most a chip holds), 9F78 (the most it pays at once without the host)
-- and 9F6D (a purchase that would leave less asks for the host; 0 = never). A chip keeps what it was made with.
ALTER TABLE issuer.chip_profile
  ADD COLUMN purse_cap_fen         bigint NOT NULL DEFAULT 100000 CHECK (purse_cap_fen > 0),
  ADD COLUMN transaction_limit_fen bigint NOT NULL DEFAULT 100000 CHECK (transaction_limit_fen > 0),
  ADD COLUMN reset_threshold_fen   bigint NOT NULL DEFAULT 0 CHECK (reset_threshold_fen >= 0),
  ADD CONSTRAINT chip_profile_limits CHECK (transaction_limit_fen <= purse_cap_fen AND reset_threshold_fen <= purse_cap_fen);
