-- Holds end by themselves: the job that releases them finds the old ones here.
CREATE INDEX authorization_hold ON ledger.authorization (business_date, account_id, authorization_id)
  WHERE kind = 'hold' AND approved;

-- Holds placed on or before a day that nothing has ended since, in order of account; from within the year before it.
CREATE FUNCTION ledger.open_holds(p_until date, p_after_account_id bigint, p_after_id bigint, p_limit integer)
RETURNS TABLE (
  account_id bigint, authorization_id bigint, amount_fen bigint, merchant_id bigint, terminal_id bigint, details jsonb
)
LANGUAGE sql STABLE SECURITY DEFINER
SET search_path = ledger, pg_temp
AS $$
  SELECT h.account_id, h.authorization_id, h.amount_fen, h.merchant_id, h.terminal_id, h.details
  FROM ledger.authorization h
  JOIN ledger.account a ON a.account_id = h.account_id AND a.held_fen > 0
  WHERE h.kind = 'hold' AND h.approved AND h.business_date BETWEEN p_until - 366 AND p_until
    AND (h.account_id, h.authorization_id) > (p_after_account_id, p_after_id)
    AND NOT ledger.has_standing(h.account_id, h.authorization_id,
      ARRAY['capture', 'hold_cancel', 'hold_expiry', 'reversal']::ledger.authorization_kind[])
  ORDER BY h.account_id, h.authorization_id LIMIT p_limit
$$;
REVOKE ALL ON FUNCTION ledger.open_holds FROM PUBLIC;
GRANT EXECUTE ON FUNCTION ledger.open_holds TO yufuka_app;

-- Natural days a hold lasts (policy); the operator adds versions with later dates.
INSERT INTO platform.parameter VALUES ('hold.days', '2012-11-01', '30', 'policy') ON CONFLICT DO NOTHING;
