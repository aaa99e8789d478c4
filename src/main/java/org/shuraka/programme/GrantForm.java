package org.shuraka.programme;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.shuraka.shared.Fault;
import org.shuraka.shared.Language;

/**
 * What a donor gives.
 *
 * @param donor code of the donor organisation
 * @param reference the donor's own number for it
 * @param amount in {@code currency}, two decimals; null where it is not known
 * @param currency ISO 4217
 * @param share of the whole programme, per cent, above 0 to 100; null where it is not agreed
 * @param language of reports to this donor: en, ar or fr; default en
 * @param indicatorSet code of the list of standard indicators by whose codes and words the donor
 *     knows indicators; null where it keeps none
 * @param shareShown whether reports show the donor's share of additive figures; needs a share
 * @param sections of its reports, see {@link GrantSection}; default all
 */
public record GrantForm(
    String donor,
    String reference,
    BigDecimal amount,
    String currency,
    LocalDate start,
    LocalDate end,
    BigDecimal share,
    String language,
    String indicatorSet,
    Boolean shareShown,
    List<String> sections) {

  static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private static final int LONGEST_CODE = 64;

  public GrantForm {
    currency = currency == null ? "EUR" : currency;
    language = language == null ? "en" : language;
    indicatorSet = indicatorSet == null || indicatorSet.isBlank() ? null : indicatorSet;
    shareShown = Boolean.TRUE.equals(shareShown);
    sections = sections == null ? GrantSection.CODES : List.copyOf(sections);
  }

  public List<Fault> faults(String at) {
    List<Fault> faults = new ArrayList<>();
    if (reference == null || reference.isBlank() || reference.length() > 100) {
      faults.add(Fault.at(at + "/reference", "programme.grant.reference"));
    }
    if (start == null || end == null || start.isAfter(end)) {
      faults.add(Fault.at(at + "/end", "programme.dates"));
    }
    if (amount != null && (amount.signum() < 0 || amount.scale() > 2 || amount.precision() > 19)) {
      faults.add(Fault.at(at + "/amount", "programme.grant.amount"));
    }
    if (!currency.matches("[A-Z]{3}")) {
      faults.add(Fault.at(at + "/currency", "programme.currency", currency));
    }
    if (share != null && (share.signum() <= 0 || share.compareTo(HUNDRED) > 0)) {
      faults.add(Fault.at(at + "/share", "programme.grant.share"));
    }
    if (Language.of(language).isEmpty()) {
      faults.add(Fault.at(at + "/language", "error.language", language));
    }
    if (shareShown && share == null) {
      faults.add(Fault.at(at + "/share", "programme.grant.shareShown"));
    }
    if (indicatorSet != null && indicatorSet.length() > LONGEST_CODE) {
      faults.add(Fault.at(at + "/indicatorSet", "programme.grant.indicatorSet", LONGEST_CODE));
    }
    sections.stream()
        .filter(s -> !GrantSection.CODES.contains(s))
        .forEach(s -> faults.add(Fault.at(at + "/sections", "programme.grant.section.unknown", s)));
    return faults;
  }
}
