-- Published for the issuer: the PIN key of every terminal that may take a PIN now, so that holders change theirs at a keypad.
CREATE VIEW acceptance.pin_keypad AS
  SELECT t.terminal_no::text AS terminal_no, t.pik
  FROM acceptance.terminal t
  JOIN acceptance.merchant m USING (merchant_id)
  WHERE t.status = 'active' AND m.status = 'active' AND t.signed_on AND t.pik IS NOT NULL
    AND (t.algorithm <> 'SM4' OR t.pin_sm4);
GRANT SELECT ON acceptance.pin_keypad TO yufuka_app;
