-- R-30, third exception: real-name network payment accounts opened at this issuer, and what was topped up from prepaid cards.
-- Of the holder's ID only the search hash and the masked number are kept; all accounts of one person share the hash.
CREATE TABLE acceptance.wallet_account (
  wallet_account_id bigint PRIMARY KEY,
  account_no        text NOT NULL UNIQUE,
  holder_name       text NOT NULL,
  id_type           text NOT NULL,
  id_number_hash    bytea NOT NULL CHECK (length(id_number_hash) = 32),
  id_number_masked  text NOT NULL,
  real_name         boolean NOT NULL,
  approval_id       bigint NOT NULL,
  proposed_by       bigint NOT NULL,
  approved_by       bigint NOT NULL,
  created_at        timestamptz NOT NULL,
  CONSTRAINT wallet_account_two_people CHECK (proposed_by <> approved_by)
);
CREATE INDEX wallet_account_by_holder ON acceptance.wallet_account (id_number_hash, wallet_account_id);

-- A share of the year's limit, claimed before the ledger decides the payment under the same key. What became of the payment
-- is the ledger's to say; a claim never changes back by itself.
CREATE TABLE acceptance.wallet_top_up (
  origin_key        text PRIMARY KEY,
  id_number_hash    bytea NOT NULL,
  year              integer NOT NULL,
  wallet_account_id bigint NOT NULL REFERENCES acceptance.wallet_account,
  amount_fen        bigint NOT NULL CHECK (amount_fen > 0),
  claimed_at        timestamptz NOT NULL
);
CREATE INDEX wallet_top_up_by_holder ON acceptance.wallet_top_up (id_number_hash, year);

-- What a top-up took of its holder's year: all of it while the ledger has not decided, nothing when it was declined, what was
-- not given back when it was approved. A payment that was never heard of again stops counting after a day.
CREATE FUNCTION acceptance.wallet_top_up_counts_fen(t acceptance.wallet_top_up, p_now timestamptz) RETURNS bigint
LANGUAGE sql STABLE AS $$
  SELECT coalesce((
      SELECT CASE
        WHEN NOT f.approved
          OR ledger.has_standing(f.account_id, f.authorization_id, ARRAY['void', 'reversal']::ledger.authorization_kind[]) THEN 0
        ELSE t.amount_fen - ledger.refunded_fen(f.account_id, f.authorization_id)
      END
      FROM ledger.origin_guard g
      JOIN ledger.authorization f ON f.account_id = g.account_id AND f.authorization_id = g.authorization_id
      WHERE g.origin_key = t.origin_key),
    CASE WHEN t.claimed_at > p_now - interval '1 day' THEN t.amount_fen ELSE 0 END)
$$;

-- Claims a top-up's share of its holder's year, all accounts of the holder together, and answers what the year held before it.
-- The claim is made only when it fits; the holder's accounts are locked, so that top-ups at the same moment see each other.
-- A key the ledger has decided already is a repetition: it takes nothing and gets its first answer there.
CREATE FUNCTION acceptance.claim_wallet_top_up(
  p_origin_key text, p_wallet_account_id bigint, p_year integer, p_amount_fen bigint, p_year_max_fen bigint, p_now timestamptz
) RETURNS bigint
LANGUAGE plpgsql SECURITY DEFINER
SET search_path = acceptance, pg_temp
SET lock_timeout = '5s'
AS $$
DECLARE
  v_holder bytea;
  v_used_fen bigint;
BEGIN
  SELECT w.id_number_hash INTO STRICT v_holder FROM acceptance.wallet_account w WHERE w.wallet_account_id = p_wallet_account_id;
  PERFORM 1 FROM acceptance.wallet_account w WHERE w.id_number_hash = v_holder ORDER BY w.wallet_account_id FOR UPDATE;
  IF EXISTS (SELECT FROM ledger.origin_guard g WHERE g.origin_key = p_origin_key) THEN
    RETURN 0;
  END IF;
  SELECT coalesce(sum(acceptance.wallet_top_up_counts_fen(t, p_now)), 0) INTO v_used_fen
  FROM acceptance.wallet_top_up t
  WHERE t.id_number_hash = v_holder AND t.year = p_year AND t.origin_key <> p_origin_key;
  IF v_used_fen + p_amount_fen <= p_year_max_fen THEN
    INSERT INTO acceptance.wallet_top_up AS t VALUES (p_origin_key, v_holder, p_year, p_wallet_account_id, p_amount_fen, p_now)
    ON CONFLICT (origin_key) DO UPDATE SET id_number_hash = excluded.id_number_hash, year = excluded.year,
      wallet_account_id = excluded.wallet_account_id, amount_fen = excluded.amount_fen, claimed_at = excluded.claimed_at;
  END IF;
  RETURN v_used_fen;
END $$;

-- Whether the issuer holds the internet-payment licence too, and which merchant runs its payment accounts. It does not, unless
-- the operator adds a later version: {"licensed": true, "merchantNo": "…"}.
INSERT INTO platform.parameter VALUES ('licence.internet-payment', '2012-11-01', '{"licensed": false}', 'R-30')
  ON CONFLICT DO NOTHING;

REVOKE ALL ON FUNCTION acceptance.wallet_top_up_counts_fen, acceptance.claim_wallet_top_up FROM PUBLIC;
GRANT EXECUTE ON FUNCTION acceptance.claim_wallet_top_up TO yufuka_app;
GRANT SELECT ON acceptance.wallet_account, acceptance.wallet_top_up TO yufuka_app;
GRANT INSERT ON acceptance.wallet_account TO yufuka_app;
