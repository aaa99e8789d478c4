-- When a donor wants its reports and what they say on their cover; the windows that follow from it; why a draft was not made.

ALTER TABLE grant_agreement
  ADD COLUMN reporting_calendar VARCHAR(16)  COMMENT 'quarterly, half_yearly, calendar_year, us_fiscal_year; null: reports are made when they are asked for',
  ADD COLUMN due_days           INT          COMMENT 'a report is due so many days after the last day of its window',
  ADD COLUMN reports_from       DATE         COMMENT 'windows that ended before this day were reported on elsewhere',
  ADD COLUMN report_title       VARCHAR(200) COMMENT 'in the language of the reports',
  ADD COLUMN report_notice      TEXT         COMMENT 'what the donor wants said on the cover, in the language of the reports',
  ADD CONSTRAINT grant_calendar CHECK ((reporting_calendar IS NULL) = (due_days IS NULL));

-- Derived from the grant's calendar and the programme's periods, anew whenever one of them changes.
CREATE TABLE grant_window (
  grant_id BIGINT      NOT NULL,
  from_no  INT         NOT NULL COMMENT 'first reporting period, by number',
  to_no    INT         NOT NULL,
  code     VARCHAR(16) NOT NULL COMMENT 'as FY2026',
  end_date DATE        NOT NULL,
  due_date DATE        NOT NULL,
  PRIMARY KEY (grant_id, from_no),
  INDEX grant_window_due (due_date, grant_id, from_no),
  CONSTRAINT grant_window_grant FOREIGN KEY (grant_id) REFERENCES grant_agreement (id)
);

-- What became of a window when a draft was to be made of it: none yet for a reason, or one that was thrown away.
CREATE TABLE donor_report_attempt (
  grant_id       BIGINT      NOT NULL,
  from_no        INT         NOT NULL,
  to_no          INT         NOT NULL,
  tried_at       DATETIME(3) NOT NULL,
  obstacles      JSON        NOT NULL COMMENT 'the first of them',
  missing        INT         NOT NULL COMMENT 'how many reports of partners were missing',
  told_on        DATE                 COMMENT 'day on which the managers were told last',
  discard_reason TEXT                 COMMENT 'why a draft was thrown away; no other is made by itself',
  PRIMARY KEY (grant_id, from_no, to_no),
  CONSTRAINT donor_report_attempt_grant FOREIGN KEY (grant_id) REFERENCES grant_agreement (id)
);

ALTER TABLE donor_report
  DROP INDEX donor_report_run,
  ADD UNIQUE KEY donor_report_run (job_run_id, grant_id, from_no, to_no),
  ADD INDEX donor_report_window (grant_id, from_no, to_no);
