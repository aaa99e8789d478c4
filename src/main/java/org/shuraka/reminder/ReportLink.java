package org.shuraka.reminder;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Where a report is found: by its officer to write, by a manager to review. */
final class ReportLink {

  private ReportLink() {}

  static String toWrite(String programme, String period, String partner) {
    return "/reports/report" + query(programme, period, partner);
  }

  static String toReview(String programme, String period, String partner) {
    return "/reports/review" + query(programme, period, partner);
  }

  private static String query(String programme, String period, String partner) {
    return "?programme="
        + encoded(programme)
        + "&period="
        + encoded(period)
        + "&partner="
        + encoded(partner);
  }

  private static String encoded(String code) {
    return URLEncoder.encode(code, StandardCharsets.UTF_8);
  }
}
