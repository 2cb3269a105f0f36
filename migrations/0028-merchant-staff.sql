-- People of a merchant: what each may do there. Whoever was made before is an owner; a user of nobody's has no such role.
ALTER TABLE access.user_account
  ADD COLUMN merchant_role text,
  ADD COLUMN disabled_at timestamptz,
  ADD CONSTRAINT user_merchant_role_known CHECK (merchant_role IN ('owner', 'cashier', 'viewer')),
  ADD CONSTRAINT user_merchant_role_of_merchant CHECK (merchant_role IS NULL OR merchant_id IS NOT NULL);
CREATE INDEX user_by_merchant ON access.user_account (merchant_id, user_id) WHERE merchant_id IS NOT NULL;

GRANT UPDATE (merchant_role, disabled_at, password_hash) ON access.user_account TO yufuka_app;
