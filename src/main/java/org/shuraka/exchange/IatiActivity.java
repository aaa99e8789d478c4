package org.shuraka.exchange;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.shuraka.programme.Place;
import org.shuraka.programme.Sector;
import org.shuraka.shared.Language;
import org.shuraka.shared.LocalisedText;

/**
 * What the product reads of an activity that was made fit. The same reading serves import and
 * export: an element goes out word for word as long as it still reads as what the programme says.
 */
final class IatiActivity {

  static final String PLANNED_START = "1";
  static final String ACTUAL_START = "2";
  static final String PLANNED_END = "3";
  static final String ACTUAL_END = "4";

  /** Elements whose days tell when an activity was at work. */
  private static final Set<String> DATED =
      Set.of("budget", "planned-disbursement", "transaction", "result");

  /** Years a programme can have. */
  private static final int FIRST_YEAR = 1970;

  private static final int LAST_YEAR = 2100;

  private static final int LONGEST_CODE = 64;
  private static final int LONGEST_VOCABULARY = 20;

  private final IatiNode node;
  private final String language;
  private List<IatiNode> lost = List.of();

  /**
   * An organisation as an element names it.
   *
   * @param ref its identifier; null where none is given
   * @param type IATI OrganisationType; null where none is given
   */
  record Named(String ref, String type, LocalisedText name) {

    boolean nameless() {
      return ref == null && name.isEmpty();
    }
  }

  record Dates(LocalDate start, LocalDate end) {}

  record Money(BigDecimal amount, String currency, LocalDate valueDate) {}

  IatiActivity(IatiNode node) {
    this.node = node;
    this.language = IatiTexts.language(node.lang(), IatiTexts.UNSAID);
  }

  IatiNode node() {
    return node;
  }

  /** Makes it fit for the standard; see {@link IatiTidy}. */
  void mend(IatiNotes notes) {
    List<IatiNode> before = List.copyOf(node.children());
    IatiTidy.mend(node, notes);
    Set<IatiNode> kept = Collections.newSetFromMap(new IdentityHashMap<>());
    kept.addAll(node.children());
    lost = before.stream().filter(e -> !kept.contains(e)).toList();
  }

  /** Elements of that name that could not be made fit: whatever adds them up lacks a part. */
  Stream<IatiNode> lost(String name) {
    return lost.stream().filter(e -> e.is(name));
  }

  /** Of narratives that say none themselves. */
  String language() {
    return language;
  }

  LocalisedText text(IatiNode element) {
    return IatiTexts.of(element, language);
  }

  LocalisedText text(IatiNode element, String child) {
    return IatiTexts.of(element, child, language);
  }

  /** The title; its identifier where it has none. */
  LocalisedText title() {
    LocalisedText title = text(node, "title");
    return title.isEmpty() ? LocalisedText.of(language, identifier()) : title;
  }

  boolean untitled() {
    return text(node, "title").isEmpty();
  }

  /** What the whole world knows the activity by; empty where it lacks one. */
  String identifier() {
    return node.child("iati-identifier").map(i -> IatiValues.strip(i.text())).orElse("");
  }

  /** The description that says the objective: the general one, else that of objectives. */
  Optional<IatiNode> objectiveNode() {
    List<IatiNode> descriptions = node.children("description").toList();
    return Stream.of("1", "2", "", "3", "4")
        .flatMap(type -> descriptions.stream().filter(d -> d.attribute("type").equals(type)))
        .filter(d -> !text(d).isEmpty())
        .findFirst();
  }

  LocalisedText objective() {
    return objectiveNode().map(this::text).orElse(LocalisedText.EMPTY);
  }

  /** A status the product knows; implementation where it has none. */
  String statusOrUsual() {
    return status().orElse("2");
  }

  /** A status the product knows. */
  Optional<String> status() {
    return Optional.of(node.childAttribute("activity-status", "code"))
        .filter(code -> code.matches("[1-6]"));
  }

  Optional<String> currency() {
    return IatiValues.currency(node.attribute("default-currency"));
  }

  /**
   * From the actual start (else the planned one, else the first day that money or results name) to
   * the actual end (else the planned one, else the last such day, else the end of the year in which
   * it starts). Empty where no day is named at all.
   */
  Optional<Dates> dates() {
    List<LocalDate> named = namedDays().sorted().toList();
    Optional<LocalDate> start =
        Stream.of(
                day(ACTUAL_START).stream(),
                day(PLANNED_START).stream(),
                named.stream().limit(1),
                day(ACTUAL_END).stream(),
                day(PLANNED_END).stream())
            .flatMap(days -> days)
            .findFirst();
    return start.map(
        first ->
            new Dates(
                first,
                Stream.of(
                        day(ACTUAL_END).stream(),
                        day(PLANNED_END).stream(),
                        named.stream().skip(Math.max(0, named.size() - 1L)))
                    .flatMap(days -> days)
                    .filter(d -> !d.isBefore(first))
                    .findFirst()
                    .orElse(LocalDate.of(first.getYear(), 12, 31))));
  }

  /** The first day of that IATI ActivityDateType. */
  Optional<LocalDate> day(String type) {
    return node.children("activity-date")
        .filter(d -> d.attribute("type").equals(type))
        .flatMap(d -> programmeDay(d.attribute("iso-date")).stream())
        .findFirst();
  }

  private Stream<LocalDate> namedDays() {
    return node.children().stream()
        .filter(c -> !c.foreign() && DATED.contains(c.name()))
        .flatMap(IatiActivity::days);
  }

  private static Stream<LocalDate> days(IatiNode element) {
    return Stream.concat(
        programmeDay(element.attribute("iso-date")).stream(),
        element.children().stream().flatMap(IatiActivity::days));
  }

  private static Optional<LocalDate> programmeDay(String text) {
    return IatiValues.day(text).filter(d -> d.getYear() >= FIRST_YEAR && d.getYear() <= LAST_YEAR);
  }

  /** The organisation of a reporting-, participating-, provider- or receiver-org. */
  Named named(IatiNode organisation) {
    return new Named(
        organisation.attributeOrNull("ref"),
        organisation.attributeOrNull("type"),
        text(organisation));
  }

  /** The place of a recipient-country, recipient-region or location; empty where it has no code. */
  Optional<Place> place(IatiNode element) {
    Place place =
        switch (element.name()) {
          case "recipient-country" -> country(element);
          case "recipient-region" ->
              new Place(
                  element.attribute("code"),
                  text(element),
                  "region",
                  Objects.requireNonNullElse(element.attributeOrNull("vocabulary"), "1"),
                  percentage(element),
                  null,
                  null);
          default -> location(element);
        };
    boolean fits =
        !place.code().isEmpty()
            && place.code().length() <= LONGEST_CODE
            && (place.vocabulary() == null || place.vocabulary().length() <= LONGEST_VOCABULARY);
    return Optional.of(place).filter(p -> fits);
  }

  private Place country(IatiNode element) {
    String code = element.attribute("code").toUpperCase(Locale.ROOT);
    LocalisedText name = text(element);
    return new Place(
        code,
        name.isEmpty() ? countryName(code) : name,
        "country",
        null,
        percentage(element),
        null,
        null);
  }

  /** The platform knows what countries are called. */
  private static LocalisedText countryName(String code) {
    Map<String, String> names = new TreeMap<>();
    try {
      Locale country = new Locale.Builder().setRegion(code).build();
      for (Language reader : Language.ALL) {
        String name = country.getDisplayCountry(reader.locale());
        if (!name.equals(code)) {
          names.put(reader.code(), name);
        }
      }
    } catch (IllformedLocaleException e) {
      return LocalisedText.EMPTY;
    }
    return new LocalisedText(names);
  }

  private Place location(IatiNode element) {
    LocalisedText name = text(element, "name");
    String code =
        Stream.of(element.attribute("ref"), element.childAttribute("location-id", "code"))
            .map(IatiCodes::fit)
            .filter(c -> !c.isEmpty())
            .findFirst()
            .orElseGet(() -> name.isEmpty() ? "" : IatiCodes.ofName("place", name.in(language)));
    BigDecimal[] position =
        element
            .child("point")
            .flatMap(p -> p.child("pos"))
            .map(p -> position(p.text()))
            .orElse(null);
    return new Place(
        code,
        name,
        "place",
        element.child("location-id").map(id -> id.attributeOrNull("vocabulary")).orElse(null),
        null,
        position == null ? null : position[0],
        position == null ? null : position[1]);
  }

  /** Latitude and longitude; null where they are none. */
  private static BigDecimal[] position(String pos) {
    String[] parts = pos.strip().split("[\\s,]+");
    if (parts.length != 2) {
      return null;
    }
    BigDecimal latitude = degrees(parts[0], 90);
    BigDecimal longitude = degrees(parts[1], 180);
    return latitude == null || longitude == null ? null : new BigDecimal[] {latitude, longitude};
  }

  private static BigDecimal degrees(String text, int most) {
    return IatiValues.number(text)
        .filter(n -> n.abs().compareTo(BigDecimal.valueOf(most)) <= 0)
        .map(n -> n.setScale(6, java.math.RoundingMode.HALF_UP))
        .orElse(null);
  }

  /** The sector of an element; empty where its code is none. */
  Optional<Sector> sector(IatiNode element) {
    Sector sector =
        new Sector(
            element.attributeOrNull("vocabulary"),
            element.attribute("code"),
            percentage(element),
            text(element));
    return Optional.of(sector)
        .filter(
            s ->
                !s.code().isEmpty()
                    && s.code().length() <= LONGEST_CODE
                    && s.vocabulary().length() <= LONGEST_VOCABULARY);
  }

  private static BigDecimal percentage(IatiNode element) {
    return IatiValues.percentage(element.attribute("percentage")).orElse(null);
  }

  /** The money of a budget or transaction; empty where amount, currency or day cannot be read. */
  Optional<Money> money(IatiNode element) {
    return element
        .child("value")
        .flatMap(
            value -> {
              Optional<String> currency =
                  value.attribute("currency").isEmpty()
                      ? currency()
                      : IatiValues.currency(value.attribute("currency"));
              Optional<LocalDate> day = IatiValues.day(value.attribute("value-date"));
              return IatiValues.amount(value.text())
                  .filter(a -> currency.isPresent() && day.isPresent())
                  .map(a -> new Money(a, currency.get(), day.get()));
            });
  }
}
