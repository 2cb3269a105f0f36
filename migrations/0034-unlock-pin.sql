-- The count of wrong PINs outside card transactions: ops set it back, a change of PIN is judged by it.

-- Sets the count of wrong PINs back. Answers how many there were, NULL when there is no such account.
CREATE FUNCTION ledger.unlock_pin(p_account_id bigint) RETURNS integer
LANGUAGE sql SECURITY DEFINER
SET search_path = ledger, pg_temp
SET lock_timeout = '5s'
AS $$
  WITH locked AS (
    SELECT account_id, pin_failures FROM ledger.account WHERE account_id = p_account_id FOR NO KEY UPDATE
  )
  UPDATE ledger.account a SET pin_failures = 0 FROM locked l WHERE a.account_id = l.account_id
  RETURNING l.pin_failures::integer
$$;

-- Judges a PIN that was entered for something else than a transaction: what speaks against the card, as for any use of it;
-- a wrong one counts, the right one sets the count back.
CREATE FUNCTION ledger.judge_pin(p_account_id bigint, p_business_date date, p_right boolean, p_pin_tries integer)
RETURNS TABLE (decline_code text, tries_left integer)
LANGUAGE plpgsql SECURITY DEFINER
SET search_path = ledger, pg_temp
SET lock_timeout = '5s'
AS $$
DECLARE
  v_card ledger.account;
BEGIN
  SELECT * INTO v_card FROM ledger.account a WHERE a.account_id = p_account_id FOR NO KEY UPDATE;
  decline_code := ledger.decline_of_card(v_card, p_business_date, p_right, p_pin_tries);
  IF decline_code = 'PIN_WRONG' THEN
    v_card.pin_failures := v_card.pin_failures + 1;
  ELSIF decline_code IS NULL THEN
    v_card.pin_failures := 0;
  END IF;
  UPDATE ledger.account a SET pin_failures = v_card.pin_failures WHERE a.account_id = p_account_id;
  tries_left := greatest(0, p_pin_tries - coalesce(v_card.pin_failures, 0));
  RETURN NEXT;
END $$;

REVOKE ALL ON FUNCTION ledger.unlock_pin, ledger.judge_pin FROM PUBLIC;
GRANT EXECUTE ON FUNCTION ledger.unlock_pin, ledger.judge_pin TO yufuka_app;
