package org.shuraka.donorreport;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.shuraka.programme.ProgrammeView.Period;
import org.shuraka.shared.BusinessException;

/** A window of whole reporting periods, as somebody asks for it: by codes or by days. */
record ReportWindow(Period from, Period to) {

  /**
   * @param from code of a period, or its first day
   * @param to code of a period, or its last day
   */
  static ReportWindow of(List<Period> periods, String from, String to) {
    Optional<LocalDate> first = day(from);
    Optional<LocalDate> last = day(to);
    if (first.isPresent() && last.isPresent()) {
      return ofDays(periods, first.get(), last.get());
    }
    Period begin = period(periods, from, "/from");
    Period end = period(periods, to, "/to");
    if (begin.no() > end.no()) {
      throw BusinessException.invalid("/from", "rollup.window.order");
    }
    return new ReportWindow(begin, end);
  }

  private static ReportWindow ofDays(List<Period> periods, LocalDate first, LocalDate last) {
    if (first.isAfter(last)) {
      throw BusinessException.invalid("/from", "rollup.window.order");
    }
    List<Period> touched =
        periods.stream().filter(p -> !p.end().isBefore(first) && !p.start().isAfter(last)).toList();
    if (touched.isEmpty()) {
      throw BusinessException.invalid("/from", "donorreport.window.outside");
    }
    ReportWindow around = new ReportWindow(touched.get(0), touched.get(touched.size() - 1));
    if (around.from().start().equals(first) && around.to().end().equals(last)) {
      return around;
    }
    List<Period> whole =
        touched.stream().filter(p -> !p.start().isBefore(first) && !p.end().isAfter(last)).toList();
    String nearest = around.words();
    if (!whole.isEmpty()) {
      nearest += "; " + new ReportWindow(whole.get(0), whole.get(whole.size() - 1)).words();
    }
    throw BusinessException.invalid("/from", "donorreport.window.cuts", first, last, nearest);
  }

  private String words() {
    return "%s – %s (%s – %s)".formatted(from.code(), to.code(), from.start(), to.end());
  }

  private static Optional<LocalDate> day(String text) {
    try {
      return text == null ? Optional.empty() : Optional.of(LocalDate.parse(text));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Period period(List<Period> periods, String code, String pointer) {
    return Period.find(periods, code)
        .orElseThrow(
            () ->
                BusinessException.invalid(
                    pointer, "programme.period.unknown", String.valueOf(code)));
  }
}
