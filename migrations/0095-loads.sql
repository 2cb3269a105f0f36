-- A load may be paid by another card of the same holder: its money is put by under that card's account first, so the books
-- are told where to look for it. Otherwise as before.
DROP FUNCTION ledger.authorize_load(ledger.authorization_kind, text, date, timestamptz, text, bigint, bigint, bigint, bigint, bigint,
  bigint, ledger.channel, integer, integer, text, text, boolean, text, text, jsonb, integer, bigint, bigint, bigint, bigint);
CREATE FUNCTION ledger.authorize_load(
  p_kind ledger.authorization_kind, p_source text, p_business_date date, p_occurred_at timestamptz, p_origin_key text,
  p_account_id bigint, p_authorization_id bigint, p_content_hash bigint, p_amount_fen bigint, p_merchant_id bigint,
  p_terminal_id bigint, p_channel ledger.channel, p_batch_no integer, p_trace_no integer, p_rrn text, p_auth_code text,
  p_pin boolean, p_decline_code text, p_rule_id text, p_details jsonb, p_pin_tries integer,
  p_original_id bigint, p_subject_id bigint, p_chip_balance_fen bigint, p_purse_cap_fen bigint, p_put_by_account_id bigint
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
    FROM ledger.entry e WHERE e.account_id IN (p_account_id, p_put_by_account_id) AND e.gl_code = 2005 AND e.subject_id = p_subject_id;
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

-- The rules behind declines of loads.
CREATE OR REPLACE FUNCTION ledger.rule_of_decline(p_code text) RETURNS text
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
    WHEN p_code IN ('TOPUP_NOT_ALLOWED', 'CASH_NOT_ALLOWED', 'CREDIT_CARD_NOT_ALLOWED') THEN 'R-TOPUP'
    WHEN p_code = 'KIOSK_DAILY_LIMIT' THEN 'R-KIOSK'
  END
$$;

-- What the rules of loads and the void of a load ask for; business_date is the loading's.
ALTER TABLE chips.load
  ADD COLUMN merchant_id   bigint NOT NULL DEFAULT 0,
  ADD COLUMN terminal_id   bigint NOT NULL DEFAULT 0,
  ADD COLUMN kiosk         boolean NOT NULL DEFAULT false,
  ADD COLUMN business_date date,
  ADD COLUMN rrn           text;
CREATE INDEX load_by_id ON chips.load (load_id);
CREATE INDEX load_voided ON chips.load (subject_id) WHERE kind = 'load_void';

-- Loads paid by another card of the holder. Two accounts are never moved in one commit: the money is put by from the paying
-- card (2005, by load), then loaded; what is not loaded goes back. put_by → loaded, or put_by → returning → returned; a load
-- that is undone later: loaded → returning → returned. declined: the paying card refused, nothing was put by.
CREATE TABLE chips.load_transfer (
  load_id         bigint PRIMARY KEY,
  account_id      bigint NOT NULL,
  from_account_id bigint NOT NULL,
  amount_fen      bigint NOT NULL CHECK (amount_fen > 0),
  state           text NOT NULL CHECK (state IN ('declined', 'put_by', 'loaded', 'returning', 'returned')),
  decline_code    text,
  voucher_id      bigint NOT NULL, -- puts the money by
  return_id       bigint NOT NULL, -- gives it back
  created_at      timestamptz NOT NULL,
  settled_at      timestamptz,
  problem         text,            -- why it cannot be given back by itself
  CONSTRAINT load_transfer_declined_says_why CHECK ((state = 'declined') = (decline_code IS NOT NULL))
);
CREATE INDEX load_transfer_open ON chips.load_transfer (created_at) WHERE state IN ('put_by', 'returning');
GRANT SELECT, INSERT ON chips.load_transfer TO yufuka_app;
GRANT UPDATE (state, settled_at, problem) ON chips.load_transfer TO yufuka_app;

-- A refund names its upload by reference number; files tell none that anybody would type.
CREATE INDEX upload_by_rrn ON chips.upload (rrn) WHERE file_id IS NULL;

REVOKE ALL ON ALL FUNCTIONS IN SCHEMA ledger FROM PUBLIC;
GRANT EXECUTE ON FUNCTION ledger.authorize_load TO yufuka_app;
