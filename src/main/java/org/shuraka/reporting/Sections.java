package org.shuraka.reporting;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.shuraka.shared.BusinessException;
import org.shuraka.shared.Json;

/** A report made of its sections: read, changed by pieces or whole, checked, kept as handed in. */
@ApplicationScoped
class Sections {

  @Inject @Any Instance<ReportSection> beans;
  @Inject ReportRepository reports;

  ReportView view(PartnerReport report, String programme, String period, String partner) {
    return new ReportView(
        report.id(),
        programme,
        period,
        partner,
        report.status(),
        report.revision(),
        report.savedAt(),
        reports.writer(report),
        report.statusAt(),
        report.statusReason(),
        report.version(),
        ReportedValues.of(reports.values(report.id())),
        report.narrative(),
        reports.remarks(report.id()),
        others(report));
  }

  /** Everything that the partner says, as a submission keeps it. */
  ReportView.Form content(PartnerReport report) {
    ObjectNode content = Json.MAPPER.createObjectNode();
    all().forEach(s -> content.set(s.member(), Json.MAPPER.valueToTree(s.content(report))));
    return Json.MAPPER.convertValue(content, ReportView.Form.class);
  }

  /** Takes over what is in order; what is not, and members that no section has, become faults. */
  void change(ReportChange change, ObjectNode given) {
    Map<String, JsonNode> left = new LinkedHashMap<>();
    given.properties().forEach(e -> left.put(e.getKey(), e.getValue()));
    all()
        .filter(s -> left.containsKey(s.member()))
        .forEach(s -> s.change(change, left.remove(s.member())));
    left.keySet().forEach(member -> change.fault("/" + member, "report.change.member", member));
  }

  /** Takes over the whole form, or nothing of it. */
  void replace(ReportChange change, ReportView.Form form) {
    change(change, Json.MAPPER.valueToTree(form));
    if (!change.faults().isEmpty()) {
      throw BusinessException.invalid(change.faults());
    }
  }

  /** What has to be mended or explained before submission: errors first. */
  List<Finding> findings(PartnerReport report, String partner) {
    List<Explanation> explanations = reports.explanations(report.id());
    List<Finding> findings = new ArrayList<>();
    all().forEach(s -> findings.addAll(s.check(report, partner)));
    return findings.stream()
        .map(f -> f.explainedBy(explanations))
        .sorted(Comparator.comparing(f -> !f.error()))
        .toList();
  }

  private Map<String, Object> others(PartnerReport report) {
    Map<String, Object> others = new LinkedHashMap<>();
    all()
        .filter(s -> !(s instanceof FiguresSection) && !(s instanceof NarrativeSection))
        .forEach(s -> others.put(s.member(), s.content(report)));
    return others;
  }

  private Stream<ReportSection> all() {
    return beans.stream().sorted(Comparator.comparing(ReportSection::member));
  }
}
