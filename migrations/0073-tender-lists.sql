-- A merchant's own list of split tenders, newest first.
CREATE INDEX tender_by_merchant ON acceptance.tender (merchant_id, created_at, tender_id);
