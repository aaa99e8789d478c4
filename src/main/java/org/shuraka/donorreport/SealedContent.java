package org.shuraka.donorreport;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.shuraka.framework.Framework;
import org.shuraka.programme.GrantSection;
import org.shuraka.reporting.RateSource;
import org.shuraka.rollup.FigureLine;
import org.shuraka.rollup.FigureText;
import org.shuraka.rollup.IndicatorResult;
import org.shuraka.rollup.Titles;
import org.shuraka.shared.Formats;
import org.shuraka.shared.Language;
import org.shuraka.shared.LocalisedText;
import org.shuraka.shared.Messages;

/**
 * Everything a donor report says. Its canonical form is its JSON with members sorted by name and
 * decimals in full; the SHA-256 of a report is that of the canonical form in UTF-8.
 *
 * @param language in which the documents are written: en, ar or fr
 * @param sections codes of the parts that the grant wants besides those of every report, see {@link
 *     org.shuraka.programme.GrantSection}; all of them in reports sealed before grants could choose
 * @param rolledUpAt when the figures were derived from what was accepted by then
 * @param preparedAt when all this was put together; null in reports sealed before there were drafts
 * @param sealedAt null while it is a draft, as is {@code sealedBy}
 * @param sealedBy who approved it
 * @param summary the manager's own words; null where there are none
 * @param summaryBy who wrote the summary, everybody who changed its words, the first first; null
 *     where there is none, and in reports from before its authors were kept
 * @param places where the programme works
 * @param results in the order of the logframe
 * @param deviations from the work plan and from targets, empty where the grant does without
 * @param outcomes that the manager chose, in her words
 * @param expenditure null where the grant does without or has no budget
 * @param restatements of what the last sealed report of the grant said
 * @param adjustments that the figures of the window and before contain
 * @param evidence that the donor may see
 * @param iati the programme as an IATI 2.03 activities file with these figures
 */
public record SealedContent(
    String language,
    List<String> sections,
    Head programme,
    GrantHead grant,
    Window window,
    int frameworkVersion,
    Instant rolledUpAt,
    Instant preparedAt,
    Instant sealedAt,
    String sealedBy,
    String summary,
    List<String> summaryBy,
    List<Participant> participants,
    List<Place> places,
    List<Framework.Dimension> dimensions,
    List<Result> results,
    List<Deviation> deviations,
    List<Outcome> outcomes,
    Expenditure expenditure,
    List<Restatement> restatements,
    List<Adjustment> adjustments,
    List<EvidenceItem> evidence,
    String iati) {

  /** Reports that were sealed when there were fewer parts lack the newer ones. */
  public SealedContent {
    sections = sections == null ? GrantSection.CODES : List.copyOf(sections);
    deviations = list(deviations);
    outcomes = list(outcomes);
    restatements = list(restatements);
    evidence = list(evidence);
  }

  private static <T> List<T> list(List<T> list) {
    return list == null ? List.of() : List.copyOf(list);
  }

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

  /**
   * The grant; amount with two decimals in {@code currency}, null where it is not known.
   *
   * @param share of the programme, per cent; null where it is not agreed
   * @param shareShown whether additive figures carry the donor's share of them
   * @param title what the report is headed, in its language; null for the usual title
   * @param notice what the donor wants said on the cover, in the same language; null for nothing
   * @param logo on the cover; null for none
   */
  public record GrantHead(
      String reference,
      String donor,
      LocalisedText donorName,
      BigDecimal amount,
      String currency,
      LocalDate start,
      LocalDate end,
      BigDecimal share,
      boolean shareShown,
      String title,
      String notice,
      Logo logo) {

    private GrantHead with(Logo other) {
      return new GrantHead(
          reference,
          donor,
          donorName,
          amount,
          currency,
          start,
          end,
          share,
          shareShown,
          title,
          notice,
          other);
    }
  }

  /**
   * A picture, which is kept apart.
   *
   * @param sha256 of its bytes
   * @param text what it shows, in the language of the report; null for the donor's name
   */
  public record Logo(String sha256, String text) {}

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
   * @param donorCode its code in the donor's own list; null where it has none
   * @param donorWording its words there
   * @param contribution the donor's share of its figures; null where none is shown
   * @param trend the latest periods through the window's end, the oldest first
   */
  public record Indicator(
      Framework.Indicator promised,
      IndicatorResult achieved,
      String donorCode,
      LocalisedText donorWording,
      Contribution contribution,
      List<Point> trend) {

    public Indicator {
      trend = list(trend);
    }
  }

  /** The donor's share of additive figures, in their unit; exact. */
  public record Contribution(BigDecimal inWindow, BigDecimal toDate) {}

  /** What was new, or stood, in one reporting period, and its target; null where there is none. */
  public record Point(String period, BigDecimal value, BigDecimal target) {}

  /**
   * Where things went otherwise than planned or promised: an activity that was {@code postponed},
   * {@code moved} or {@code cancelled}, or an indicator off track, {@code below} or {@code above}
   * its target to date.
   *
   * @param key by which the manager's comment stays with it when figures are brought up to date;
   *     once sealed, its number
   * @param period of the report that says so of an activity
   * @param activity code in the work plan
   * @param indicator code
   * @param title of the activity or the indicator
   * @param reason coded, of an activity: security, access, authorities, partner_capacity, funding,
   *     weather, other
   * @param newPlace code of a place of the programme
   * @param actual to date, in the unit of the indicator
   * @param target to date
   * @param achievement a ratio with 6 decimals; null where it does not apply
   * @param comment the manager's own words; null where there are none
   */
  public record Deviation(
      String key,
      String kind,
      String period,
      String activity,
      String indicator,
      LocalisedText title,
      String reason,
      LocalDate newDate,
      String newPlace,
      BigDecimal actual,
      BigDecimal target,
      BigDecimal achievement,
      String comment) {

    private Deviation keyed(String other) {
      return new Deviation(
          other,
          kind,
          period,
          activity,
          indicator,
          title,
          reason,
          newDate,
          newPlace,
          actual,
          target,
          achievement,
          comment);
    }

    Deviation with(String words) {
      return new Deviation(
          key,
          kind,
          period,
          activity,
          indicator,
          title,
          reason,
          newDate,
          newPlace,
          actual,
          target,
          achievement,
          words);
    }
  }

  /**
   * A harvested outcome of an accepted report, as the manager tells it.
   *
   * @param key of the outcome in its report; once sealed, its number
   * @param place code of a place of the programme; null where it has none
   * @param substantiation not_started, requested, substantiated or disputed
   */
  public record Outcome(
      String key, String period, LocalDate date, String place, String substantiation, String text) {

    private Outcome keyed(String other) {
      return new Outcome(other, period, date, place, substantiation, text);
    }

    Outcome with(String words) {
      return new Outcome(key, period, date, place, substantiation, words);
    }
  }

  /**
   * Money spent against the lines of the grant's budget, with the rates by which it was changed.
   */
  public record Expenditure(List<BudgetLine> lines, List<Rate> rates) {}

  /** A budget line over all partners; amounts in {@code currency}. */
  public record BudgetLine(
      String code,
      LocalisedText title,
      String currency,
      BigDecimal budget,
      BigDecimal inWindow,
      BigDecimal toDate) {}

  /**
   * {@code rate} units of {@code currency} made one of {@code budgetCurrency}.
   *
   * @param source code of a {@link RateSource}; in older seals as the partner typed it
   */
  public record Rate(
      String currency, String budgetCurrency, BigDecimal rate, String source, LocalDate date) {

    /** The same with its source from the list. */
    Rate listed() {
      return new Rate(currency, budgetCurrency, rate, RateSource.of(source).code(), date);
    }

    /** The source in the reader's language, as typed where it is no code of the list. */
    public String source(Language reader) {
      return Stream.of(RateSource.values())
          .filter(s -> s.code().equals(source))
          .map(s -> s.title(reader))
          .findFirst()
          .orElse(source);
    }
  }

  /**
   * A figure of the last sealed report that is another one today, for the same window.
   *
   * @param figure in_window or to_date
   * @param from first period of the window that it was sealed for
   * @param was null where there was no figure
   * @param breakdownOnly whether the total is the same and only its breakdown is not
   * @param causes what was done since then that concerns it
   */
  public record Restatement(
      String indicator,
      LocalisedText title,
      String figure,
      String from,
      String to,
      BigDecimal was,
      BigDecimal is,
      boolean breakdownOnly,
      List<Cause> causes) {}

  /**
   * Why a sealed figure changed.
   *
   * @param kind reopened: an accepted report was opened again; accepted: a report was accepted
   *     later; adjusted: people counted twice were taken out
   * @param period that it concerns
   * @param reason as it was written for donors; null where nobody did
   * @param who null; who did it in reports sealed when that was still told
   */
  public record Cause(String kind, String period, String reason, String who, Instant at) {}

  /** A file of evidence that the donor may see. {@code label} is donor or public. */
  public record EvidenceItem(
      String period, String name, String type, long size, String sha256, String label) {}

  /** A correction of people counted twice. */
  public record Adjustment(String indicator, String period, BigDecimal amount, String reason) {}

  /**
   * A summary in a manager's words.
   *
   * @param summary null for none
   * @param by who wrote it, the first first; null where that is not known
   */
  record Words(String summary, List<String> by) {

    static final Words NONE = new Words(null, null);

    /** What that person makes of it; whose words stand in it is not changed by who seals it. */
    Words edited(String text, String editor) {
      String other = text == null || text.isBlank() ? null : text;
      if (other == null) {
        return NONE;
      }
      if (other.equals(summary)) {
        return this;
      }
      return new Words(
          other, Stream.concat(authors().stream(), Stream.of(editor)).distinct().toList());
    }

    private List<String> authors() {
      return by == null ? List.of() : by;
    }
  }

  /** Whose words the summary is, as a page says it; null where that is not known. */
  public String summaryBy(Language reader) {
    return summaryBy == null
        ? null
        : Messages.text(
            reader,
            "donorreport.summary.by",
            String.join(reader == Language.AR ? "، " : ", ", summaryBy));
  }

  /** The language of the documents. */
  Language writtenIn() {
    return Language.of(language).orElse(Language.EN);
  }

  /** The same with the programme in IATI. */
  SealedContent with(String iatiXml) {
    return copy(grant, sealedAt, sealedBy, words(), deviations, outcomes, iatiXml);
  }

  /** The same with that summary. */
  SealedContent with(Words other) {
    return with(other, deviations, outcomes);
  }

  /** The same with other words of the manager. */
  SealedContent with(Words other, List<Deviation> commented, List<Outcome> chosen) {
    return copy(grant, sealedAt, sealedBy, other, commented, chosen, iati);
  }

  /** The summary and whose words it is. */
  Words words() {
    return new Words(summary, summaryBy);
  }

  /** The same with that logo; null for none. */
  SealedContent withLogo(Logo logo) {
    return copy(grant.with(logo), sealedAt, sealedBy, words(), deviations, outcomes, iati);
  }

  /** The same as it is sealed. */
  SealedContent sealedAs(Instant at, String by) {
    return copy(
        grant,
        at,
        by,
        words(),
        numbered(deviations, Deviation::keyed),
        numbered(outcomes, Outcome::keyed),
        iati);
  }

  /** Keys are for drafts and name rows of partners' reports; what is sealed is numbered instead. */
  private static <T> List<T> numbered(List<T> list, BiFunction<T, String, T> keyed) {
    return IntStream.range(0, list.size())
        .mapToObj(i -> keyed.apply(list.get(i), String.valueOf(i + 1)))
        .toList();
  }

  private SealedContent copy(
      GrantHead agreed,
      Instant at,
      String by,
      Words words,
      List<Deviation> deviated,
      List<Outcome> told,
      String iatiXml) {
    return new SealedContent(
        language,
        sections,
        programme,
        agreed,
        window,
        frameworkVersion,
        rolledUpAt,
        preparedAt,
        at,
        by,
        words.summary(),
        words.by(),
        participants,
        places,
        dimensions,
        results,
        deviated,
        told,
        expenditure,
        restatements,
        adjustments,
        evidence,
        iatiXml);
  }

  /** Whether the grant wants this part. */
  boolean has(GrantSection section) {
    return sections.contains(section.code());
  }

  /** Whether it may still change: nobody has sealed it. */
  boolean draft() {
    return sealedAt == null;
  }

  /** When it became what it is. */
  Instant asOf() {
    return draft() ? preparedAt : sealedAt;
  }

  /** What the documents are headed. */
  String documentTitle() {
    return grant.title() == null
        ? Messages.text(writtenIn(), "donorreport.title", words(grant.donorName(), grant.donor()))
        : grant.title();
  }

  /** SHA-256 of the picture on the cover. */
  Optional<String> logo() {
    return Optional.ofNullable(grant.logo()).map(Logo::sha256);
  }

  /** What that picture shows, for those who do not see it. */
  String logoText() {
    return grant.logo().text() == null
        ? words(grant.donorName(), grant.donor())
        : grant.logo().text();
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

  /** A value of an indicator without what it is made of, as a page or document shows it. */
  public String value(Language reader, String indicator, BigDecimal value) {
    FigureText figures = FigureText.in(reader);
    return indicator(indicator)
        .map(i -> figures.alone(i.promised(), value))
        .orElse(value == null ? FigureText.NONE : Formats.of(reader).number(value));
  }

  @JsonIgnore
  public Optional<Indicator> indicator(String code) {
    return results.stream()
        .flatMap(r -> r.indicators().stream())
        .filter(i -> i.promised().code().equals(code))
        .findFirst();
  }
}
