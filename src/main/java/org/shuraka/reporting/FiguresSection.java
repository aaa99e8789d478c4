package org.shuraka.reporting;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.shuraka.framework.Framework;
import org.shuraka.framework.PeriodFrameworks;

/**
 * The figures. A change puts values in the place of what their indicator and location said before;
 * the state {@code missing} takes one away. Where the cells are an object, by their categories with
 * "|" between ({@code "female|18to29": 12}), only those cells change, null taking one away.
 */
@ApplicationScoped
class FiguresSection implements ReportSection {

  static final String MEMBER = "values";

  @Inject ReportRepository reports;
  @Inject PeriodFrameworks frameworks;
  @Inject Reports acts;

  @Override
  public String member() {
    return MEMBER;
  }

  @Override
  public Object content(PartnerReport report) {
    return values(report);
  }

  @Override
  public void change(ReportChange change, JsonNode given) {
    PartnerReport report = change.report();
    List<ReportedValue> before = values(report);
    ValueCheck check = acts.check(report.programmeId(), report.periodId(), change.partner());
    ValueChanges changes = new ValueChanges(change, check, before);
    List<JsonNode> items = change.items(given, "/" + MEMBER);
    for (int i = 0; i < items.size(); i++) {
      changes.take(items.get(i), "/" + MEMBER + "/" + i);
    }
    if (change.whole()) {
      reports.replaceValues(report.id(), changes.rows());
    } else if (!changes.keys().isEmpty()) {
      reports.replaceValues(report.id(), changes.keys(), changes.rows());
    }
  }

  @Override
  public List<Finding> check(PartnerReport report, String partner) {
    Framework framework = frameworks.of(report.periodId()).framework();
    Map<String, Earlier> earlier =
        reports.earlier(report).stream()
            .collect(Collectors.toMap(Earlier::key, Function.identity()));
    return new FigureCheck(framework, earlier).findings(partner, values(report));
  }

  private List<ReportedValue> values(PartnerReport report) {
    return new ArrayList<>(ReportedValues.of(reports.values(report.id())));
  }
}
