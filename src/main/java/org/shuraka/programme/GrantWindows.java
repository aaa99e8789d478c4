package org.shuraka.programme;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.shuraka.shared.BusinessException;
import org.shuraka.shared.Fault;

/**
 * Keeps the windows on which a programme's grants are reported: those of each grant's calendar,
 * which are whole reporting periods. Runs in the caller's transaction.
 */
@ApplicationScoped
class GrantWindows {

  @Inject ProgrammeRepository programmes;

  /**
   * A window of a grant; {@code end} is its last day, {@code due} that of the report on it. Public,
   * since parameters are bound only from records that are.
   */
  public record Line(
      long grantId, int fromNo, int toNo, String code, LocalDate end, LocalDate due) {}

  /** What is wrong with a calendar that cuts a period of the programme. */
  Optional<Fault> misfit(long programmeId, GrantForm form) {
    List<ProgrammeView.Period> periods = programmes.periods(programmeId);
    return form.calendar()
        .flatMap(c -> c.cut(periods))
        .map(
            cut -> {
              List<String> fitting =
                  GrantCalendar.fitting(periods).stream().map(GrantCalendar::code).toList();
              return Fault.at(
                  "/reportingCalendar",
                  fitting.isEmpty() ? "grant.calendar.none" : "grant.calendar.cuts",
                  cut.code(),
                  cut.start(),
                  cut.end(),
                  String.join(", ", fitting));
            });
  }

  /**
   * Derives the windows of all grants of a programme anew.
   *
   * @throws BusinessException where a calendar does not fit the periods as they are now
   */
  void derive(long programmeId) {
    List<ProgrammeView.Period> periods = programmes.periods(programmeId);
    List<ProgrammeView.GrantLine> grants = programmes.grants(programmeId);
    String cut =
        grants.stream()
            .filter(g -> g.form().calendar().flatMap(c -> c.cut(periods)).isPresent())
            .map(GrantWindows::name)
            .collect(Collectors.joining("; "));
    if (!cut.isEmpty()) {
      throw BusinessException.invalid("/reportingFrequency", "grant.calendar.periods", cut);
    }
    List<Line> windows = new ArrayList<>();
    grants.forEach(g -> windows.addAll(lines(g.id(), g.form(), periods)));
    programmes.replaceGrantWindows(programmeId, windows);
  }

  /** The grants whose calendar would cut a period after a change. */
  List<String> cut(CalendarChange change) {
    List<ProgrammeView.Period> periods =
        change.after().stream()
            .map(
                p ->
                    new ProgrammeView.Period(
                        0, p.no(), p.code(), p.start(), p.end(), p.end(), false, false, 0))
            .toList();
    return programmes.grants(change.programmeId()).stream()
        .filter(g -> g.form().calendar().flatMap(c -> c.cut(periods)).isPresent())
        .map(GrantWindows::name)
        .toList();
  }

  private static String name(ProgrammeView.GrantLine g) {
    return g.donor() + " " + g.reference() + " (" + g.reportingCalendar() + ")";
  }

  private static List<Line> lines(
      long grantId, GrantForm form, List<ProgrammeView.Period> periods) {
    return form
        .calendar()
        .map(c -> c.windows(periods, form.start(), form.end()))
        .orElse(List.of())
        .stream()
        .filter(w -> form.reportsFrom() == null || !w.to().end().isBefore(form.reportsFrom()))
        .map(
            w ->
                new Line(
                    grantId,
                    w.from().no(),
                    w.to().no(),
                    w.code(),
                    w.to().end(),
                    w.to().end().plusDays(form.dueDays())))
        .toList();
  }
}
