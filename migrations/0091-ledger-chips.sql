-- The chip's side of a card account: 2002 by card is ledger.account.chip_fen, the issuer's shadow of what the chip holds.

-- Posts offline purchases, many at once: debit 2002, credit 2006 by merchant. The rows of one account are taken in the
-- order given as long as the shadow of its chip covers them. Answers for each row
--   posted    booked now
--   replayed  booked before under this id
--   over      the shadow does not cover it
--   again     stands behind one that is over; ask again without that one
CREATE FUNCTION ledger.post_offline_purchases(
  p_business_date date, p_occurred_at timestamptz,
  p_account_id bigint[], p_authorization_id bigint[], p_amount_fen bigint[], p_merchant_id bigint[], p_terminal_id bigint[],
  p_batch_no integer[], p_trace_no integer[], p_content_hash bigint[], p_rrn text[], p_auth_code text[], p_details text[]
) RETURNS TABLE (authorization_id bigint, outcome text)
LANGUAGE plpgsql SECURITY DEFINER
SET search_path = ledger, pg_temp
SET lock_timeout = '5s'
AS $$
#variable_conflict use_column
BEGIN
  PERFORM ledger.assert_day_open(p_business_date);
  PERFORM FROM ledger.account WHERE account_id = ANY (p_account_id) ORDER BY account_id FOR NO KEY UPDATE;
  RETURN QUERY
  WITH told AS MATERIALIZED (
    SELECT w.*, EXISTS (
      SELECT FROM ledger.authorization f
      WHERE f.account_id = w.account_id AND f.authorization_id = w.authorization_id) AS known
    FROM unnest(p_account_id, p_authorization_id, p_amount_fen, p_merchant_id, p_terminal_id, p_batch_no, p_trace_no,
                p_content_hash, p_rrn, p_auth_code, p_details) WITH ORDINALITY
      AS w (account_id, authorization_id, amount_fen, merchant_id, terminal_id, batch_no, trace_no, content_hash, rrn, auth_code, details, ord)
  ), running AS (
    SELECT t.*, sum(t.amount_fen) FILTER (WHERE NOT t.known) OVER (PARTITION BY t.account_id ORDER BY t.ord) AS sum_fen
    FROM told t
  ), judged AS MATERIALIZED (
    SELECT r.*, a.balance_fen - a.held_fen AS available_fen,
      CASE
        WHEN r.known THEN 'replayed'
        WHEN r.sum_fen <= a.chip_fen THEN 'posted'
        WHEN r.sum_fen - r.amount_fen <= coalesce(a.chip_fen, 0) THEN 'over'
        ELSE 'again'
      END AS outcome
    FROM running r LEFT JOIN ledger.account a ON a.account_id = r.account_id
  ), headed AS (
    INSERT INTO ledger.authorization
    SELECT j.account_id, j.authorization_id, 'offline_purchase', 'offline', true, NULL, NULL, j.amount_fen, j.available_fen,
      p_business_date, p_occurred_at, j.merchant_id, j.terminal_id, j.batch_no, j.trace_no, j.content_hash, NULL, j.rrn,
      j.auth_code, j.details::jsonb
    FROM judged j WHERE j.outcome = 'posted' ORDER BY j.account_id, j.authorization_id
  ), posted AS (
    INSERT INTO ledger.entry
    SELECT j.account_id, j.authorization_id, l.no, l.direction, l.gl_code, j.amount_fen, p_business_date,
      CASE l.gl_code WHEN 2006 THEN j.merchant_id ELSE 0 END
    FROM judged j
    CROSS JOIN (VALUES (1::smallint, 'D'::ledger.direction, 2002), (2::smallint, 'C'::ledger.direction, 2006)) AS l (no, direction, gl_code)
    WHERE j.outcome = 'posted'
  ), moved AS (
    UPDATE ledger.account a SET chip_fen = a.chip_fen - s.amount_fen
    FROM (SELECT account_id, sum(amount_fen) AS amount_fen FROM judged WHERE outcome = 'posted' GROUP BY account_id) s
    WHERE a.account_id = s.account_id
  )
  SELECT j.authorization_id, j.outcome FROM judged j;
END $$;

-- Decides and posts a load of the chip, or the void of a cash load. Same contract as authorize_follow_up: a decline is
-- recorded and answered, a key seen before gets its first answer. Where the money comes from:
--   account       the card's own account       debit 2001
--   cash          handed over at the outlet     debit 2006, by merchant: it owes what it took
--   set_aside     put by before, by subject     debit 2005: from another card of the holder, or a refund that is to go into the chip
-- p_chip_balance_fen is the balance the chip itself told under a right MAC, p_purse_cap_fen its own limit (9F77).
CREATE FUNCTION ledger.authorize_load(
  p_kind ledger.authorization_kind, p_source text, p_business_date date, p_occurred_at timestamptz, p_origin_key text,
  p_account_id bigint, p_authorization_id bigint, p_content_hash bigint, p_amount_fen bigint, p_merchant_id bigint,
  p_terminal_id bigint, p_channel ledger.channel, p_batch_no integer, p_trace_no integer, p_rrn text, p_auth_code text,
  p_pin boolean, p_decline_code text, p_rule_id text, p_details jsonb, p_pin_tries integer,
  p_original_id bigint, p_subject_id bigint, p_chip_balance_fen bigint, p_purse_cap_fen bigint
) RETURNS TABLE (
  replayed boolean, approved boolean, decline_code text, rule_id text, amount_fen bigint, available_fen bigint,
  business_date date, occurred_at timestamptz, rrn text, auth_code text
)
LANGUAGE plpgsql SECURITY DEFINER
SET search_path = ledger, pg_temp
SET lock_timeout = '5s'
AS $$
#variable_conflict use_column
DECLARE
  v_card ledger.account;
  v_decline text;
  v_rule text;
  v_put_by bigint;
  v_from integer := CASE p_source WHEN 'account' THEN 2001 WHEN 'cash' THEN 2006 WHEN 'set_aside' THEN 2005 END;
  v_subject bigint := CASE p_source WHEN 'account' THEN 0 WHEN 'cash' THEN p_merchant_id ELSE p_subject_id END;
  v_into boolean := p_kind = 'load';
BEGIN
  IF v_from IS NULL OR p_kind NOT IN ('load', 'load_void') OR (p_kind = 'load_void' AND p_source <> 'cash') THEN
    RAISE EXCEPTION 'no load of kind % from %', p_kind, p_source USING ERRCODE = 'YF002';
  END IF;
  PERFORM ledger.assert_day_open(p_business_date);
  INSERT INTO ledger.origin_guard VALUES (p_origin_key, p_account_id, p_authorization_id) ON CONFLICT DO NOTHING;
  IF NOT FOUND THEN
    RETURN QUERY SELECT * FROM ledger.first_answer(p_origin_key, p_account_id, p_content_hash);
    RETURN;
  END IF;
  SELECT * INTO v_card FROM ledger.account a WHERE a.account_id = p_account_id FOR NO KEY UPDATE;
  IF p_source = 'set_aside' THEN
    SELECT coalesce(sum(CASE e.direction WHEN 'C' THEN e.amount_fen ELSE -e.amount_fen END), 0) INTO v_put_by
    FROM ledger.entry e WHERE e.account_id = p_account_id AND e.gl_code = 2005 AND e.subject_id = p_subject_id;
  END IF;

  v_decline := coalesce(ledger.decline_of_card(v_card, p_business_date, p_pin, p_pin_tries), p_decline_code);
  v_rule := CASE WHEN v_decline = p_decline_code THEN p_rule_id ELSE ledger.rule_of_decline(v_decline) END;
  IF v_decline IS NULL THEN
    v_decline := CASE
      WHEN p_kind = 'load_void' AND p_amount_fen > least(p_chip_balance_fen, v_card.chip_fen) THEN 'INSUFFICIENT_BALANCE'
      WHEN v_into AND p_source = 'account' AND p_amount_fen > v_card.balance_fen - v_card.held_fen THEN 'INSUFFICIENT_BALANCE'
      WHEN v_into AND p_source = 'set_aside' AND p_amount_fen > v_put_by THEN 'INSUFFICIENT_BALANCE'
      WHEN v_into AND p_chip_balance_fen + p_amount_fen > p_purse_cap_fen THEN 'CAP_EXCEEDED'
      WHEN v_into AND p_source <> 'account' AND v_card.balance_fen + v_card.chip_fen + p_amount_fen > v_card.cap_fen THEN 'CAP_EXCEEDED'
    END;
    v_rule := ledger.rule_of_decline(v_decline);
  END IF;

  -- Decided: nothing below refuses.
  IF p_pin IS NOT NULL AND v_card.account_id IS NOT NULL AND v_decline IS DISTINCT FROM 'PIN_TRIES_EXCEEDED' THEN
    UPDATE ledger.account a SET pin_failures = CASE WHEN p_pin THEN 0 ELSE a.pin_failures + 1 END WHERE a.account_id = p_account_id;
  END IF;
  IF v_decline IS NULL THEN
    INSERT INTO ledger.entry VALUES
      (p_account_id, p_authorization_id, 1, 'D', CASE WHEN v_into THEN v_from ELSE 2002 END, p_amount_fen, p_business_date, CASE WHEN v_into THEN v_subject ELSE 0 END),
      (p_account_id, p_authorization_id, 2, 'C', CASE WHEN v_into THEN 2002 ELSE v_from END, p_amount_fen, p_business_date, CASE WHEN v_into THEN 0 ELSE v_subject END);
    UPDATE ledger.account a SET
      balance_fen = a.balance_fen - CASE WHEN p_source = 'account' THEN p_amount_fen ELSE 0 END,
      chip_fen = a.chip_fen + CASE WHEN v_into THEN p_amount_fen ELSE -p_amount_fen END
    WHERE a.account_id = p_account_id RETURNING a.* INTO v_card;
  END IF;
  INSERT INTO ledger.authorization VALUES (
    p_account_id, p_authorization_id, p_kind, p_channel, v_decline IS NULL, v_decline, v_rule, p_amount_fen,
    coalesce(v_card.balance_fen - v_card.held_fen, 0), p_business_date, p_occurred_at, p_merchant_id, p_terminal_id, p_batch_no,
    p_trace_no, p_content_hash, p_original_id, p_rrn, p_auth_code, p_details);
  RETURN QUERY SELECT false, v_decline IS NULL, v_decline, v_rule, p_amount_fen, coalesce(v_card.balance_fen - v_card.held_fen, 0),
    p_business_date, p_occurred_at, p_rrn, p_auth_code;
END $$;

-- Posts one balanced voucher under one account (0 = the house). Lines run in parallel arrays. A card's balance follows its
-- lines on 2001 and its chip's shadow those on 2002, under its lock; the table's constraints refuse an overdraft or a balance over the cap (SQLSTATE 23514).
-- The same voucher id again with the same sum posts nothing and answers false; with another sum it fails (YF003).
CREATE OR REPLACE FUNCTION ledger.post_voucher(
  p_account_id bigint, p_voucher_id bigint, p_voucher_no text, p_parent_voucher_id bigint, p_page_no integer, p_kind text,
  p_accounting_date date, p_summary text, p_document_type text, p_document_id text, p_order_id bigint, p_customer_id bigint,
  p_reverses_id bigint, p_posted_at timestamptz,
  p_direction ledger.direction[], p_gl_code integer[], p_amount_fen bigint[], p_subject_id bigint[]
) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER
SET search_path = ledger, pg_temp
SET lock_timeout = '5s'
AS $$
DECLARE
  v_debit bigint;
  v_credit bigint;
  v_card_change bigint;
  v_chip_change bigint;
  v_posted bigint;
BEGIN
  SELECT coalesce(sum(l.amount_fen) FILTER (WHERE l.direction = 'D'), 0),
         coalesce(sum(l.amount_fen) FILTER (WHERE l.direction = 'C'), 0),
         coalesce(sum(CASE l.direction WHEN 'C' THEN l.amount_fen ELSE -l.amount_fen END) FILTER (WHERE l.gl_code = 2001), 0),
         coalesce(sum(CASE l.direction WHEN 'C' THEN l.amount_fen ELSE -l.amount_fen END) FILTER (WHERE l.gl_code = 2002), 0)
  INTO v_debit, v_credit, v_card_change, v_chip_change
  FROM unnest(p_direction, p_gl_code, p_amount_fen) AS l (direction, gl_code, amount_fen);
  IF v_debit <> v_credit OR v_debit = 0 THEN
    RAISE EXCEPTION 'voucher % does not balance: debit %, credit %', p_voucher_no, v_debit, v_credit USING ERRCODE = 'YF002';
  END IF;
  IF EXISTS (SELECT FROM unnest(p_gl_code) c WHERE c NOT IN (SELECT gl_code FROM ledger.gl_account)) THEN
    RAISE EXCEPTION 'voucher % names an account that is not in the chart', p_voucher_no USING ERRCODE = 'YF002';
  END IF;

  SELECT sum(e.amount_fen) INTO v_posted FROM ledger.entry e
  WHERE e.account_id = p_account_id AND e.voucher_id = p_voucher_id AND e.direction = 'D';
  IF v_posted IS NOT NULL THEN
    IF v_posted <> v_debit THEN
      RAISE EXCEPTION 'voucher id % was posted with another sum', p_voucher_id USING ERRCODE = 'YF003';
    END IF;
    RETURN false;
  END IF;

  PERFORM ledger.assert_day_open(p_accounting_date);
  INSERT INTO ledger.voucher VALUES (
    p_account_id, p_voucher_id, p_voucher_no, p_parent_voucher_id, p_page_no, p_kind, p_accounting_date, p_summary,
    p_document_type, p_document_id, p_order_id, p_customer_id, p_reverses_id, p_posted_at);
  INSERT INTO ledger.entry
  SELECT p_account_id, p_voucher_id, l.no, l.direction, l.gl_code, l.amount_fen, p_accounting_date, l.subject_id
  FROM unnest(p_direction, p_gl_code, p_amount_fen, p_subject_id) WITH ORDINALITY AS l (direction, gl_code, amount_fen, subject_id, no);
  IF v_card_change <> 0 OR v_chip_change <> 0 THEN
    UPDATE ledger.account SET balance_fen = balance_fen + v_card_change, chip_fen = chip_fen + v_chip_change
    WHERE account_id = p_account_id;
    IF NOT FOUND THEN
      RAISE EXCEPTION 'voucher % moves the balance of an account that does not exist', p_voucher_no USING ERRCODE = 'YF002';
    END IF;
  END IF;
  RETURN true;
END $$;

-- Vouchers (and card transactions) whose debits differ from their credits, and cards whose balance, or whose chip's
-- shadow, differs from the sum of its entries: all must be empty, always.
CREATE OR REPLACE FUNCTION ledger.breaks() RETURNS TABLE (what text, account_id bigint, voucher_id bigint, difference_fen bigint)
LANGUAGE sql STABLE SECURITY DEFINER
SET search_path = ledger, pg_temp
AS $$
  SELECT 'voucher', e.account_id, e.voucher_id, sum(CASE e.direction WHEN 'D' THEN e.amount_fen ELSE -e.amount_fen END)::bigint
  FROM ledger.entry e GROUP BY e.account_id, e.voucher_id
  HAVING sum(CASE e.direction WHEN 'D' THEN e.amount_fen ELSE -e.amount_fen END) <> 0
  UNION ALL
  SELECT 'balance', a.account_id, NULL, (a.balance_fen - coalesce(s.sum_fen, 0))::bigint
  FROM ledger.account a
  LEFT JOIN (SELECT e.account_id, sum(CASE e.direction WHEN 'C' THEN e.amount_fen ELSE -e.amount_fen END) AS sum_fen
             FROM ledger.entry e WHERE e.gl_code = 2001 GROUP BY e.account_id) s USING (account_id)
  WHERE a.balance_fen <> coalesce(s.sum_fen, 0)
  UNION ALL
  SELECT 'chip', a.account_id, NULL, (a.chip_fen - coalesce(s.sum_fen, 0))::bigint
  FROM ledger.account a
  LEFT JOIN (SELECT e.account_id, sum(CASE e.direction WHEN 'C' THEN e.amount_fen ELSE -e.amount_fen END) AS sum_fen
             FROM ledger.entry e WHERE e.gl_code = 2002 GROUP BY e.account_id) s USING (account_id)
  WHERE a.chip_fen <> coalesce(s.sum_fen, 0)
$$;

-- The kinds a follow-up may speak of; NULL for a reversal, which names the kind itself.
CREATE OR REPLACE FUNCTION ledger.original_kinds(p_kind ledger.authorization_kind) RETURNS ledger.authorization_kind[]
LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE p_kind
    WHEN 'void' THEN ARRAY['purchase']
    WHEN 'refund' THEN ARRAY['purchase', 'capture']
    WHEN 'ecash_refund' THEN ARRAY['offline_purchase']
    WHEN 'capture_void' THEN ARRAY['capture']
    WHEN 'capture' THEN ARRAY['hold']
    WHEN 'hold_cancel' THEN ARRAY['hold']
    WHEN 'hold_expiry' THEN ARRAY['hold']
  END::ledger.authorization_kind[]
$$;

-- The transaction a follow-up speaks of, or a row of NULLs.
CREATE OR REPLACE FUNCTION ledger.find_original(
  p_kind ledger.authorization_kind, p_original_kind ledger.authorization_kind, p_account_id bigint, p_merchant_id bigint,
  p_prefix text, p_original_id bigint, p_rrn text, p_auth_code text, p_date date, p_batch_no integer, p_trace_no integer
) RETURNS ledger.authorization
LANGUAGE plpgsql STABLE AS $$
DECLARE
  v ledger.authorization;
  v_wanted ledger.authorization_kind[] := coalesce(ledger.original_kinds(p_kind), ARRAY[p_original_kind]);
BEGIN
  IF p_original_id IS NOT NULL THEN
    SELECT f.* INTO v FROM ledger.authorization f
    WHERE f.account_id = p_account_id AND f.authorization_id = p_original_id AND f.merchant_id = p_merchant_id;
  ELSIF p_prefix IS NOT NULL THEN
    -- A trace may have been used by two message types: the one that is meant comes first, then what was approved.
    SELECT f.* INTO v FROM ledger.origin_guard g
    JOIN ledger.authorization f ON f.account_id = g.account_id AND f.authorization_id = g.authorization_id
    WHERE g.origin_key >= p_prefix AND g.origin_key < p_prefix || '~'
      AND f.kind NOT IN ('reversal', 'balance') AND f.decline_code IS DISTINCT FROM 'REVERSED_BEFORE_ARRIVAL'
      AND f.merchant_id = p_merchant_id
    ORDER BY coalesce(f.kind = ANY (v_wanted), false) DESC, f.approved DESC LIMIT 1;
    -- The reference number and the authorization code, when told as well, must be the original's. (A completion has two
    -- codes to its name, its own and its pre-authorization's: its void may tell either.)
    IF p_kind <> 'reversal' AND (v.rrn <> p_rrn OR (p_kind = 'void' AND v.auth_code <> p_auth_code)) THEN
      v := NULL;
    END IF;
  ELSIF p_rrn IS NOT NULL THEN
    SELECT f.* INTO v FROM ledger.authorization f
    WHERE f.account_id = p_account_id AND f.rrn = p_rrn AND f.merchant_id = p_merchant_id
      AND f.kind = ANY (coalesce(ledger.original_kinds(p_kind), ARRAY['purchase', 'capture']::ledger.authorization_kind[])) AND f.approved
      AND (p_date IS NULL OR f.business_date = p_date)
      AND (p_batch_no IS NULL OR f.batch_no = p_batch_no) AND (p_trace_no IS NULL OR f.trace_no = p_trace_no)
    ORDER BY f.occurred_at DESC LIMIT 1;
  ELSIF p_auth_code IS NOT NULL THEN
    SELECT f.* INTO v FROM ledger.authorization f
    WHERE f.account_id = p_account_id AND f.auth_code = p_auth_code AND f.merchant_id = p_merchant_id
      AND f.kind = 'hold' AND f.approved AND (p_date IS NULL OR f.business_date = p_date)
    ORDER BY f.occurred_at DESC LIMIT 1;
  END IF;
  RETURN v;
END $$;

-- What a follow-up is refused for, or the effect it will have.
CREATE OR REPLACE FUNCTION ledger.decide_follow_up(
  p_kind ledger.authorization_kind, p_told_account_id bigint, p_card ledger.account, o ledger.authorization,
  p_original_kind ledger.authorization_kind, p_amount_fen bigint, p_terminal_id bigint, p_business_date date,
  p_open_batch_no integer, p_refund_days integer
) RETURNS TABLE (decline_code text, effect text)
LANGUAGE plpgsql STABLE AS $$
DECLARE
  a constant bigint := p_card.account_id;
BEGIN
  IF p_kind = 'reversal' THEN
    RETURN QUERY SELECT * FROM ledger.decide_reversal(p_card, o, p_original_kind, p_amount_fen);
    RETURN;
  END IF;
  -- Nothing is credited to a closed card; a hold on it still ends.
  IF p_card.status = 'closed' AND p_kind NOT IN ('hold_cancel', 'hold_expiry') THEN
    RETURN QUERY SELECT 'REFUND_ORIGINAL_CARD_ONLY', 'none';
  ELSIF o.authorization_id IS NULL OR NOT o.approved OR o.kind <> ALL (ledger.original_kinds(p_kind)) THEN
    RETURN QUERY SELECT CASE WHEN p_kind IN ('capture', 'hold_cancel') THEN 'HOLD_NOT_FOUND' ELSE 'ORIGINAL_NOT_FOUND' END, 'none';
  ELSIF p_told_account_id <> 0 AND p_told_account_id <> o.account_id THEN
    RETURN QUERY SELECT 'ORIGINAL_CARD_DIFFERS', 'none';
  ELSIF ledger.has_standing(a, o.authorization_id, ARRAY['void', 'reversal', 'capture_void']::ledger.authorization_kind[]) THEN
    RETURN QUERY SELECT 'ALREADY_VOIDED', 'none';
  ELSIF p_kind IN ('void', 'capture_void') THEN
    RETURN QUERY SELECT CASE
        WHEN o.business_date <> p_business_date THEN 'WRONG_SIDE_OF_SETTLEMENT'
        WHEN o.terminal_id <> p_terminal_id THEN 'ORIGINAL_NOT_FOUND'
        WHEN p_open_batch_no <> 0 AND o.batch_no <> p_open_batch_no THEN 'WRONG_SIDE_OF_SETTLEMENT'
        WHEN o.amount_fen <> p_amount_fen THEN 'ORIGINAL_AMOUNT_DIFFERS'
        WHEN ledger.has_standing(a, o.authorization_id, ARRAY['refund']::ledger.authorization_kind[]) THEN 'ALREADY_VOIDED'
      END, CASE p_kind WHEN 'void' THEN 'credit' ELSE 'credit_and_hold' END;
  ELSIF p_kind IN ('refund', 'ecash_refund') THEN
    RETURN QUERY SELECT CASE
        WHEN p_open_batch_no <> 0 AND o.terminal_id = p_terminal_id AND o.batch_no = p_open_batch_no AND o.business_date = p_business_date
          THEN 'WRONG_SIDE_OF_SETTLEMENT'
        WHEN o.business_date < p_business_date - p_refund_days THEN 'REFUND_TOO_OLD'
        WHEN p_amount_fen + ledger.refunded_fen(a, o.authorization_id) > o.amount_fen THEN 'REFUND_EXCEEDS_ORIGINAL'
      END, 'credit';
  ELSIF ledger.has_standing(a, o.authorization_id, ARRAY['hold_expiry']::ledger.authorization_kind[]) THEN
    RETURN QUERY SELECT 'HOLD_EXPIRED', 'none';
  ELSIF ledger.has_standing(a, o.authorization_id, ARRAY['capture', 'hold_cancel']::ledger.authorization_kind[]) THEN
    RETURN QUERY SELECT 'HOLD_NOT_FOUND', 'none';
  ELSIF p_kind = 'capture' THEN
    RETURN QUERY SELECT CASE WHEN p_amount_fen > o.amount_fen THEN 'CAPTURE_EXCEEDS_HOLD' END, 'capture';
  ELSE
    RETURN QUERY SELECT CASE WHEN o.amount_fen <> p_amount_fen THEN 'ORIGINAL_AMOUNT_DIFFERS' END, 'unhold';
  END IF;
END $$;

CREATE OR REPLACE FUNCTION ledger.refunded_fen(p_account_id bigint, p_original_id bigint) RETURNS bigint
LANGUAGE sql STABLE AS $$
  SELECT coalesce(sum(c.amount_fen), 0)::bigint FROM ledger.authorization c
  WHERE c.account_id = p_account_id AND c.original_id = p_original_id AND c.approved AND c.kind IN ('refund', 'ecash_refund')
    AND NOT ledger.has_standing(p_account_id, c.authorization_id, ARRAY['reversal']::ledger.authorization_kind[])
$$;

-- A reversal of nothing, of something declined, or once more, is approved without effect. One that tells another card,
-- type or amount than the transaction under its trace number means another transaction and is refused.
CREATE OR REPLACE FUNCTION ledger.decide_reversal(
  p_card ledger.account, o ledger.authorization, p_original_kind ledger.authorization_kind, p_amount_fen bigint
) RETURNS TABLE (decline_code text, effect text)
LANGUAGE plpgsql STABLE AS $$
DECLARE
  a constant bigint := p_card.account_id;
  v_available constant bigint := p_card.balance_fen - p_card.held_fen;
BEGIN
  IF o.authorization_id IS NULL THEN
    RETURN QUERY SELECT NULL::text, 'none';
  ELSIF o.kind <> p_original_kind THEN
    RETURN QUERY SELECT 'ORIGINAL_NOT_FOUND', 'none';
  ELSIF o.account_id <> coalesce(a, 0) THEN
    RETURN QUERY SELECT 'ORIGINAL_CARD_DIFFERS', 'none';
  ELSIF o.amount_fen <> p_amount_fen THEN
    RETURN QUERY SELECT 'ORIGINAL_AMOUNT_DIFFERS', 'none';
  ELSIF NOT o.approved OR ledger.has_standing(a, o.authorization_id, ARRAY['reversal']::ledger.authorization_kind[]) THEN
    RETURN QUERY SELECT NULL::text, 'none';
  ELSIF ledger.has_standing(a, o.authorization_id,
          ARRAY['void', 'refund', 'ecash_refund', 'capture', 'capture_void', 'hold_cancel', 'hold_expiry', 'load_void']::ledger.authorization_kind[]) THEN
    RETURN QUERY SELECT 'ALREADY_VOIDED', 'none';
  ELSIF o.kind IN ('void', 'refund', 'ecash_refund') THEN
    RETURN QUERY SELECT CASE WHEN o.amount_fen > v_available THEN 'INSUFFICIENT_BALANCE' END, 'swap';
  ELSIF o.kind = 'load' THEN
    -- What the shadow no longer covers was spent: the load had landed.
    RETURN QUERY SELECT CASE WHEN o.amount_fen > p_card.chip_fen THEN 'INSUFFICIENT_BALANCE' END, 'swap';
  ELSIF o.kind = 'load_void' THEN
    RETURN QUERY SELECT CASE WHEN p_card.balance_fen + p_card.chip_fen + o.amount_fen > p_card.cap_fen THEN 'CAP_EXCEEDED' END, 'swap';
  ELSIF o.kind = 'capture_void' THEN
    -- The hold the void gave back may have been used up since.
    RETURN QUERY SELECT CASE WHEN ledger.has_standing(a,
        (SELECT c.original_id FROM ledger.authorization c WHERE c.account_id = a AND c.authorization_id = o.original_id),
        ARRAY['capture', 'hold_cancel', 'hold_expiry']::ledger.authorization_kind[]) THEN 'ALREADY_VOIDED' END, 'recapture';
  ELSIF o.kind = 'hold_cancel' THEN
    RETURN QUERY SELECT CASE WHEN o.amount_fen > v_available THEN 'INSUFFICIENT_BALANCE' END, 'hold';
  ELSE
    RETURN QUERY SELECT NULL::text, CASE o.kind WHEN 'hold' THEN 'unhold' WHEN 'capture' THEN 'credit_and_hold' ELSE 'credit' END;
  END IF;
END $$;

-- Moves the money and the hold; the account is locked and the decision made.
CREATE OR REPLACE FUNCTION ledger.apply_effect(
  p_effect text, p_account_id bigint, p_authorization_id bigint, o ledger.authorization, p_amount_fen bigint, p_merchant_id bigint, p_date date
) RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
  v_hold_fen bigint := 0;
  v_room bigint;
  v_credit bigint;
BEGIN
  -- The hold behind a capture, or behind what undoes it.
  IF p_effect IN ('capture', 'credit_and_hold', 'recapture') THEN
    SELECT h.amount_fen INTO v_hold_fen
    FROM ledger.authorization h
    WHERE h.account_id = p_account_id AND h.kind = 'hold' AND h.authorization_id IN (
      o.authorization_id, o.original_id,
      (SELECT c.original_id FROM ledger.authorization c WHERE c.account_id = p_account_id AND c.authorization_id = o.original_id))
    LIMIT 1;
  END IF;

  CASE p_effect
    WHEN 'hold' THEN
      UPDATE ledger.account SET held_fen = held_fen + p_amount_fen WHERE account_id = p_account_id;
    WHEN 'unhold' THEN
      UPDATE ledger.account SET held_fen = held_fen - p_amount_fen WHERE account_id = p_account_id;
    WHEN 'capture', 'recapture' THEN
      UPDATE ledger.account SET held_fen = held_fen - v_hold_fen, balance_fen = balance_fen - p_amount_fen WHERE account_id = p_account_id;
      INSERT INTO ledger.entry VALUES
        (p_account_id, p_authorization_id, 1, 'D', 2001, p_amount_fen, p_date, 0),
        (p_account_id, p_authorization_id, 2, 'C', 2006, p_amount_fen, p_date, p_merchant_id);
    WHEN 'swap' THEN
      INSERT INTO ledger.entry
      SELECT e.account_id, p_authorization_id, e.line_no, (CASE e.direction WHEN 'D' THEN 'C' ELSE 'D' END)::ledger.direction,
        e.gl_code, e.amount_fen, p_date, e.subject_id
      FROM ledger.entry e WHERE e.account_id = p_account_id AND e.voucher_id = o.authorization_id;
      UPDATE ledger.account a SET balance_fen = a.balance_fen + s.balance_fen, chip_fen = a.chip_fen + s.chip_fen
      FROM (
        SELECT coalesce(sum(m.fen) FILTER (WHERE m.gl_code = 2001), 0) AS balance_fen,
               coalesce(sum(m.fen) FILTER (WHERE m.gl_code = 2002), 0) AS chip_fen
        FROM (SELECT e.gl_code, CASE e.direction WHEN 'C' THEN e.amount_fen ELSE -e.amount_fen END AS fen
              FROM ledger.entry e WHERE e.account_id = p_account_id AND e.voucher_id = p_authorization_id) m
      ) s
      WHERE a.account_id = p_account_id;
    ELSE
      -- Back to the card as far as its cap allows (R-CAP); the rest is held for the holder, never dropped.
      SELECT greatest(cap_fen - chip_fen - balance_fen, 0) INTO v_room FROM ledger.account WHERE account_id = p_account_id;
      v_credit := least(p_amount_fen, v_room);
      INSERT INTO ledger.entry
      SELECT p_account_id, p_authorization_id, l.no, l.direction, l.gl_code, l.amount_fen, p_date, l.subject_id
      FROM (VALUES (1, 'D'::ledger.direction, 2006, p_amount_fen, p_merchant_id), (2, 'C'::ledger.direction, 2001, v_credit, 0::bigint),
                   (3, 'C'::ledger.direction, 2005, p_amount_fen - v_credit, 0::bigint)) AS l (no, direction, gl_code, amount_fen, subject_id)
      WHERE l.amount_fen > 0;
      UPDATE ledger.account SET
        balance_fen = balance_fen + v_credit,
        held_fen = held_fen + CASE p_effect WHEN 'credit_and_hold' THEN v_hold_fen ELSE 0 END,
        spent_fen = CASE WHEN spending_date = p_date AND o.business_date = p_date THEN greatest(spent_fen - p_amount_fen, 0) ELSE spent_fen END
      WHERE account_id = p_account_id;
  END CASE;
END $$;

REVOKE ALL ON ALL FUNCTIONS IN SCHEMA ledger FROM PUBLIC;
GRANT EXECUTE ON FUNCTION ledger.post_offline_purchases, ledger.authorize_load TO yufuka_app;
