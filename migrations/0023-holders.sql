-- Card holders: a user that stands for one card account. Such a user has no password; whoever holds the card proves it each
-- time by its PIN, or by a code to the phone that is registered for it.
ALTER TABLE access.user_account ADD COLUMN account_id bigint;
ALTER TABLE access.user_account ALTER COLUMN password_hash DROP NOT NULL;
ALTER TABLE access.user_account
  DROP CONSTRAINT user_has_known_roles,
  DROP CONSTRAINT user_of_one_party,
  ADD CONSTRAINT user_has_known_roles CHECK (
    cardinality(roles) > 0 AND roles <@ ARRAY ['purchaser', 'merchant', 'ops_maker', 'ops_checker', 'auditor', 'holder']),
  ADD CONSTRAINT user_of_one_party CHECK (
    CASE
      WHEN 'purchaser' = ANY (roles) THEN roles = ARRAY ['purchaser'] AND customer_id IS NOT NULL AND merchant_id IS NULL
      WHEN 'merchant' = ANY (roles) THEN roles = ARRAY ['merchant'] AND merchant_id IS NOT NULL AND customer_id IS NULL
      ELSE customer_id IS NULL AND merchant_id IS NULL
    END),
  ADD CONSTRAINT user_holder_has_card CHECK (
    CASE
      WHEN 'holder' = ANY (roles) THEN roles = ARRAY ['holder'] AND account_id IS NOT NULL AND password_hash IS NULL
      ELSE account_id IS NULL AND password_hash IS NOT NULL
    END);
CREATE UNIQUE INDEX user_by_account ON access.user_account (account_id) WHERE account_id IS NOT NULL;
