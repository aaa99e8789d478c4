-- A mail that waits is withdrawn when whoever it is for is not to be told any more: her account was closed, or she
-- has another role or organisation.

ALTER TABLE outgoing_mail
  DROP CONSTRAINT outgoing_mail_state,
  ADD CONSTRAINT outgoing_mail_state CHECK (state IN ('waiting', 'sent', 'failed', 'withdrawn')),
  ADD INDEX outgoing_mail_recipient (recipient, state);

UPDATE outgoing_mail SET state = 'withdrawn', ended_at = UTC_TIMESTAMP(3)
WHERE state IN ('waiting', 'failed') AND recipient IN (SELECT email FROM account WHERE NOT active);
