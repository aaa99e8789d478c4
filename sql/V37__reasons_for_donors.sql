-- A reason that a donor reads is written for the donor; what was typed for the house and its partners stays there.

ALTER TABLE adjustment ADD COLUMN donor_reason TEXT COMMENT 'what donors read; null: nothing';
ALTER TABLE report_step ADD COLUMN donor_reason TEXT COMMENT 'what donors read of a reopening; null: nothing';
