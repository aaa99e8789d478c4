package org.shuraka.programme;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
 * @param reportingCalendar code of a {@link GrantCalendar}, whose windows must be whole reporting
 *     periods; null where reports are made only when they are asked for
 * @param dueDays a report is due so many days after the last day of its window, 0 to 365; default
 *     30; null without a calendar
 * @param reportsFrom windows that ended before this day were reported on elsewhere; null for none
 * @param reportTitle what its reports are headed, in their language, at most 200 characters; null
 *     for the usual title
 * @param reportNotice what the donor wants said on the cover, in the language of its reports, at
 *     most 2,000 characters; null for nothing
 * @param logoText what the logo on the cover shows, for those who do not see it, in the language of
 *     its reports, at most 300 characters; null for the donor's name
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
    List<String> sections,
    String reportingCalendar,
    Integer dueDays,
    LocalDate reportsFrom,
    String reportTitle,
    String reportNotice,
    String logoText) {

  static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private static final int LONGEST_CODE = 64;
  private static final int LONGEST_TITLE = 200;
  private static final int LONGEST_NOTICE = 2_000;
  private static final int LONGEST_LOGO_TEXT = 300;
  private static final int USUAL_DUE_DAYS = 30;
  private static final int LATEST_DUE_DAYS = 365;

  public GrantForm {
    currency = currency == null ? "EUR" : currency;
    language = language == null ? "en" : language;
    indicatorSet = blankToNull(indicatorSet);
    shareShown = Boolean.TRUE.equals(shareShown);
    sections = sections == null ? GrantSection.CODES : List.copyOf(sections);
    reportingCalendar = blankToNull(reportingCalendar);
    dueDays = reportingCalendar == null ? null : dueDays == null ? USUAL_DUE_DAYS : dueDays;
    reportTitle = blankToNull(reportTitle);
    reportNotice = blankToNull(reportNotice);
    logoText = blankToNull(logoText);
  }

  /** A grant of which only the money is known; everything else as usual. */
  public static GrantForm ofMoney(
      String donor,
      String reference,
      BigDecimal amount,
      String currency,
      LocalDate start,
      LocalDate end) {
    return new GrantForm(
        donor, reference, amount, currency, start, end, null, null, null, null, null, null, null,
        null, null, null, null);
  }

  /** The same over another amount. */
  public GrantForm with(BigDecimal otherAmount, String otherCurrency) {
    return new GrantForm(
        donor,
        reference,
        otherAmount,
        otherCurrency,
        start,
        end,
        share,
        language,
        indicatorSet,
        shareShown,
        sections,
        reportingCalendar,
        dueDays,
        reportsFrom,
        reportTitle,
        reportNotice,
        logoText);
  }

  private static String blankToNull(String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }

  /** The calendar that its code names. */
  Optional<GrantCalendar> calendar() {
    return GrantCalendar.of(reportingCalendar);
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
    reporting(at, faults);
    return faults;
  }

  private void reporting(String at, List<Fault> faults) {
    if (reportingCalendar != null && calendar().isEmpty()) {
      faults.add(
          Fault.at(
              at + "/reportingCalendar",
              "grant.calendar.unknown",
              reportingCalendar,
              String.join(", ", GrantCalendar.CODES)));
    }
    if (dueDays != null && (dueDays < 0 || dueDays > LATEST_DUE_DAYS)) {
      faults.add(Fault.at(at + "/dueDays", "grant.dueDays.range", LATEST_DUE_DAYS));
    }
    if (reportsFrom != null && end != null && reportsFrom.isAfter(end)) {
      faults.add(Fault.at(at + "/reportsFrom", "grant.reportsFrom.late"));
    }
    if (reportTitle != null && reportTitle.length() > LONGEST_TITLE) {
      faults.add(Fault.at(at + "/reportTitle", "grant.text.long", LONGEST_TITLE));
    }
    if (reportNotice != null && reportNotice.length() > LONGEST_NOTICE) {
      faults.add(Fault.at(at + "/reportNotice", "grant.text.long", LONGEST_NOTICE));
    }
    if (logoText != null && logoText.length() > LONGEST_LOGO_TEXT) {
      faults.add(Fault.at(at + "/logoText", "grant.text.long", LONGEST_LOGO_TEXT));
    }
  }
}
