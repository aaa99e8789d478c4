package org.shuraka.framework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.shuraka.framework.Framework.Indicator;
import org.shuraka.framework.Framework.Target;
import org.shuraka.framework.FrameworkRepository.VersionLine;
import org.shuraka.programme.CalendarChange;
import org.shuraka.programme.CalendarChanged;
import org.shuraka.programme.ProgrammeView;
import org.shuraka.programme.ReportingCalendar;

/**
 * Targets name their period by its code, and approved versions never change. So a change of the
 * calendar is refused where a target that counts would lose its period, or where another version
 * would judge days that are judged now; targets of the draft go along to the period of the same
 * days. A target counts where its version judges its period or a later one: one that a newer
 * version has replaced from the first period on stands in nobody's way.
 */
@ApplicationScoped
class PeriodTargets {

  @Inject FrameworkRepository frameworks;

  void proposed(@Observes CalendarChange change) {
    List<VersionLine> versions = frameworks.versions(change.programmeId());
    for (VersionLine version : versions) {
      frameworks
          .version(change.programmeId(), version.number())
          .ifPresent(f -> approved(change, versions, version.number(), f));
    }
    judged(change, versions);
    if (!change.importing()) {
      frameworks
          .version(change.programmeId(), FrameworkVersion.DRAFT)
          .ifPresent(f -> draft(change, f));
    }
  }

  private static void approved(
      CalendarChange change, List<VersionLine> versions, int number, Framework framework) {
    framework
        .indicators()
        .forEach(
            i ->
                i.targets().stream()
                    .map(t -> period(change, t))
                    .flatMap(Optional::stream)
                    .filter(p -> change.sameUnderItsCode(p).isEmpty())
                    .filter(p -> counts(change, versions, number, p.start()))
                    .forEach(
                        p ->
                            change.obstacle(
                                "programme.calendar.target", number, i.code(), p.code())));
  }

  private static boolean counts(
      CalendarChange change, List<VersionLine> versions, int number, LocalDate from) {
    return change.before().stream()
            .anyMatch(p -> !p.start().isBefore(from) && judge(versions, p.end()) == number)
        || change.after().stream()
            .anyMatch(p -> !p.end().isBefore(from) && judge(versions, p.end()) == number);
  }

  /** The same days are judged by the same version afterwards. */
  private static void judged(CalendarChange change, List<VersionLine> versions) {
    if (versions.size() < 2) {
      return;
    }
    TreeSet<Integer> named = new TreeSet<>();
    for (ReportingCalendar.Period is : change.after()) {
      for (ProgrammeView.Period was : change.before()) {
        boolean overlap = !was.end().isBefore(is.start()) && !was.start().isAfter(is.end());
        int judge = judge(versions, was.end());
        if (overlap && judge != judge(versions, is.end()) && named.add(judge)) {
          change.obstacle("programme.calendar.version", judge, was.code(), is.code());
        }
      }
    }
  }

  /** As {@link PeriodFrameworks} says it of a period that is not opened. */
  private static int judge(List<VersionLine> versions, LocalDate periodEnd) {
    return versions.stream()
        .filter(v -> !v.inForceFrom().isAfter(periodEnd))
        .map(VersionLine::number)
        .max(Comparator.naturalOrder())
        .orElseGet(() -> versions.stream().mapToInt(VersionLine::number).min().orElseThrow());
  }

  private static void draft(CalendarChange change, Framework framework) {
    framework
        .indicators()
        .forEach(
            i ->
                i.targets().stream()
                    .map(t -> period(change, t))
                    .flatMap(Optional::stream)
                    .filter(p -> change.same(p).isEmpty())
                    .forEach(
                        p ->
                            change.obstacle(
                                "programme.calendar.target.draft", i.code(), p.code())));
  }

  void changed(@Observes CalendarChanged changed) {
    CalendarChange change = changed.change();
    Framework before =
        frameworks.version(change.programmeId(), FrameworkVersion.DRAFT).orElse(Framework.EMPTY);
    Framework after = before;
    for (Indicator indicator : before.indicators().toList()) {
      after =
          after.with(
              indicator.withTargets(
                  indicator.targets().stream().map(t -> moved(change, t)).toList()));
    }
    if (!after.equals(before)) {
      frameworks.draft(change.programmeId()).rewrite(after);
      frameworks.flush();
    }
  }

  private static Target moved(CalendarChange change, Target target) {
    return period(change, target)
        .flatMap(change::same)
        .map(p -> new Target(p.code(), target.value()))
        .orElse(target);
  }

  private static Optional<ProgrammeView.Period> period(CalendarChange change, Target target) {
    return ProgrammeView.Period.find(change.before(), target.period());
  }
}
