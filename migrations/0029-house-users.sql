-- Roles of the issuer's people change, by two people.
GRANT UPDATE (roles) ON access.user_account TO yufuka_app;
