-- The last count of every chip that was seen online with a right cryptogram, and the message that bore it: no count comes twice.
CREATE TABLE acceptance.chip_counter (
  card_id    bigint NOT NULL,
  psn        text NOT NULL,
  last_atc   integer NOT NULL CHECK (last_atc BETWEEN 0 AND 65535),
  origin_key text NOT NULL,
  seen_at    timestamptz NOT NULL,
  PRIMARY KEY (card_id, psn)
) WITH (fillfactor = 60);
GRANT SELECT, INSERT, UPDATE ON acceptance.chip_counter TO yufuka_app;
