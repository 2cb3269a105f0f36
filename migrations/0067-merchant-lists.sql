-- A merchant's own list of a day, newest first, by whatever edge its transactions came. The BRIN index alone would read the
-- whole house's day for every page.
CREATE INDEX authorization_by_merchant ON ledger.authorization (merchant_id, business_date, occurred_at);
