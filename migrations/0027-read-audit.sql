-- The audit trail is read by who did something, by what was done, and by time; events are found by the text that is hashed.
CREATE INDEX audit_event_by_actor ON access.audit_event ((event::jsonb #>> '{by,login}'), event_id);
CREATE INDEX audit_event_by_action ON access.audit_event (action, event_id);
CREATE INDEX audit_event_by_time ON access.audit_event ((event::jsonb ->> 'at'), event_id);
