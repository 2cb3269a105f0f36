-- PINs after the issue: a new one by mail, changed by the holder, unlocked. The card keeps the verifier in force; a PIN that
-- the holder chose was never printed, so it has no mailer.
ALTER TABLE issuer.card ALTER COLUMN pin_mailer DROP NOT NULL;
GRANT UPDATE (pin_verifier, pin_mailer) ON issuer.card TO yufuka_app;

ALTER TABLE issuer.card_event
  DROP CONSTRAINT card_event_kind_check,
  ADD CONSTRAINT card_event_kind_check CHECK (
    kind IN ('frozen', 'unfrozen', 'loss_reported', 'pin_reissued', 'pin_changed', 'pin_unlocked'));
