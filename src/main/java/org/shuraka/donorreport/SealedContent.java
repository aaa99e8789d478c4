package org.shuraka.donorreport;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.shuraka.framework.Framework;
import org.shuraka.rollup.FigureLine;
import org.shuraka.rollup.IndicatorResult;
import org.shuraka.rollup.Titles;
import org.shuraka.shared.Language;
import org.shuraka.shared.LocalisedText;
import org.shuraka.shared.Messages;

/**
 * Everything a donor report says. Its canonical form is its JSON with members sorted by name and
 * decimals in full; the SHA-256 of a report is that of the canonical form in UTF-8.
 *
 * @param language in which the documents are written: en, ar or fr
 * @param summary the manager's own words; null where there are none
 * @param places where the programme works
 * @param results in the order of the logframe
 * @param adjustments that the figures of the window and before contain
 * @param iati the programme as an IATI 2.03 activities file with these figures
 */
public record SealedContent(
    String language,
    Head programme,
    GrantHead grant,
    Window window,
    int frameworkVersion,
    Instant rolledUpAt,
    Instant sealedAt,
    String sealedBy,
    String summary,
    List<Participant> participants,
    List<Place> places,
    List<Framework.Dimension> dimensions,
    List<Result> results,
    List<Adjustment> adjustments,
    String iati) {

  /** The programme. {@code sample} marks figures invented for show. */
  public record Head(
      String code,
      String iatiIdentifier,
      LocalisedText title,
      LocalisedText objective,
      LocalDate start,
      LocalDate end,
      String timezone,
      boolean sample) {}

  /** The grant; amount with two decimals in {@code currency}, null where it is not known. */
  public record GrantHead(
      String reference,
      String donor,
      LocalisedText donorName,
      BigDecimal amount,
      String currency,
      LocalDate start,
      LocalDate end,
      BigDecimal share) {}

  /**
   * Whole reporting periods, {@code from} and {@code to} by code, with their first and last day.
   */
  public record Window(String from, String to, LocalDate start, LocalDate end) {}

  /** An organisation in the programme; role is IATI OrganisationRole. */
  public record Participant(String code, LocalisedText name, String role) {}

  /** Where figures may be reported for. */
  public record Place(String code, LocalisedText name) {}

  /** A result and its indicators. */
  public record Result(
      String code, String type, String parent, LocalisedText title, List<Indicator> indicators) {

    private Framework.Result promised() {
      return new Framework.Result(
          code,
          type,
          parent,
          title,
          null,
          null,
          null,
          null,
          indicators.stream().map(Indicator::promised).toList());
    }
  }

  /**
   * An indicator as promised and as achieved.
   *
   * @param promised from the framework version in force at the window's end
   * @param achieved its figures in the window and to date, aggregated over partners
   */
  public record Indicator(Framework.Indicator promised, IndicatorResult achieved) {}

  /** A correction of people counted twice. */
  public record Adjustment(String indicator, String period, BigDecimal amount, String reason) {}

  /** The language of the documents. */
  Language writtenIn() {
    return Language.of(language).orElse(Language.EN);
  }

  /** The same with the programme in IATI. */
  SealedContent with(String iatiXml) {
    return new SealedContent(
        language,
        programme,
        grant,
        window,
        frameworkVersion,
        rolledUpAt,
        sealedAt,
        sealedBy,
        summary,
        participants,
        places,
        dimensions,
        results,
        adjustments,
        iatiXml);
  }

  /** What the documents are headed. */
  String documentTitle() {
    return Messages.text(writtenIn(), "donorreport.title", words(grant.donorName(), grant.donor()));
  }

  /** A text in the language of the documents, something else where there is none. */
  String words(LocalisedText text, String otherwise) {
    return titles().words(text, otherwise);
  }

  /** What codes in the figures are called in the documents. */
  Titles titles() {
    return titles(writtenIn());
  }

  private Titles titles(Language reader) {
    return new Titles(
        reader,
        dimensions,
        places.stream().collect(Collectors.toMap(Place::code, Place::name, (a, b) -> a)),
        Map.of());
  }

  /** The figures as lines of a page, in the language of its reader. */
  public List<FigureLine.Group> lines(Language reader) {
    return FigureLine.of(
        results.stream().map(Result::promised).toList(),
        results.stream().flatMap(r -> r.indicators().stream()).map(Indicator::achieved).toList(),
        titles(reader));
  }

  @JsonIgnore
  public Optional<Indicator> indicator(String code) {
    return results.stream()
        .flatMap(r -> r.indicators().stream())
        .filter(i -> i.promised().code().equals(code))
        .findFirst();
  }
}
