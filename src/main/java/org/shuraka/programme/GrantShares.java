package org.shuraka.programme;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The parts of a programme that its donors pay: on no day more than the whole of it. */
final class GrantShares {

  private GrantShares() {}

  /**
   * Who has how much on the first day on which the shares exceed 100 %, as {@code NL-MFA 60 %};
   * empty where they never do.
   *
   * @param others the programme's other grants
   */
  static Optional<String> excess(GrantForm form, List<ProgrammeView.GrantLine> others) {
    if (form.share() == null) {
      return Optional.empty();
    }
    return Stream.concat(
            Stream.of(form.start()), others.stream().map(ProgrammeView.GrantLine::start))
        .filter(day -> holds(form.start(), form.end(), day))
        .sorted()
        .map(day -> others.stream().filter(o -> paysOn(o, day)).toList())
        .filter(payers -> sum(payers).add(form.share()).compareTo(GrantForm.HUNDRED) > 0)
        .map(GrantShares::words)
        .findFirst();
  }

  private static boolean paysOn(ProgrammeView.GrantLine grant, LocalDate day) {
    return grant.share() != null && holds(grant.start(), grant.end(), day);
  }

  private static boolean holds(LocalDate start, LocalDate end, LocalDate day) {
    return !day.isBefore(start) && !day.isAfter(end);
  }

  private static BigDecimal sum(List<ProgrammeView.GrantLine> payers) {
    return payers.stream()
        .map(ProgrammeView.GrantLine::share)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static String words(List<ProgrammeView.GrantLine> payers) {
    return payers.stream()
        .map(
            g ->
                g.donor()
                    + " "
                    + g.reference()
                    + ": "
                    + g.share().stripTrailingZeros().toPlainString()
                    + " %")
        .collect(Collectors.joining("; "));
  }
}
