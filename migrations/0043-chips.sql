-- Chips: the issuer's master keys per card product, wrapped by the HSM, and how that family of chips makes its cryptograms.
-- A card's own keys are derived from them whenever they are needed and lie nowhere.
CREATE TABLE issuer.chip_profile (
  product_id bigint PRIMARY KEY REFERENCES issuer.card_product,
  profile    jsonb NOT NULL,
  imk_ac     jsonb NOT NULL,
  imk_mac    jsonb NOT NULL,
  imk_enc    jsonb NOT NULL,
  created_at timestamptz NOT NULL
);

-- Sequence number of the card's chip; NULL for cards without one.
ALTER TABLE issuer.card ADD COLUMN psn text CHECK (psn ~ '^[0-9]{2}$');

CREATE OR REPLACE VIEW issuer.card_directory AS
  SELECT c.pan_hash, c.account_id, c.card_id, c.kind, c.expiry_yymm, c.pin_verifier, c.pan_masked, p.product_code,
         left(c.pan_masked, 6) AS bin, c.psn
  FROM issuer.card c
  JOIN issuer.card_product p USING (product_id);

-- Published for acceptance: what checks and answers the cryptograms of a product's chips.
CREATE VIEW issuer.chip_directory AS
  SELECT p.product_code, x.profile, x.imk_ac
  FROM issuer.chip_profile x
  JOIN issuer.card_product p USING (product_id);

GRANT SELECT, INSERT ON issuer.chip_profile TO yufuka_app;
GRANT SELECT ON issuer.chip_directory TO yufuka_app;
