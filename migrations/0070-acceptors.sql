-- Published for the chips room: merchants and terminals whatever their states, as operators' files name them.
CREATE VIEW acceptance.merchant_state AS
  SELECT merchant_id, merchant_no::text AS merchant_no, name AS merchant_name, status AS merchant_status
  FROM acceptance.merchant;
CREATE VIEW acceptance.acceptor AS
  SELECT terminal_id, terminal_no::text AS terminal_no, merchant_id, status AS terminal_status FROM acceptance.terminal;
GRANT SELECT ON acceptance.merchant_state, acceptance.acceptor TO yufuka_app;

-- Details of offline e-cash purchases in a batch upload are kept like those of online chip transactions.
ALTER TABLE acceptance.batch_upload DROP CONSTRAINT batch_upload_content_check,
  ADD CONSTRAINT batch_upload_content_check
    CHECK (content IN ('stripe_detail', 'ic_detail', 'failed_ic', 'offline_ecash_detail', 'end'));
