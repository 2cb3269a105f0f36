-- Published for whoever checks chips: also the key behind the balances they tell and the scripts they take.
CREATE OR REPLACE VIEW issuer.chip_directory AS
  SELECT p.product_code, x.profile, x.imk_ac, x.imk_mac
  FROM issuer.chip_profile x
  JOIN issuer.card_product p USING (product_id);
