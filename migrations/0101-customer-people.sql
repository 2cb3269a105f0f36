-- A purchaser's people are listed by the purchaser: those who may log in, and those who have been asked for.
CREATE INDEX user_by_customer ON access.user_account (customer_id, user_id) WHERE customer_id IS NOT NULL;
CREATE INDEX approval_of_invitation ON access.approval ((payload ->> 'customerId')) WHERE kind = 'access.invite-user';
