-- Everything that is posted outside the hot path.

-- Posts one balanced voucher under one account (0 = the house). Lines run in parallel arrays. A card's balance follows its
-- lines on 2001, under its lock; the table's constraints refuse an overdraft or a balance over the cap (SQLSTATE 23514).
-- The same voucher id again with the same sum posts nothing and answers false; with another sum it fails (YF003).
CREATE FUNCTION ledger.post_voucher(
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
  v_posted bigint;
BEGIN
  SELECT coalesce(sum(l.amount_fen) FILTER (WHERE l.direction = 'D'), 0),
         coalesce(sum(l.amount_fen) FILTER (WHERE l.direction = 'C'), 0),
         coalesce(sum(CASE l.direction WHEN 'C' THEN l.amount_fen ELSE -l.amount_fen END) FILTER (WHERE l.gl_code = 2001), 0)
  INTO v_debit, v_credit, v_card_change
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
  IF v_card_change <> 0 THEN
    UPDATE ledger.account SET balance_fen = balance_fen + v_card_change WHERE account_id = p_account_id;
    IF NOT FOUND THEN
      RAISE EXCEPTION 'voucher % moves the balance of an account that does not exist', p_voucher_no USING ERRCODE = 'YF002';
    END IF;
  END IF;
  RETURN true;
END $$;

-- Reverses a voucher by a new one with the sides swapped. A voucher is reversed once (unique reverses_id).
CREATE FUNCTION ledger.reverse_voucher(
  p_account_id bigint, p_voucher_id bigint, p_new_voucher_id bigint, p_new_voucher_no text, p_accounting_date date,
  p_summary text, p_posted_at timestamptz
) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER
SET search_path = ledger, pg_temp
AS $$
DECLARE
  v ledger.voucher;
  l record;
BEGIN
  SELECT * INTO v FROM ledger.voucher WHERE account_id = p_account_id AND voucher_id = p_voucher_id;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'there is no voucher % to reverse', p_voucher_id USING ERRCODE = 'YF004';
  END IF;
  SELECT array_agg((CASE direction WHEN 'D' THEN 'C' ELSE 'D' END)::ledger.direction ORDER BY line_no) AS direction,
         array_agg(gl_code ORDER BY line_no) AS gl_code, array_agg(amount_fen ORDER BY line_no) AS amount_fen,
         array_agg(subject_id ORDER BY line_no) AS subject_id
  INTO l FROM ledger.entry WHERE account_id = p_account_id AND voucher_id = p_voucher_id;
  RETURN ledger.post_voucher(p_account_id, p_new_voucher_id, p_new_voucher_no, v.parent_voucher_id, v.page_no, 'reversal',
    p_accounting_date, p_summary, v.document_type, v.document_id, v.order_id, v.customer_id, p_voucher_id, p_posted_at,
    l.direction, l.gl_code, l.amount_fen, l.subject_id);
END $$;

-- Issues a chunk of cards of one order: opens each account inactive with its face value, and posts per card a child
-- voucher of the order's: debit 2004 (the order's paid money), credit 2001. Cards already issued are left as they are, so
-- a chunk can be run again. Answers how many were issued now.
CREATE FUNCTION ledger.issue_cards(
  p_order_id bigint, p_parent_voucher_id bigint, p_customer_id bigint, p_accounting_date date, p_posted_at timestamptz,
  p_account_id bigint[], p_voucher_id bigint[], p_kind ledger.card_kind[], p_face_fen bigint[], p_cap_fen bigint[], p_valid_to date[],
  p_page_no integer[]
) RETURNS integer
LANGUAGE plpgsql SECURITY DEFINER
SET search_path = ledger, pg_temp
SET lock_timeout = '5s'
AS $$
DECLARE
  v_issued integer;
BEGIN
  PERFORM ledger.assert_day_open(p_accounting_date);
  WITH card AS (
    SELECT * FROM unnest(p_account_id, p_voucher_id, p_kind, p_face_fen, p_cap_fen, p_valid_to, p_page_no)
      AS c (account_id, voucher_id, kind, face_fen, cap_fen, valid_to, page_no)
  ), opened AS (
    INSERT INTO ledger.account AS a (account_id, kind, status, balance_fen, cap_fen, valid_to)
    SELECT c.account_id, c.kind, 'inactive', c.face_fen, c.cap_fen, c.valid_to FROM card c ORDER BY c.account_id
    ON CONFLICT (account_id) DO NOTHING
    RETURNING a.account_id
  ), issued AS MATERIALIZED (
    SELECT c.* FROM card c JOIN opened o ON o.account_id = c.account_id
  ), headed AS (
    INSERT INTO ledger.voucher
    SELECT i.account_id, i.voucher_id, 'I' || i.voucher_id, p_parent_voucher_id, i.page_no, 'issue', p_accounting_date,
      '发卡 issue', 'card_order', p_order_id::text, p_order_id, p_customer_id, NULL, p_posted_at
    FROM issued i
  ), posted AS (
    INSERT INTO ledger.entry
    SELECT i.account_id, i.voucher_id, line.no, line.direction, line.gl_code, i.face_fen, p_accounting_date,
      CASE line.gl_code WHEN 2004 THEN p_order_id ELSE 0 END
    FROM issued i
    CROSS JOIN (VALUES (1::smallint, 'D'::ledger.direction, 2004), (2::smallint, 'C'::ledger.direction, 2001))
      AS line (no, direction, gl_code)
  )
  SELECT count(*) INTO v_issued FROM issued;
  RETURN v_issued;
END $$;

-- Moves cards from one status to another; answers the accounts that were in the former status and now are in the latter.
CREATE FUNCTION ledger.change_card_status(p_account_id bigint[], p_from ledger.card_status[], p_to ledger.card_status)
RETURNS SETOF bigint
LANGUAGE sql SECURITY DEFINER
SET search_path = ledger, pg_temp
AS $$
  WITH locked AS (
    SELECT account_id FROM ledger.account
    WHERE account_id = ANY (p_account_id) AND status = ANY (p_from) ORDER BY account_id FOR NO KEY UPDATE
  )
  UPDATE ledger.account a SET status = p_to FROM locked l WHERE a.account_id = l.account_id AND a.status = ANY (p_from)
  RETURNING a.account_id
$$;

-- Closes all days up to one, once every transaction under way for them has committed.
CREATE FUNCTION ledger.close_business_day(p_business_date date, p_closed_at timestamptz) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER
SET search_path = ledger, pg_temp
SET lock_timeout = '30s'
AS $$
DECLARE
  v_first date := coalesce((SELECT max(business_date) + 1 FROM ledger.business_day), p_business_date);
BEGIN
  FOR day IN greatest(v_first, p_business_date - 7) - DATE '2000-01-01' .. p_business_date - DATE '2000-01-01' LOOP
    PERFORM pg_advisory_xact_lock(20301, day);
  END LOOP;
  INSERT INTO ledger.business_day VALUES (p_business_date, p_closed_at) ON CONFLICT DO NOTHING;
END $$;

-- Sums of the chart up to a day (all when NULL): debit, credit, and balance as debit minus credit.
CREATE FUNCTION ledger.trial_balance(p_until date)
RETURNS TABLE (gl_code integer, name_zh text, name_en text, kind text, reserve_role text, debit_fen bigint, credit_fen bigint)
LANGUAGE sql STABLE SECURITY DEFINER
SET search_path = ledger, pg_temp
AS $$
  SELECT g.gl_code, g.name_zh, g.name_en, g.kind, g.reserve_role,
    coalesce(sum(e.amount_fen) FILTER (WHERE e.direction = 'D'), 0)::bigint,
    coalesce(sum(e.amount_fen) FILTER (WHERE e.direction = 'C'), 0)::bigint
  FROM ledger.gl_account g
  LEFT JOIN ledger.entry e ON e.gl_code = g.gl_code AND (p_until IS NULL OR e.accounting_date <= p_until)
  GROUP BY g.gl_code ORDER BY g.gl_code
$$;

-- Vouchers (and card transactions) whose debits differ from their credits, and cards whose balance differs from the sum of
-- their entries: both must be empty, always.
CREATE FUNCTION ledger.breaks() RETURNS TABLE (what text, account_id bigint, voucher_id bigint, difference_fen bigint)
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
$$;

REVOKE ALL ON ALL FUNCTIONS IN SCHEMA ledger FROM PUBLIC;
GRANT EXECUTE ON FUNCTION ledger.post_voucher, ledger.reverse_voucher, ledger.issue_cards, ledger.change_card_status,
  ledger.close_business_day, ledger.trial_balance, ledger.breaks TO yufuka_app;
