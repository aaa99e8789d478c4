package org.shuraka.review;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.shuraka.access.Role;
import org.shuraka.framework.PeriodFrameworks;
import org.shuraka.programme.Place;
import org.shuraka.programme.ProgrammeRepository;
import org.shuraka.programme.ProgrammeView;
import org.shuraka.reporting.Earlier;
import org.shuraka.reporting.Finding;
import org.shuraka.reporting.Narrative;
import org.shuraka.reporting.PartnerReport;
import org.shuraka.reporting.ReportKey;
import org.shuraka.reporting.ReportRepository;
import org.shuraka.reporting.ReportView;
import org.shuraka.reporting.ReportedValue;
import org.shuraka.reporting.ReportingService;
import org.shuraka.reporting.Reports;
import org.shuraka.reporting.Submission;
import org.shuraka.shared.BusinessException;
import org.shuraka.shared.LocalisedText;

/** Puts together what a reviewer looks at; as many queries for one indicator as for hundreds. */
@Stateless
@RolesAllowed({Role.IS_ADMINISTRATOR, Role.IS_MANAGER})
public class ReviewSheetService {

  @Inject ReportingService reporting;
  @Inject ReportRepository reports;
  @Inject Reports acts;
  @Inject AcceptedResultRepository accepted;
  @Inject PeriodFrameworks frameworks;
  @Inject ProgrammeRepository programmes;

  public ReviewSheet sheet(ReportKey key) {
    ReportView view = reporting.get(key.programme(), key.period(), key.partner());
    PartnerReport report = reports.get(view.id());
    Submission before = handedInBefore(view);
    List<Finding> findings = reporting.findings(key.programme(), key.period(), key.partner());
    SideBySide figures = sideBySide(key, view, report, before, findings);
    List<ReviewSheet.Line> lines = figures.lines(key.partner());
    List<Finding> shown = lines.stream().flatMap(l -> l.findings().stream()).toList();
    return new ReviewSheet(
        view,
        before == null ? null : before.at(),
        lines,
        narrative(view.narrative(), before == null ? null : before.content().narrative()),
        findings.stream().filter(f -> !shown.contains(f)).toList(),
        reports.steps(view.id()));
  }

  /** While the partner writes, what was handed in last; else what was before that. */
  private Submission handedInBefore(ReportView view) {
    List<Submission> submissions = acts.submissions(view.id(), 2);
    int nth = view.status().editable() ? 0 : 1;
    return submissions.size() > nth ? submissions.get(nth) : null;
  }

  private SideBySide sideBySide(
      ReportKey key,
      ReportView view,
      PartnerReport report,
      Submission before,
      List<Finding> findings) {
    long programmeId = report.programmeId();
    List<ProgrammeView.Period> periods = programmes.periods(programmeId);
    ProgrammeView.Period period =
        ProgrammeView.Period.find(periods, key.period()).orElseThrow(BusinessException::notFound);
    return new SideBySide(
        frameworks.of(report.periodId()).framework(),
        periods.stream()
            .filter(p -> p.no() <= period.no())
            .map(ProgrammeView.Period::code)
            .toList(),
        byKey(view.values()),
        before == null ? null : byKey(before.content().values()),
        acts.earlier(report).stream().collect(Collectors.toMap(Earlier::key, Function.identity())),
        accepted.lastCells(report.id()),
        findings.stream().collect(Collectors.groupingBy(Finding::pointer)),
        programmes.places(programmeId).stream()
            .collect(Collectors.toMap(Place::code, ReviewSheetService::name, (a, b) -> a)));
  }

  private static LocalisedText name(Place place) {
    return place.name().isEmpty() ? LocalisedText.english(place.code()) : place.name();
  }

  private static Map<String, ReportedValue> byKey(List<ReportedValue> values) {
    Map<String, ReportedValue> byKey = new LinkedHashMap<>();
    values.forEach(v -> byKey.put(v.key(), v));
    return byKey;
  }

  private static List<ReviewSheet.Passage> narrative(Narrative now, Narrative before) {
    List<ReviewSheet.Passage> passages = new ArrayList<>();
    passage("progress", Narrative::progress, now, before, passages);
    passage("challenges", Narrative::challenges, now, before, passages);
    passage("risks", Narrative::risks, now, before, passages);
    passage("lessons", Narrative::lessons, now, before, passages);
    passage("plans", Narrative::plans, now, before, passages);
    return passages;
  }

  /** Parts in which nothing is and was said are left out. */
  private static void passage(
      String part,
      Function<Narrative, String> of,
      Narrative now,
      Narrative before,
      List<ReviewSheet.Passage> passages) {
    String text = Objects.requireNonNullElse(of.apply(now), "");
    String old = before == null ? null : Objects.requireNonNullElse(of.apply(before), "");
    boolean changed = old != null && !old.equals(text);
    if (!text.isBlank() || changed) {
      passages.add(new ReviewSheet.Passage(part, text, old, changed));
    }
  }
}
