-- Cards made before chips were kept: each gets its chip, and the empty purse it left the factory with as its first anchor.
INSERT INTO chips.chip (account_id, psn, card_id, product_code, carrier, state, purse_cap_fen, transaction_limit_fen, created_at)
SELECT c.account_id, c.psn, c.card_id, p.product_code, 'card', 'active', x.purse_cap_fen, x.transaction_limit_fen, c.issued_at
FROM issuer.card c
JOIN issuer.card_product p USING (product_id)
JOIN issuer.chip_profile x USING (product_id)
WHERE c.psn IS NOT NULL
ON CONFLICT DO NOTHING;

INSERT INTO chips.anchor
SELECT account_id, psn, 0, 'PERSONALIZATION', 0, created_at FROM chips.chip
ON CONFLICT DO NOTHING;

-- Every change of the black list has the next number, also the one that takes a chip off it.
ALTER TABLE chips.chip ADD COLUMN list_version bigint;
CREATE UNIQUE INDEX chip_list_version ON chips.chip (list_version) WHERE list_version IS NOT NULL;
GRANT UPDATE (list_version) ON chips.chip TO yufuka_app;

-- Published for whoever takes cards without the host: chips that must not pay any more, and since when. A chip whose
-- remainder was given back stays on the list, as it can still be tapped.
CREATE VIEW chips.blacklist AS
  SELECT k.account_id, k.psn, k.product_code, d.pan_hash, d.pan_masked, k.retired_for, k.blacklisted_on, k.list_version
  FROM chips.chip k JOIN issuer.card_directory d USING (account_id)
  WHERE k.blacklisted_on IS NOT NULL;
GRANT SELECT ON chips.blacklist TO yufuka_app;
