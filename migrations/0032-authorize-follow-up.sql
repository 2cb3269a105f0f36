-- Decides and posts one card transaction that is no plain purchase: balance inquiry, void, refund, reversal, hold
-- (pre-authorization), its cancel, capture (completion), its void. Same contract as authorize_purchases: a decline is
-- recorded and answered, a key seen before gets its first answer.
--
-- The original is looked for by p_original_prefix (the origin key of the same terminal, batch and trace, whatever its
-- message type), else by card and p_original_rrn, else by card and p_original_auth_code (with p_original_date). Whatever
-- else the message tells of it (batch, trace, date, numbers) must agree, or it is not found.
-- p_original_key is what a reversal leaves behind when it finds nothing, so that a late original is refused.
-- p_open_batch_no is the terminal's open batch; 0 where there are no batches (HTTP).
CREATE FUNCTION ledger.authorize_follow_up(
  p_kind ledger.authorization_kind, p_business_date date, p_occurred_at timestamptz, p_origin_key text, p_account_id bigint,
  p_authorization_id bigint, p_content_hash bigint, p_amount_fen bigint, p_merchant_id bigint, p_terminal_id bigint,
  p_channel ledger.channel, p_batch_no integer, p_trace_no integer, p_rrn text, p_auth_code text, p_pin boolean,
  p_decline_code text, p_rule_id text, p_details jsonb, p_pin_tries integer,
  p_original_kind ledger.authorization_kind, p_original_prefix text, p_original_key text, p_original_id bigint,
  p_original_rrn text, p_original_auth_code text, p_original_date date, p_open_batch_no integer, p_refund_days integer,
  p_original_batch_no integer DEFAULT NULL, p_original_trace_no integer DEFAULT NULL
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
  v_account_id bigint := p_account_id;
  v_card ledger.account;
  v_original ledger.authorization;
  v_decline text := NULL;
  v_rule text := NULL;
  v_effect text := 'none';
  v_available bigint;
BEGIN
  PERFORM ledger.assert_day_open(p_business_date);

  -- The original first: it tells the card when the message does not.
  IF p_kind <> 'balance' AND p_kind <> 'hold' THEN
    v_original := ledger.find_original(p_kind, p_original_kind, p_account_id, p_merchant_id, p_original_prefix, p_original_id,
      p_original_rrn, p_original_auth_code, p_original_date, p_original_batch_no, p_original_trace_no);
    IF v_original.authorization_id IS NULL AND p_kind = 'reversal' AND p_original_key IS NOT NULL AND p_decline_code IS NULL THEN
      IF ledger.remember_reversal(p_account_id, p_original_key, p_original_kind, p_channel, p_amount_fen, p_business_date,
                                  p_occurred_at, p_merchant_id, p_terminal_id, p_batch_no, p_trace_no) THEN
        v_effect := 'none';
      ELSE
        -- It was being written while we looked; the claim waited for its commit.
        v_original := ledger.find_original(p_kind, p_original_kind, p_account_id, p_merchant_id, p_original_prefix,
          NULL, NULL, NULL, NULL, NULL, NULL);
      END IF;
    END IF;
    IF v_account_id = 0 AND v_original.authorization_id IS NOT NULL THEN
      v_account_id := v_original.account_id;
    END IF;
  END IF;

  INSERT INTO ledger.origin_guard VALUES (p_origin_key, v_account_id, p_authorization_id) ON CONFLICT DO NOTHING;
  IF NOT FOUND THEN
    RETURN QUERY SELECT * FROM ledger.first_answer(p_origin_key, v_account_id, p_content_hash);
    RETURN;
  END IF;

  SELECT * INTO v_card FROM ledger.account a WHERE a.account_id = v_account_id FOR NO KEY UPDATE;
  v_available := coalesce(v_card.balance_fen - v_card.held_fen, 0);

  v_decline := CASE
    WHEN p_kind IN ('balance', 'hold') THEN ledger.decline_of_card(v_card, p_business_date, p_pin, p_pin_tries)
    WHEN p_pin IS NOT NULL AND v_card.pin_failures >= p_pin_tries THEN 'PIN_TRIES_EXCEEDED'
    WHEN p_pin = false THEN 'PIN_WRONG'
  END;
  IF v_decline IS NOT NULL THEN
    v_rule := ledger.rule_of_decline(v_decline);
  ELSIF p_decline_code IS NOT NULL THEN
    v_decline := p_decline_code;
    v_rule := p_rule_id;
  ELSIF p_kind = 'balance' THEN
    v_effect := 'none';
  ELSIF p_kind = 'hold' THEN
    v_effect := 'hold';
    v_decline := CASE
      WHEN p_amount_fen > v_card.per_transaction_limit_fen THEN 'AMOUNT_LIMIT'
      WHEN p_amount_fen > v_available THEN 'INSUFFICIENT_BALANCE'
    END;
  ELSE
    SELECT d.decline_code, d.effect INTO v_decline, v_effect
    FROM ledger.decide_follow_up(p_kind, p_account_id, v_card, v_original, p_original_kind, p_amount_fen, p_terminal_id,
                                 p_business_date, p_open_batch_no, p_refund_days) d;
  END IF;

  v_rule := coalesce(v_rule, ledger.rule_of_decline(v_decline));

  -- Decided: nothing below refuses.
  IF p_pin IS NOT NULL AND v_card.account_id IS NOT NULL AND v_decline IS DISTINCT FROM 'PIN_TRIES_EXCEEDED' THEN
    UPDATE ledger.account a SET pin_failures = CASE WHEN p_pin THEN 0 ELSE a.pin_failures + 1 END WHERE a.account_id = v_account_id;
  END IF;
  IF v_decline IS NULL AND v_effect <> 'none' THEN
    PERFORM ledger.apply_effect(v_effect, v_account_id, p_authorization_id, v_original, p_amount_fen, p_merchant_id, p_business_date);
    SELECT a.balance_fen - a.held_fen INTO v_available FROM ledger.account a WHERE a.account_id = v_account_id;
  END IF;
  INSERT INTO ledger.authorization VALUES (
    v_account_id, p_authorization_id, p_kind, p_channel, v_decline IS NULL, v_decline, v_rule, p_amount_fen, v_available,
    p_business_date, p_occurred_at, p_merchant_id, p_terminal_id, p_batch_no, p_trace_no, p_content_hash,
    v_original.authorization_id, p_rrn, p_auth_code, p_details);
  RETURN QUERY SELECT false, v_decline IS NULL, v_decline, v_rule, p_amount_fen, v_available, p_business_date, p_occurred_at, p_rrn, p_auth_code;
END $$;

-- The kinds a follow-up may speak of; NULL for a reversal, which names the kind itself.
CREATE FUNCTION ledger.original_kinds(p_kind ledger.authorization_kind) RETURNS ledger.authorization_kind[]
LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE p_kind
    WHEN 'void' THEN ARRAY['purchase']
    WHEN 'refund' THEN ARRAY['purchase', 'capture']
    WHEN 'capture_void' THEN ARRAY['capture']
    WHEN 'capture' THEN ARRAY['hold']
    WHEN 'hold_cancel' THEN ARRAY['hold']
    WHEN 'hold_expiry' THEN ARRAY['hold']
  END::ledger.authorization_kind[]
$$;

-- The transaction a follow-up speaks of, or a row of NULLs.
CREATE FUNCTION ledger.find_original(
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
      AND f.kind IN ('purchase', 'capture') AND f.approved
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

-- Remembers a reversal whose original never came. False when the original's key is taken, that is, it came after all.
CREATE FUNCTION ledger.remember_reversal(
  p_account_id bigint, p_original_key text, p_original_kind ledger.authorization_kind, p_channel ledger.channel, p_amount_fen bigint,
  p_business_date date, p_occurred_at timestamptz, p_merchant_id bigint, p_terminal_id bigint, p_batch_no integer, p_trace_no integer
) RETURNS boolean
LANGUAGE plpgsql AS $$
DECLARE
  v_id bigint := ('x' || substr(encode(sha256(convert_to(p_original_key, 'UTF8')), 'hex'), 1, 16))::bit(64)::bigint;
BEGIN
  -- 63 bits, as the application makes ids out of keys.
  v_id := (v_id >> 1) & 9223372036854775807;
  INSERT INTO ledger.origin_guard VALUES (p_original_key, p_account_id, v_id) ON CONFLICT DO NOTHING;
  IF NOT FOUND THEN
    RETURN false;
  END IF;
  INSERT INTO ledger.authorization VALUES (
    p_account_id, v_id, p_original_kind, p_channel, false, 'REVERSED_BEFORE_ARRIVAL', NULL, p_amount_fen, 0, p_business_date,
    p_occurred_at, p_merchant_id, p_terminal_id, p_batch_no, p_trace_no, -1, NULL, '', '', NULL);
  RETURN true;
END $$;

-- Whether something approved stands against an original: an approved child of one of the kinds, itself not reversed.
CREATE FUNCTION ledger.has_standing(p_account_id bigint, p_original_id bigint, p_kinds ledger.authorization_kind[]) RETURNS boolean
LANGUAGE sql STABLE AS $$
  SELECT EXISTS (
    SELECT FROM ledger.authorization c
    WHERE c.account_id = p_account_id AND c.original_id = p_original_id AND c.approved AND c.kind = ANY (p_kinds)
      AND NOT EXISTS (
        SELECT FROM ledger.authorization r
        WHERE r.account_id = p_account_id AND r.original_id = c.authorization_id AND r.approved
          AND r.kind IN ('reversal', 'capture_void')))
$$;

-- What a follow-up is refused for, or the effect it will have.
CREATE FUNCTION ledger.decide_follow_up(
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
  ELSIF p_kind = 'refund' THEN
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

CREATE FUNCTION ledger.refunded_fen(p_account_id bigint, p_original_id bigint) RETURNS bigint
LANGUAGE sql STABLE AS $$
  SELECT coalesce(sum(c.amount_fen), 0)::bigint FROM ledger.authorization c
  WHERE c.account_id = p_account_id AND c.original_id = p_original_id AND c.approved AND c.kind = 'refund'
    AND NOT ledger.has_standing(p_account_id, c.authorization_id, ARRAY['reversal']::ledger.authorization_kind[])
$$;

-- A reversal of nothing, of something declined, or once more, is approved without effect. One that tells another card,
-- type or amount than the transaction under its trace number means another transaction and is refused.
CREATE FUNCTION ledger.decide_reversal(
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
          ARRAY['void', 'refund', 'capture', 'capture_void', 'hold_cancel', 'hold_expiry']::ledger.authorization_kind[]) THEN
    RETURN QUERY SELECT 'ALREADY_VOIDED', 'none';
  ELSIF o.kind IN ('void', 'refund') THEN
    RETURN QUERY SELECT CASE WHEN o.amount_fen > v_available THEN 'INSUFFICIENT_BALANCE' END, 'swap';
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
CREATE FUNCTION ledger.apply_effect(
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
      UPDATE ledger.account SET balance_fen = balance_fen - coalesce((
          SELECT sum(e.amount_fen) FROM ledger.entry e
          WHERE e.account_id = p_account_id AND e.voucher_id = p_authorization_id AND e.gl_code = 2001), 0)
      WHERE account_id = p_account_id;
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
GRANT EXECUTE ON FUNCTION ledger.authorize_follow_up TO yufuka_app;
