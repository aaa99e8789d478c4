package org.shuraka.reporting;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.shuraka.access.AuditTrail;

/**
 * The files that prove what the report says. The document names them, and with it their labels and
 * descriptions can be changed; files themselves come and go by the evidence's own resource, so what
 * is not named stays.
 */
@ApplicationScoped
class EvidenceSection implements ReportSection {

  private static final String MEMBER = "evidence";

  @Inject EvidenceRepository evidence;
  @Inject AuditTrail audit;

  @Override
  public String member() {
    return MEMBER;
  }

  @Override
  public Object content(PartnerReport report) {
    return evidence.list(report.id());
  }

  @Override
  public void change(ReportChange change, JsonNode given) {
    List<JsonNode> items = change.items(given, "/" + MEMBER);
    for (int i = 0; i < items.size(); i++) {
      String at = "/" + MEMBER + "/" + i;
      change.read(items.get(i), EvidenceView.class, at).ifPresent(e -> describe(change, e, at));
    }
  }

  private void describe(ReportChange change, EvidenceView said, String at) {
    Evidence found =
        evidence.get(change.report().id(), said.id()).filter(Evidence::isStored).orElse(null);
    if (found == null) {
      change.fault(at + "/id", "evidence.unknown", said.id());
      return;
    }
    if (said.description() != null && said.description().length() > Evidence.LONGEST_DESCRIPTION) {
      change.fault(at + "/description", "evidence.long", Evidence.LONGEST_DESCRIPTION);
      return;
    }
    EvidenceView before = found.view();
    found.describe(new EvidenceView.Form(said.label(), said.description()));
    evidence.flush();
    if (!found.view().equals(before)) {
      audit.record(
          change.by(),
          new AuditTrail.Entry(
              "evidence.describe",
              MEMBER,
              said.id(),
              change.report().programmeId(),
              before,
              found.view(),
              null));
    }
  }

  @Override
  public List<Finding> check(PartnerReport report, String partner) {
    return List.of();
  }
}
