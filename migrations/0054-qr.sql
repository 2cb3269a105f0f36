-- Codes that are shown and scanned: the keys behind them, the holder's codes of one minute and one use, and what a payer
-- spent a day by the codes merchants print.

-- Keys under which codes are signed, wrapped by the HSM. The newest that has begun signs; older ones still read what they
-- signed. A key begins a little after it was made, so that every process knows it before it meets its codes.
CREATE TABLE acceptance.code_key (
  purpose     text NOT NULL CHECK (purpose IN ('holder', 'merchant')),
  key_seq     integer NOT NULL CHECK (key_seq >= 0),
  wrapped     jsonb NOT NULL,
  active_from timestamptz NOT NULL,
  PRIMARY KEY (purpose, key_seq)
);

-- A holder's code: handle stands for the card, is drawn anew for every code and tells nothing. used_by is the key of the
-- one payment that was decided on it.
CREATE TABLE acceptance.holder_code (
  code_date  date NOT NULL,
  issued_s   bigint NOT NULL,
  handle     integer NOT NULL CHECK (handle BETWEEN 0 AND 99999999),
  account_id bigint NOT NULL,
  expires_at timestamptz NOT NULL,
  used_by    text,
  PRIMARY KEY (code_date, issued_s, handle)
) PARTITION BY RANGE (code_date);

-- What one payer spent on one day by static codes of whatever merchant.
CREATE TABLE acceptance.static_code_day (
  business_date date NOT NULL,
  payer_key     text NOT NULL,
  spent_fen     bigint NOT NULL CHECK (spent_fen >= 0),
  payments      integer NOT NULL,
  PRIMARY KEY (business_date, payer_key)
) PARTITION BY RANGE (business_date);

-- Makes the partitions of today and the days after, and drops those of days nobody asks for any more.
CREATE FUNCTION acceptance.keep_code_partitions(p_today date, p_keep_days integer) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER
SET search_path = acceptance, pg_temp
SET lock_timeout = '5s'
AS $$
DECLARE
  v_parent text;
  v_day date;
  v_name text;
BEGIN
  PERFORM pg_advisory_xact_lock(20354, 1);
  FOREACH v_parent IN ARRAY ARRAY ['holder_code', 'static_code_day'] LOOP
    FOR v_name IN
      SELECT c.relname FROM pg_inherits i JOIN pg_class c ON c.oid = i.inhrelid
      WHERE i.inhparent = ('acceptance.' || v_parent)::regclass AND to_date(right(c.relname, 8), 'YYYYMMDD') < p_today - p_keep_days
    LOOP
      EXECUTE format('DROP TABLE acceptance.%I', v_name);
    END LOOP;
    FOR v_day IN SELECT p_today + n FROM generate_series(-1, 2) n LOOP
      v_name := v_parent || '_' || to_char(v_day, 'YYYYMMDD');
      IF to_regclass('acceptance.' || v_name) IS NULL THEN
        EXECUTE format('CREATE TABLE acceptance.%I PARTITION OF acceptance.%I FOR VALUES FROM (%L) TO (%L)',
          v_name, v_parent, v_day, v_day + 1);
      END IF;
    END LOOP;
  END LOOP;
END $$;

-- Published for acceptance: who pays with a card. A named card's holder is one payer with all cards in his name; of other
-- cards nobody knows who holds them, so the card itself is the payer.
CREATE VIEW issuer.card_payer AS
  SELECT c.account_id,
    coalesce('holder/' || encode(l.id_number_hash, 'hex'), 'card/' || c.account_id::text) AS payer_key
  FROM issuer.card c
  LEFT JOIN issuer.order_line l ON l.order_id = c.order_id AND l.line_no = c.line_no AND c.kind = 'named';

-- A rule for barcode payment: static codes of all merchants together, per payer and day. In fen.
INSERT INTO platform.parameter VALUES
  ('barcode.static-daily-limit-fen', '2018-04-01', '50000', '条码支付业务规范（试行）') ON CONFLICT DO NOTHING;

-- Decides and posts one purchase by a code, in one commit: the holder's code is used once, whoever else holds it; a payer's
-- day by static codes stays within its limit. The ledger decides everything else and keeps the key (authorize_purchase).
-- p_code_handle with its day and second is a holder's code, p_static_code a payment by a static one; p_account_id = 0 when
-- the code stands for no card: then a key seen before still gets its first answer, and nothing is recorded.
CREATE FUNCTION acceptance.authorize_code_purchase(
  p_business_date date, p_occurred_at timestamptz, p_origin_key text, p_account_id bigint, p_authorization_id bigint,
  p_content_hash bigint, p_amount_fen bigint, p_merchant_id bigint, p_terminal_id bigint, p_rrn text, p_auth_code text,
  p_pin boolean, p_decline_code text, p_rule_id text, p_details jsonb, p_pin_tries integer,
  p_code_date date, p_code_issued_s bigint, p_code_handle integer, p_static_code boolean
) RETURNS TABLE (
  replayed boolean, approved boolean, decline_code text, rule_id text, amount_fen bigint, available_fen bigint,
  business_date date, occurred_at timestamptz, rrn text, auth_code text
)
LANGUAGE plpgsql SECURITY DEFINER
SET search_path = acceptance, pg_temp
SET lock_timeout = '5s'
AS $$
#variable_conflict use_column
DECLARE
  v_decline text := p_decline_code;
  v_code acceptance.holder_code;
  v_payer text;
  v_spent bigint;
  v_answer record;
BEGIN
  IF p_account_id = 0 THEN
    RETURN QUERY SELECT f.* FROM ledger.first_answer(p_origin_key, 0, p_content_hash) f;
    IF NOT FOUND THEN
      RETURN QUERY SELECT false, false, coalesce(v_decline, 'CODE_INVALID'), p_rule_id, p_amount_fen, 0::bigint,
        p_business_date, p_occurred_at, p_rrn, p_auth_code;
    END IF;
    RETURN;
  END IF;

  -- Locks in one order everywhere: the code, the payer's day, then whatever the ledger locks.
  IF p_code_handle IS NOT NULL THEN
    SELECT * INTO v_code FROM acceptance.holder_code c
    WHERE c.code_date = p_code_date AND c.issued_s = p_code_issued_s AND c.handle = p_code_handle FOR NO KEY UPDATE;
    v_decline := coalesce(v_decline, CASE
      WHEN v_code.account_id IS DISTINCT FROM p_account_id THEN 'CODE_INVALID'
      WHEN v_code.expires_at <= p_occurred_at THEN 'CODE_EXPIRED'
      WHEN v_code.used_by <> p_origin_key THEN 'CODE_USED'
    END);
  END IF;
  IF p_static_code THEN
    SELECT coalesce(max(p.payer_key), 'card/' || p_account_id) INTO v_payer
    FROM issuer.card_payer p WHERE p.account_id = p_account_id;
    INSERT INTO acceptance.static_code_day VALUES (p_business_date, v_payer, 0, 0) ON CONFLICT DO NOTHING;
    SELECT d.spent_fen INTO v_spent FROM acceptance.static_code_day d
    WHERE d.business_date = p_business_date AND d.payer_key = v_payer FOR NO KEY UPDATE;
    IF v_decline IS NULL AND v_spent + p_amount_fen > coalesce((
         SELECT (p.value #>> '{}')::bigint FROM platform.parameter p
         WHERE p.name = 'barcode.static-daily-limit-fen' AND p.effective_from <= p_business_date
         ORDER BY p.effective_from DESC LIMIT 1), 0) THEN
      v_decline := 'STATIC_CODE_DAILY_LIMIT';
    END IF;
  END IF;

  SELECT a.* INTO v_answer FROM ledger.authorize_purchase(
    p_business_date, p_occurred_at, p_origin_key, p_account_id, p_authorization_id, p_content_hash,
    p_amount_fen, p_merchant_id, p_terminal_id, 'qr'::ledger.channel, 0, 0,
    p_rrn, p_auth_code, p_pin, v_decline, p_rule_id, p_details, p_pin_tries) a;

  IF NOT v_answer.replayed AND v_answer.decline_code IS DISTINCT FROM 'DUPLICATE_KEY' THEN
    UPDATE acceptance.holder_code c SET used_by = p_origin_key
    WHERE c.code_date = p_code_date AND c.issued_s = p_code_issued_s AND c.handle = p_code_handle AND c.used_by IS NULL;
    IF v_answer.approved AND p_static_code THEN
      UPDATE acceptance.static_code_day d SET spent_fen = d.spent_fen + p_amount_fen, payments = d.payments + 1
      WHERE d.business_date = p_business_date AND d.payer_key = v_payer;
    END IF;
  END IF;
  RETURN QUERY SELECT v_answer.replayed, v_answer.approved, v_answer.decline_code, v_answer.rule_id, v_answer.amount_fen,
    v_answer.available_fen, v_answer.business_date, v_answer.occurred_at, v_answer.rrn, v_answer.auth_code;
END $$;

REVOKE ALL ON FUNCTION acceptance.keep_code_partitions, acceptance.authorize_code_purchase FROM PUBLIC;
GRANT EXECUTE ON FUNCTION acceptance.keep_code_partitions, acceptance.authorize_code_purchase TO yufuka_app;
GRANT SELECT, INSERT ON acceptance.code_key, acceptance.holder_code TO yufuka_app;
GRANT SELECT ON acceptance.static_code_day, issuer.card_payer TO yufuka_app;
