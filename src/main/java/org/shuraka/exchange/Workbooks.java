package org.shuraka.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.shuraka.framework.AskedChange;
import org.shuraka.framework.FrameworkRepository;
import org.shuraka.framework.PeriodFrameworks;
import org.shuraka.programme.ProgrammeService;
import org.shuraka.programme.ProgrammeView;
import org.shuraka.reporting.ReportKey;
import org.shuraka.reporting.ReportPlanService;
import org.shuraka.reporting.ReportRepository;
import org.shuraka.reporting.ReportView;
import org.shuraka.reporting.ReportingService;
import org.shuraka.shared.BusinessException;
import org.shuraka.shared.Fault;
import org.shuraka.shared.Language;

/** Reports as workbooks. Rights are checked by the services that it reads through. */
@ApplicationScoped
class Workbooks {

  /** Empty rows for what is new. */
  private static final int NEW_ACTIVITIES = 5;

  private static final int NEW_OUTCOMES = 10;

  @Inject ReportingService reporting;
  @Inject ReportPlanService plans;
  @Inject ProgrammeService programmes;
  @Inject ReportRepository reports;
  @Inject PeriodFrameworks frameworks;
  @Inject FrameworkRepository versions;

  WorkbookContent content(ReportKey key) {
    ProgrammeView programme = programmes.get(key.programme());
    ReportView report = reporting.get(key.programme(), key.period(), key.partner());
    PeriodFrameworks.Judging judging = frameworks.of(reports.get(report.id()).periodId());
    return new WorkbookContent(
        programme,
        report,
        judging.number(),
        judging.framework(),
        reporting.earlier(key.programme(), key.period(), key.partner()),
        plans.due(key.programme(), key.period(), key.partner()),
        plans.planned(key.programme(), key.period(), key.partner()),
        plans.said(key.programme(), key.period(), key.partner()),
        plans.budget(key.programme(), key.period(), key.partner()),
        plans.ageBands(key.programme(), key.period(), key.partner()));
  }

  /** The report as it stands, with empty rows that no other copy has. */
  byte[] write(ReportKey key, WorkbookContent content, Language language) {
    String copy = UUID.randomUUID().toString().substring(0, 8);
    Map<String, List<String>> empty =
        Map.of(
            WorkbookLayout.ACTIVITIES, keys(copy, NEW_ACTIVITIES),
            WorkbookLayout.OUTCOMES, keys(copy, NEW_OUTCOMES));
    return WorkbookWriter.write(
        content,
        content.layout(language, empty),
        WorkbookIdentity.of(
            key, content.frameworkVersion(), content.report().version(), copy, language.code()));
  }

  /**
   * What a returned workbook changes in its report.
   *
   * @throws BusinessException where it is one of another report, or asks for something else
   */
  WorkbookComparison compare(WorkbookContent content, byte[] file, Language reader) {
    WorkbookCopy copy = WorkbookCopy.read(file);
    WorkbookComparison comparison = new WorkbookComparison(content, copy, reader);
    int version = copy.identity().framework();
    if (version != content.frameworkVersion()) {
      List<Fault> faults =
          versions
              .version(content.programme().id(), version)
              .map(f -> changed(AskedChange.between(f, content.framework(), partner(content))))
              .orElseGet(() -> List.of(Fault.at("", "workbook.framework.unknown", version)));
      if (!faults.isEmpty()) {
        throw BusinessException.invalid(faults);
      }
    }
    return comparison;
  }

  private static String partner(WorkbookContent content) {
    return content.report().partner();
  }

  /**
   * One fault for each thing that the workbook asks for and the period does not, or the reverse.
   */
  static List<Fault> changed(List<AskedChange> changes) {
    return changes.stream()
        .map(c -> Fault.at("", "workbook.framework." + c.kind(), c.indicator()))
        .toList();
  }

  private static List<String> keys(String copy, int count) {
    return Stream.iterate(1, n -> n + 1).limit(count).map(n -> "w-" + copy + "-" + n).toList();
  }
}
