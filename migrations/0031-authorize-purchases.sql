-- Decides and posts a batch of purchases in one commit, set-based: the hot path.
-- Arrays run in parallel, one element per request; no card and no origin key comes twice in a batch (the caller sees to it).
-- p_decline_code is a refusal decided before (terminal, merchant, rule): it is recorded, not posted.
-- p_pin: NULL no PIN given, true right, false wrong.
-- Answers each request that is new with what the caller does not know; approved when decline_code is NULL. Keys that were
-- there before are left out: first_answers tells theirs. Fails as a whole with SQLSTATE YF001 when the day is closed.
CREATE FUNCTION ledger.authorize_purchases(
  p_business_date    date,
  p_occurred_at      timestamptz,
  p_origin_key       text[],
  p_account_id       bigint[],
  p_authorization_id bigint[],
  p_content_hash     bigint[],
  p_amount_fen       bigint[],
  p_merchant_id      bigint[],
  p_terminal_id      bigint[],
  p_channel          ledger.channel[],
  p_batch_no         integer[],
  p_trace_no         integer[],
  p_rrn              text[],
  p_auth_code        text[],
  p_pin              boolean[],
  p_decline_code     text[],
  p_rule_id          text[],
  p_details          jsonb[],
  p_pin_tries        integer
) RETURNS TABLE (ord integer, decline_code text, rule_id text, available_fen bigint)
LANGUAGE plpgsql SECURITY DEFINER
SET search_path = ledger, pg_temp
SET lock_timeout = '5s'
AS $$
#variable_conflict use_column
DECLARE
  v_claimed integer;
  v_moved integer;
BEGIN
  PERFORM ledger.assert_day_open(p_business_date);

  -- Claim the keys, in key order, so that two batches cannot wait for each other.
  INSERT INTO ledger.origin_guard (origin_key, account_id, authorization_id)
  SELECT * FROM unnest(p_origin_key, p_account_id, p_authorization_id) AS r (origin_key, account_id, authorization_id)
  ORDER BY r.origin_key
  ON CONFLICT (origin_key) DO NOTHING;
  GET DIAGNOSTICS v_claimed = ROW_COUNT;

  -- All are new, as nearly always: what is approved takes one statement and one visit to each card, which moves the balance
  -- where nothing speaks against it, records and posts. A card that another transaction changed meanwhile is judged as it is
  -- then: the update re-reads the row and its conditions.
  IF v_claimed = cardinality(p_account_id) THEN
    RETURN QUERY
    WITH request AS MATERIALIZED (
      SELECT * FROM unnest(
        p_account_id, p_authorization_id, p_content_hash, p_amount_fen, p_merchant_id, p_terminal_id, p_channel,
        p_batch_no, p_trace_no, p_rrn, p_auth_code, p_pin, p_decline_code, p_details
      ) WITH ORDINALITY AS r (
        account_id, authorization_id, content_hash, amount_fen, merchant_id, terminal_id, channel,
        batch_no, trace_no, rrn, auth_code, pin, decline_code, details, ord
      )
      ORDER BY r.account_id
    ), moved AS MATERIALIZED (
      UPDATE ledger.account a SET
        balance_fen   = a.balance_fen - r.amount_fen,
        spent_fen     = CASE WHEN a.spending_date = p_business_date THEN a.spent_fen ELSE 0 END + r.amount_fen,
        spent_count   = CASE WHEN a.spending_date = p_business_date THEN a.spent_count ELSE 0 END + 1,
        spending_date = p_business_date,
        pin_failures  = CASE WHEN r.pin THEN 0 ELSE a.pin_failures END
      FROM request r
      WHERE a.account_id = r.account_id
        AND r.decline_code IS NULL
        AND ledger.decline_of_card(a, p_business_date, r.pin, p_pin_tries) IS NULL
        AND ledger.decline_of_money(a, p_business_date, r.amount_fen) IS NULL
      RETURNING r.*, a.balance_fen - a.held_fen AS available_fen
    ), recorded AS (
      INSERT INTO ledger.authorization
      SELECT m.account_id, m.authorization_id, 'purchase', m.channel, true, NULL, NULL, m.amount_fen, m.available_fen,
        p_business_date, p_occurred_at, m.merchant_id, m.terminal_id, m.batch_no, m.trace_no, m.content_hash, NULL,
        m.rrn, m.auth_code, m.details
      FROM moved m
    ), posted AS (
      INSERT INTO ledger.entry
      SELECT m.account_id, m.authorization_id, line.no, line.direction, line.gl_code, m.amount_fen, p_business_date,
        CASE line.gl_code WHEN 2006 THEN m.merchant_id ELSE 0 END
      FROM moved m
      CROSS JOIN (VALUES (1::smallint, 'D'::ledger.direction, 2001), (2::smallint, 'C'::ledger.direction, 2006))
        AS line (no, direction, gl_code)
      WHERE m.amount_fen > 0
    )
    SELECT m.ord::integer, NULL::text, NULL::text, m.available_fen FROM moved m;

    GET DIAGNOSTICS v_moved = ROW_COUNT;
    IF v_moved = v_claimed THEN
      RETURN;
    END IF;
  END IF;

  -- The rest that is new: keys claimed above and not yet recorded. Their cards are locked first, so that the reason told is
  -- the one that held; what another transaction made good meanwhile is moved here after all.
  RETURN QUERY
  WITH request AS (
    SELECT * FROM unnest(
      p_origin_key, p_account_id, p_authorization_id, p_content_hash, p_amount_fen, p_merchant_id, p_terminal_id, p_channel,
      p_batch_no, p_trace_no, p_rrn, p_auth_code, p_pin, p_decline_code, p_rule_id, p_details
    ) WITH ORDINALITY AS r (
      origin_key, account_id, authorization_id, content_hash, amount_fen, merchant_id, terminal_id, channel,
      batch_no, trace_no, rrn, auth_code, pin, decline_code, rule_id, details, ord
    )
  ), fresh AS MATERIALIZED (
    SELECT r.* FROM request r
    JOIN ledger.origin_guard g ON g.origin_key = r.origin_key AND g.account_id = r.account_id
    WHERE NOT EXISTS (
      SELECT FROM ledger.authorization f WHERE f.account_id = r.account_id AND f.authorization_id = r.authorization_id)
  ), locked AS MATERIALIZED (
    SELECT a.* FROM ledger.account a
    WHERE a.account_id = ANY (ARRAY(SELECT f.account_id FROM fresh f)) ORDER BY a.account_id FOR NO KEY UPDATE
  ), judged AS (
    -- The first refusal by precedence answers. Below this line nothing may refuse.
    SELECT d.*, coalesce(d.card_decline, d.decline_code, d.money_decline) AS final_decline,
      CASE WHEN d.card_decline IS NULL THEN d.rule_id END AS told_rule
    FROM (
      SELECT f.*, coalesce(a.balance_fen - a.held_fen, 0) AS was_available_fen,
        ledger.decline_of_card(a, p_business_date, f.pin, p_pin_tries) AS card_decline,
        ledger.decline_of_money(a, p_business_date, f.amount_fen) AS money_decline
      FROM fresh f LEFT JOIN locked a ON a.account_id = f.account_id
    ) d
  ), outcome AS MATERIALIZED (
    SELECT o.*, coalesce(o.told_rule, ledger.rule_of_decline(o.final_decline)) AS final_rule FROM judged o
  ), moved AS (
    UPDATE ledger.account a SET
      balance_fen   = a.balance_fen - o.amount_fen,
      spent_fen     = CASE WHEN a.spending_date = p_business_date THEN a.spent_fen ELSE 0 END + o.amount_fen,
      spent_count   = CASE WHEN a.spending_date = p_business_date THEN a.spent_count ELSE 0 END + 1,
      spending_date = p_business_date,
      pin_failures  = CASE WHEN o.pin THEN 0 ELSE a.pin_failures END
    FROM outcome o WHERE a.account_id = o.account_id AND o.final_decline IS NULL
  ), pin_counted AS (
    UPDATE ledger.account a SET pin_failures = CASE WHEN o.pin THEN 0 ELSE a.pin_failures + 1 END
    FROM outcome o
    WHERE a.account_id = o.account_id AND o.final_decline IS NOT NULL AND o.pin IS NOT NULL
      AND (o.final_decline = 'PIN_WRONG' OR (o.pin AND a.pin_failures BETWEEN 1 AND p_pin_tries - 1))
  ), recorded AS (
    INSERT INTO ledger.authorization
    SELECT o.account_id, o.authorization_id, 'purchase', o.channel, o.final_decline IS NULL, o.final_decline, o.final_rule,
      o.amount_fen, o.was_available_fen - CASE WHEN o.final_decline IS NULL THEN o.amount_fen ELSE 0 END,
      p_business_date, p_occurred_at, o.merchant_id, o.terminal_id, o.batch_no, o.trace_no, o.content_hash, NULL,
      o.rrn, o.auth_code, o.details
    FROM outcome o
  ), posted AS (
    INSERT INTO ledger.entry
    SELECT o.account_id, o.authorization_id, line.no, line.direction, line.gl_code, o.amount_fen, p_business_date,
      CASE line.gl_code WHEN 2006 THEN o.merchant_id ELSE 0 END
    FROM outcome o
    CROSS JOIN (VALUES (1::smallint, 'D'::ledger.direction, 2001), (2::smallint, 'C'::ledger.direction, 2006))
      AS line (no, direction, gl_code)
    WHERE o.final_decline IS NULL AND o.amount_fen > 0
  )
  SELECT o.ord::integer, o.final_decline, o.final_rule,
    o.was_available_fen - CASE WHEN o.final_decline IS NULL THEN o.amount_fen ELSE 0 END
  FROM outcome o;
END $$;

-- What speaks against an amount on a card, first by precedence; NULL when nothing does.
CREATE FUNCTION ledger.decline_of_money(a ledger.account, p_date date, p_amount_fen bigint) RETURNS text
LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE
    WHEN p_amount_fen > a.per_transaction_limit_fen THEN 'AMOUNT_LIMIT'
    WHEN (CASE WHEN a.spending_date = p_date THEN a.spent_fen ELSE 0 END) + p_amount_fen > a.daily_limit_fen THEN 'DAILY_LIMIT'
    WHEN (CASE WHEN a.spending_date = p_date THEN a.spent_count ELSE 0 END) >= a.daily_limit_count THEN 'DAILY_COUNT'
    WHEN p_amount_fen > a.balance_fen - a.held_fen THEN 'INSUFFICIENT_BALANCE'
  END
$$;

-- Raises YF001 when a day is closed; holds the day open until the caller's commit.
CREATE FUNCTION ledger.assert_day_open(p_business_date date) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_advisory_xact_lock_shared(20301, p_business_date - DATE '2000-01-01');
  IF EXISTS (SELECT FROM ledger.business_day b WHERE b.business_date >= p_business_date) THEN
    RAISE EXCEPTION 'business day % is closed', p_business_date USING ERRCODE = 'YF001';
  END IF;
END $$;

-- What speaks against any use of a card, first by precedence; NULL when nothing does.
CREATE FUNCTION ledger.decline_of_card(a ledger.account, p_date date, p_pin boolean, p_pin_tries integer) RETURNS text
LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE
    WHEN a.account_id IS NULL THEN 'CARD_UNKNOWN'
    WHEN a.status = 'closed' THEN 'CARD_CLOSED'
    WHEN a.status = 'lost' THEN 'CARD_LOST'
    WHEN a.status = 'stolen' THEN 'CARD_STOLEN'
    WHEN a.status = 'frozen' THEN 'CARD_FROZEN'
    WHEN a.status = 'inactive' THEN 'CARD_INACTIVE'
    WHEN a.valid_to < p_date THEN 'CARD_EXPIRED_EXTENDABLE'
    WHEN p_pin IS NOT NULL AND a.pin_failures >= p_pin_tries THEN 'PIN_TRIES_EXCEEDED'
    WHEN p_pin = false THEN 'PIN_WRONG'
  END
$$;

-- The answer a key got the first time, or DUPLICATE_KEY when the key came with another card or other content.
CREATE FUNCTION ledger.first_answer(p_origin_key text, p_account_id bigint, p_content_hash bigint)
RETURNS TABLE (
  replayed boolean, approved boolean, decline_code text, rule_id text, amount_fen bigint, available_fen bigint,
  business_date date, occurred_at timestamptz, rrn text, auth_code text
)
LANGUAGE sql STABLE AS $$
  SELECT same, same AND f.approved, CASE WHEN same THEN f.decline_code ELSE 'DUPLICATE_KEY' END,
    CASE WHEN same THEN f.rule_id END, f.amount_fen, CASE WHEN same THEN f.available_fen ELSE 0 END,
    f.business_date, f.occurred_at, f.rrn, f.auth_code
  FROM ledger.origin_guard g
  JOIN ledger.authorization f ON f.account_id = g.account_id AND f.authorization_id = g.authorization_id
  CROSS JOIN LATERAL (SELECT (p_account_id = 0 OR g.account_id = p_account_id) AND f.content_hash = p_content_hash) m (same)
  WHERE g.origin_key = p_origin_key
$$;

-- The first answers of several keys.
CREATE FUNCTION ledger.first_answers(p_origin_key text[], p_account_id bigint[], p_content_hash bigint[])
RETURNS TABLE (
  ord integer, replayed boolean, approved boolean, decline_code text, rule_id text, amount_fen bigint, available_fen bigint,
  business_date date, occurred_at timestamptz, rrn text, auth_code text
)
LANGUAGE sql STABLE SECURITY DEFINER
SET search_path = ledger, pg_temp
AS $$
  SELECT r.ord::integer, f.*
  FROM unnest(p_origin_key, p_account_id, p_content_hash) WITH ORDINALITY AS r (origin_key, account_id, content_hash, ord)
  CROSS JOIN LATERAL ledger.first_answer(r.origin_key, r.account_id, r.content_hash) f
$$;

-- One purchase with its whole answer, for a room that decides something of its own in the same commit.
CREATE FUNCTION ledger.authorize_purchase(
  p_business_date date, p_occurred_at timestamptz, p_origin_key text, p_account_id bigint, p_authorization_id bigint,
  p_content_hash bigint, p_amount_fen bigint, p_merchant_id bigint, p_terminal_id bigint, p_channel ledger.channel,
  p_batch_no integer, p_trace_no integer, p_rrn text, p_auth_code text, p_pin boolean, p_decline_code text, p_rule_id text,
  p_details jsonb, p_pin_tries integer
) RETURNS TABLE (
  replayed boolean, approved boolean, decline_code text, rule_id text, amount_fen bigint, available_fen bigint,
  business_date date, occurred_at timestamptz, rrn text, auth_code text
)
LANGUAGE plpgsql SECURITY DEFINER
SET search_path = ledger, pg_temp
AS $$
#variable_conflict use_column
BEGIN
  RETURN QUERY
  SELECT false, a.decline_code IS NULL, a.decline_code, a.rule_id, p_amount_fen, a.available_fen, p_business_date, p_occurred_at,
    p_rrn, p_auth_code
  FROM ledger.authorize_purchases(
    p_business_date, p_occurred_at, ARRAY[p_origin_key], ARRAY[p_account_id], ARRAY[p_authorization_id], ARRAY[p_content_hash],
    ARRAY[p_amount_fen], ARRAY[p_merchant_id], ARRAY[p_terminal_id], ARRAY[p_channel], ARRAY[p_batch_no], ARRAY[p_trace_no],
    ARRAY[p_rrn], ARRAY[p_auth_code], ARRAY[p_pin], ARRAY[p_decline_code], ARRAY[p_rule_id], ARRAY[p_details], p_pin_tries) a;
  IF NOT FOUND THEN
    RETURN QUERY SELECT * FROM ledger.first_answer(p_origin_key, p_account_id, p_content_hash);
  END IF;
END $$;

REVOKE ALL ON ALL FUNCTIONS IN SCHEMA ledger FROM PUBLIC;
GRANT EXECUTE ON FUNCTION ledger.authorize_purchases, ledger.first_answers, ledger.authorize_purchase TO yufuka_app;
