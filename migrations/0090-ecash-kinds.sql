-- E-cash in the books. New kinds of card transactions must be committed before a function may name them.
ALTER TYPE ledger.authorization_kind ADD VALUE 'offline_purchase'; -- the chip paid, the terminal told later
ALTER TYPE ledger.authorization_kind ADD VALUE 'ecash_refund';     -- of an offline purchase, to the card's account
ALTER TYPE ledger.authorization_kind ADD VALUE 'load';             -- value into the chip (圈存)
ALTER TYPE ledger.authorization_kind ADD VALUE 'load_void';        -- of a cash load: value out of the chip again
ALTER TYPE ledger.channel ADD VALUE 'offline';

-- What the issuer pays out of its own: waived late uploads, decisions by policy that turned out otherwise.
INSERT INTO ledger.gl_account VALUES (6402, '差错损失', 'Dispute losses', 'expense', 'fees_not_carried_out');
