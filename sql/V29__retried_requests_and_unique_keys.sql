-- Until now kept answers held token secrets and refusals, and were told apart in another way.
DELETE FROM idempotent_request;

ALTER TABLE idempotent_request
  MODIFY request_hash CHAR(64) NOT NULL COMMENT 'SHA-256 of the call that was answered; empty before',
  MODIFY status INT COMMENT 'null: nothing was done with this key';

-- A unique key that is met is told by its name, which then has to be one of its own.
ALTER TABLE organisation RENAME INDEX code TO organisation_code;
ALTER TABLE organisation RENAME INDEX iati_identifier TO organisation_iati_identifier;
ALTER TABLE account RENAME INDEX email TO account_email;
ALTER TABLE access_token RENAME INDEX token_hash TO access_token_hash;
ALTER TABLE programme RENAME INDEX code TO programme_code;
ALTER TABLE programme RENAME INDEX iati_identifier TO programme_iati_identifier;
ALTER TABLE indicator_set RENAME INDEX code TO indicator_set_code;
ALTER TABLE iati_activity RENAME INDEX iati_identifier TO iati_activity_identifier;
ALTER TABLE outgoing_mail RENAME INDEX message_id TO outgoing_mail_message_id;
