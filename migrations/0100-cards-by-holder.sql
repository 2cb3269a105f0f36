-- Cards are found by their holder's name.
CREATE INDEX order_line_by_recipient ON issuer.order_line (recipient_name) WHERE recipient_name IS NOT NULL;
