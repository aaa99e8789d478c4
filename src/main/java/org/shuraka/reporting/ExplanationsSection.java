package org.shuraka.reporting;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** Why warnings of the checks are all right; an empty explanation takes the former away. */
@ApplicationScoped
class ExplanationsSection implements ReportSection {

  static final String MEMBER = "explanations";

  @Inject ReportRepository reports;

  @Override
  public String member() {
    return MEMBER;
  }

  @Override
  public Object content(PartnerReport report) {
    return reports.explanations(report.id());
  }

  @Override
  public void change(ReportChange change, JsonNode given) {
    if (change.whole()) {
      reports.forgetExplanations(change.report().id());
    }
    List<JsonNode> items = change.items(given, "/" + MEMBER);
    for (int i = 0; i < items.size(); i++) {
      String at = "/" + MEMBER + "/" + i;
      change
          .read(items.get(i), Explanation.class, at)
          .filter(e -> fits(change, e, at))
          .ifPresent(e -> reports.explain(change.report().id(), e));
    }
  }

  private static boolean fits(ReportChange change, Explanation e, String at) {
    if (e.code() == null || e.code().length() > 64) {
      change.fault(at + "/code", "report.explanation.code");
      return false;
    }
    if (e.pointer() == null || e.pointer().length() > 190) {
      change.fault(at + "/pointer", "report.explanation.pointer");
      return false;
    }
    if (!e.isBlank() && e.explanation().length() > Explanation.LONGEST) {
      change.fault(at + "/explanation", "report.text.long", Explanation.LONGEST);
      return false;
    }
    return true;
  }

  @Override
  public List<Finding> check(PartnerReport report, String partner) {
    return List.of();
  }
}
