-- Accounts that administrators make: somebody is invited by a link and chooses a password herself.

ALTER TABLE account
  MODIFY password_hash VARCHAR(300) COMMENT 'null: she was invited and has not chosen one yet';

-- One row for each link that was given out and neither used nor replaced. Using one, closing the account
-- or choosing a password takes away all of the account's.
CREATE TABLE password_link (
  token_hash CHAR(64)    NOT NULL PRIMARY KEY COMMENT 'SHA-256, hex',
  account_id BIGINT      NOT NULL,
  created_at DATETIME(3) NOT NULL,
  expires_at DATETIME(3) NOT NULL,
  INDEX password_link_account (account_id, created_at),
  INDEX password_link_expires (expires_at),
  CONSTRAINT password_link_account FOREIGN KEY (account_id) REFERENCES account (id)
);
