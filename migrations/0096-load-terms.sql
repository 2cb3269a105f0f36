-- Anonymous cards take cash top-ups only where the product says so (R-TOPUP).
ALTER TABLE issuer.card_product ADD COLUMN anonymous_top_up boolean NOT NULL DEFAULT false;

-- Published for loads: what a card may be topped up with, and whose it is. Cards of one holder have the same holder_key.
CREATE VIEW issuer.load_terms AS
  SELECT c.account_id, c.kind, p.anonymous_top_up, encode(l.id_number_hash, 'hex') AS holder_key
  FROM issuer.card c
  JOIN issuer.card_product p USING (product_id)
  LEFT JOIN issuer.order_line l ON l.order_id = c.order_id AND l.line_no = c.line_no AND c.kind = 'named';
GRANT SELECT ON issuer.load_terms TO yufuka_app;
