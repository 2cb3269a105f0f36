-- A replacement card is made by itself: its file says which card it is for. Files without are of the order's first cards.
ALTER TABLE issuer.chip_file ADD COLUMN card_id bigint REFERENCES issuer.card;
