package org.shuraka.exchange;

import org.shuraka.reporting.ReportKey;

/**
 * Of which report a workbook is a copy, and which copy.
 *
 * @param framework version of the results framework that it asks for
 * @param version of the report that it was filled from
 * @param copy its own mark
 * @param language code of the language that it is written in
 */
record WorkbookIdentity(
    String programme,
    String period,
    String partner,
    int framework,
    int version,
    String copy,
    String language) {

  static WorkbookIdentity of(
      ReportKey report, int framework, int version, String copy, String language) {
    return new WorkbookIdentity(
        report.programme(), report.period(), report.partner(), framework, version, copy, language);
  }
}
