-- What was spent on a budget line is added up from this index alone.
ALTER TABLE report_expenditure
  DROP INDEX report_expenditure_line,
  ADD INDEX report_expenditure_line (line_id, report_id, converted);
