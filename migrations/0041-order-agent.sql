-- Who bought on behalf of the purchaser (R-REALNAME, R-REGISTER): recorded as every person is, the number encrypted beside its
-- search hash.
ALTER TABLE issuer.card_order
  ADD COLUMN agent_name             text,
  ADD COLUMN agent_id_type          text,
  ADD COLUMN agent_id_number_cipher bytea,
  ADD COLUMN agent_id_number_hash   bytea,
  ADD COLUMN agent_id_number_masked text,
  ADD CONSTRAINT card_order_agent_has_name CHECK (agent_name IS NOT NULL OR agent_id_type IS NULL),
  ADD CONSTRAINT card_order_agent_id_whole CHECK ((agent_id_type IS NULL) = (agent_id_number_hash IS NULL)
    AND (agent_id_type IS NULL) = (agent_id_number_cipher IS NULL));
