-- The rule behind a decline, so that every record names it: whoever reads it later need not know the codes. The table is the
-- rule data's own; a test holds the two against each other.
CREATE FUNCTION ledger.rule_of_decline(p_code text) RETURNS text
LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE
    WHEN p_code = 'CARD_EXPIRED_EXTENDABLE' THEN 'R-EXPIRED'
    WHEN p_code IN ('PIN_REQUIRED', 'PIN_WRONG', 'PIN_TRIES_EXCEEDED', 'PIN_TRIES_CONTACT_ISSUER') THEN 'R-PIN'
    WHEN p_code IN ('CARD_LOST', 'CARD_STOLEN') THEN 'R-LOSS'
    WHEN p_code IN ('CARD_UNKNOWN', 'CARD_NUMBER_INVALID') THEN 'R-BIN'
    WHEN p_code = 'CAP_EXCEEDED' THEN 'R-CAP'
    WHEN p_code = 'REFUND_ORIGINAL_CARD_ONLY' THEN 'R-REFUND'
    WHEN p_code IN ('MERCHANT_NOT_CONTRACTED', 'MERCHANT_INACTIVE', 'BARCODE_REGION') THEN 'R-CONTRACT'
    WHEN p_code IN ('ART29_CASH', 'ART29_OTHER_CARD', 'ART29_TRANSFER') THEN 'R-29'
    WHEN p_code IN ('ART30_NETWORK_CHANNEL', 'ART30_ANNUAL_LIMIT') THEN 'R-30'
  END
$$;

REVOKE ALL ON FUNCTION ledger.rule_of_decline FROM PUBLIC;
