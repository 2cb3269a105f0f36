-- Holders prove that a card is theirs: by its PIN typed on a page, or by a code to the phone registered for a named card.

-- Judges a PIN by which a holder comes in. Like at a till a wrong one counts and the right one sets the count back; unlike
-- there, a card that is frozen, expired or closed still shows its holder how it stands. Nobody comes in by the PIN of a card
-- that is reported lost or stolen: whoever has it need not be its holder.
CREATE FUNCTION ledger.judge_holder(p_account_id bigint, p_right boolean, p_pin_tries integer)
RETURNS TABLE (verdict text, tries_left integer)
LANGUAGE plpgsql SECURITY DEFINER
SET search_path = ledger, pg_temp
SET lock_timeout = '5s'
AS $$
DECLARE
  v_card ledger.account;
BEGIN
  SELECT * INTO v_card FROM ledger.account a WHERE a.account_id = p_account_id FOR NO KEY UPDATE;
  verdict := CASE
    WHEN v_card.account_id IS NULL OR v_card.status IN ('lost', 'stolen') THEN 'BLOCKED'
    WHEN v_card.pin_failures >= p_pin_tries THEN 'LOCKED'
    WHEN p_right THEN 'RIGHT'
    ELSE 'WRONG'
  END;
  IF verdict IN ('RIGHT', 'WRONG') THEN
    v_card.pin_failures := CASE verdict WHEN 'RIGHT' THEN 0 ELSE v_card.pin_failures + 1 END;
    UPDATE ledger.account a SET pin_failures = v_card.pin_failures WHERE a.account_id = p_account_id;
  END IF;
  tries_left := greatest(0, p_pin_tries - coalesce(v_card.pin_failures, 0));
  RETURN NEXT;
END $$;
REVOKE ALL ON FUNCTION ledger.judge_holder FROM PUBLIC;
GRANT EXECUTE ON FUNCTION ledger.judge_holder TO yufuka_app;

-- Keys that a page has sealed a PIN with: each is good for one. The key itself is with the page, sealed to the HSM.
CREATE TABLE issuer.used_page_key (
  key_hash   bytea PRIMARY KEY,
  expires_at timestamptz NOT NULL
);

-- Codes sent to holders' phones, by real time as sessions are. Only a keyed hash is kept.
CREATE TABLE issuer.phone_code (
  code_id    bigint PRIMARY KEY,
  account_id bigint NOT NULL,
  code_hash  bytea NOT NULL,
  sent_at    timestamptz NOT NULL DEFAULT clock_timestamp(),
  tries      integer NOT NULL DEFAULT 0,
  used_at    timestamptz
);
CREATE INDEX phone_code_by_account ON issuer.phone_code (account_id, sent_at);

GRANT SELECT, INSERT, DELETE ON issuer.used_page_key, issuer.phone_code TO yufuka_app;
GRANT UPDATE (tries, used_at) ON issuer.phone_code TO yufuka_app;
