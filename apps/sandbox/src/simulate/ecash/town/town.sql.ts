/** The customer, the product and the one order all cards are of. @see foundTown */
export const FOUNDATION_SQL = `
  WITH told AS (SELECT $1::text AS product_code, $2::int AS cards, $3::timestamptz AS at),
  customer AS (
    INSERT INTO issuer.customer (customer_id, type, name, credit_code, contact_phone, person_name, id_type, id_number_cipher,
      id_number_hash, id_number_masked, person_phone, kyc_state, created_at)
    SELECT 1, 'unit', '模拟单位', '91310000SIMULATE01', '4008000000', '经办人', 'resident_id', '\\x00', '\\x00', '***', '4008000000',
      'verified', at FROM told),
  range AS (
    INSERT INTO issuer.bin_range (bin_range_id, first_prefix, last_prefix, label, scramble_key_cipher, created_at)
    SELECT 1, '936602', '936602', '模拟卡段', '\\x00', at FROM told RETURNING bin_range_id),
  product AS (
    INSERT INTO issuer.card_product (product_id, product_code, name_zh, name_en, kind, bin_range_id, medium, face_min_fen,
      face_max_fen, face, created_at)
    SELECT 1, product_code, '模拟芯片卡', 'simulated chip card', 'named', 1, 'chip', 100, 500000, '{}', at FROM told)
  INSERT INTO issuer.card_order (order_id, order_no, customer_id, placed_by, state, payment_method, purchase_date, quantity,
    total_fen, named_count, named_product_id, file_name, file_sha256, parent_voucher_id, issued_count, created_at)
  SELECT 1, 'SIM1', 1, 1, 'activated', 'bank_transfer', at::date, cards, 1, cards, 1, 'list', '\\x00', 1, cards, at FROM told`;

export const CHIP_PROFILE_SQL = `
  INSERT INTO issuer.chip_profile (product_id, profile, imk_ac, imk_mac, imk_enc, created_at, purse_cap_fen, transaction_limit_fen)
  VALUES (1, $1, $2, $3, $4, now(), $5, $6)`;

export const MERCHANT_SQL = `
  WITH told AS (SELECT $1::bigint AS id, $2::text AS no, $3::text AS kind, $4::text AS goods, $5::date AS today),
  merchant AS (
    INSERT INTO acceptance.merchant (merchant_id, merchant_no, name, short_name, mcc, region_code, status, online_shop,
      signed_physical, utility, sells_other_cards, cash_like, unified_social_credit_code, contact_name, contact_phone,
      approval_id, created_at)
    SELECT id, no, kind || ' ' || id, kind, '5411', '310000', 'active', false, true, false, false, false, 'SIM' || id, '店长',
      '4008000000', 1, now() FROM told),
  store AS (
    INSERT INTO acceptance.store (store_id, merchant_id, name, address, region_code, status, created_at)
    SELECT id, id, kind, '上海', '310000', 'active', now() FROM told)
  INSERT INTO acceptance.contract (contract_id, merchant_id, effective_from, fee_rate, fee_fixed_fen, fee_returned_on_refund,
    cycle_days, approval_id, proposed_by, approved_by, created_at, failed_tap_goods)
  SELECT id, id, today, '0.006', 0, false, 1, 1, 1, 2, now(), goods FROM told`;

export const TERMINALS_SQL = `
  INSERT INTO acceptance.terminal (terminal_id, merchant_id, store_id, terminal_no, algorithm, mac_algorithm, status,
    manual_entry, approval_id, created_at)
  SELECT t.id, $3, $3, t.no, '3DES', 'ECB', 'active', false, 1, now() FROM unnest($1::bigint[], $2::text[]) AS t (id, no)`;

/** Cards with money on their accounts, as their issue leaves them: out of what was paid for the order. */
export const CARDS_SQL = `
  WITH told AS (
    SELECT * FROM json_to_recordset($1) AS t (id bigint, line_no int, cipher text, hash text, masked text)),
  lines AS (
    INSERT INTO issuer.order_line (order_id, line_no, kind, face_fen, recipient_name, id_type, id_number_cipher, id_number_hash)
    SELECT 1, line_no, 'named', $2, '持卡人', 'resident_id', '\\x00', '\\x00' FROM told),
  cards AS (
    INSERT INTO issuer.card (card_id, account_id, order_id, line_no, customer_id, product_id, kind, face_fen, pan_cipher,
      pan_hash, pan_masked, expiry_yymm, pin_verifier, pin_mailer, voucher_id, issued_at, psn)
    SELECT id, id, 1, line_no, 1, 1, 'named', $2, decode(cipher, 'hex'), decode(hash, 'hex'), masked, $3, '', '', id, now(), $4
    FROM told),
  accounts AS (
    INSERT INTO ledger.account (account_id, kind, status, balance_fen, cap_fen)
    SELECT id, 'named', 'active', $2, 500000 FROM told)
  INSERT INTO ledger.entry (account_id, voucher_id, line_no, direction, gl_code, amount_fen, accounting_date)
  SELECT id, id, l.no, l.direction::ledger.direction, l.gl, $2, '2026-01-01' FROM told
  CROSS JOIN (VALUES (1, 'D', 2004), (2, 'C', 2001)) AS l (no, direction, gl)`;
