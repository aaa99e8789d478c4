package org.shuraka.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.shuraka.framework.Framework;
import org.shuraka.framework.FrameworkRepository;
import org.shuraka.programme.Place;
import org.shuraka.programme.ProgrammeRepository;
import org.shuraka.programme.ProgrammeView;
import org.shuraka.programme.PublishingRepository;
import org.shuraka.programme.Sector;
import org.shuraka.shared.BusinessException;
import org.shuraka.shared.LocalisedText;

/**
 * Writes a programme as an IATI 2.03 activities file, imported or made here. What was published
 * goes out word for word, every target and actual included; an element of which the programme now
 * says something else is written anew. Results without indicators stay out, since the standard has
 * none. Rights are checked by whoever calls.
 */
@ApplicationScoped
public class IatiExport {

  private static final String VERSION = "2.03";
  private static final String WGS_84 = "http://www.opengis.net/def/crs/EPSG/0/4326";

  private static final String ACCOUNTABLE = "2";

  /** Roles whose organisation may report: a donor does so only where there is nobody else. */
  private static final List<String> REPORTERS = List.of(ACCOUNTABLE, "3", "4");

  /** IATI OrganisationType of a reporter that has none: the standard requires one. */
  private static final String OTHER_TYPE = "90";

  private static final String INCOMING_COMMITMENT = "11";
  private static final int DECIMALS = 4;

  @Inject IatiRepository repository;
  @Inject ProgrammeRepository programmes;
  @Inject FrameworkRepository frameworks;
  @Inject PublishingRepository publishing;

  /**
   * A target or actual to publish beside those that were.
   *
   * @param value as it is to stand; null for none
   * @param comment null or empty for none
   */
  public record PublishedValue(
      String value, List<IatiFigure.Dimension> dimensions, LocalisedText comment) {}

  /**
   * What is to be published of an indicator for a period, in addition to what was published before.
   * For an indicator that was not, it stands in place of the framework's own targets of that
   * period.
   */
  public record PublishedPeriod(
      String indicatorCode,
      LocalDate start,
      LocalDate end,
      List<PublishedValue> targets,
      List<PublishedValue> actuals) {}

  /**
   * The programme as a file.
   *
   * @param further what is to be published beside what was, such as rolled-up figures
   * @param at when the file is made; the first one fixes who reports and under which identifier
   */
  public String xml(long programmeId, List<PublishedPeriod> further, Instant at) {
    return xml(programmeId, further, at, null);
  }

  /**
   * The same for one donor: of grants that were not published before, only that one is told.
   *
   * @param grantId null for all
   */
  public String xml(long programmeId, List<PublishedPeriod> further, Instant at, Long grantId) {
    IatiNode root =
        IatiNode.of("iati-activities", "version", VERSION, "generated-datetime", at.toString());
    StringWriter text = new StringWriter();
    IatiWriter writer = new IatiWriter(text, true);
    writer.start(root);
    OneProgramme programme = new OneProgramme(programmeId, further, at, grantId);
    writer.write(programme.activity());
    writer.end(root);
    programme.fix(at);
    return text.toString();
  }

  /** The same, read instead of written. */
  IatiOutgoing outgoing(long programmeId, List<PublishedPeriod> further, Instant at) {
    return IatiOutgoing.of(
        new IatiActivity(new OneProgramme(programmeId, further, at, null).activity()));
  }

  /** One programme on its way out. */
  private final class OneProgramme {

    private final long programmeId;
    private final Long grantId;
    private final ProgrammeView programme;
    private final List<ProgrammeView.Partner> partners;
    private final PublishingRepository.Reporter reporter;
    private final Optional<PublishingRepository.Fixed> fixed;
    private final LocalDate today;
    private final IatiActivity published;
    private final List<IatiNode> elements = new ArrayList<>();
    private final Map<String, List<PublishedPeriod>> further = new LinkedHashMap<>();

    OneProgramme(long programmeId, List<PublishedPeriod> furtherPeriods, Instant at, Long grantId) {
      this.programmeId = programmeId;
      this.grantId = grantId;
      this.programme = programmes.view(programmeId);
      this.partners = programmes.partners(programmeId);
      this.reporter = publishing.reporter(programmeId).or(this::reportingPartner).orElse(null);
      this.fixed = publishing.fixed(programmeId);
      this.today = LocalDate.ofInstant(at, ZoneOffset.UTC);
      IatiNode activity =
          repository
              .head(programmeId)
              .map(IatiReader::parse)
              .orElseGet(
                  () ->
                      IatiNode.of(
                          "iati-activity", "default-currency", programme.defaultCurrency()));
      repository.elements(programmeId).stream().map(IatiReader::parse).forEach(elements::add);
      elements.forEach(e -> activity.add(e, 1));
      this.published = new IatiActivity(activity);
      furtherPeriods.forEach(
          p -> further.computeIfAbsent(p.indicatorCode(), code -> new ArrayList<>()).add(p));
    }

    IatiNode activity() {
      if (reporter == null && kept("reporting-org").isEmpty()) {
        throw BusinessException.conflict("exchange.iati.export.nobody", programme.code());
      }
      List<IatiNode> children = new ArrayList<>();
      for (String name : IatiStandard.activity().children().keySet()) {
        children.addAll(
            switch (name) {
              case "iati-identifier" -> identifier();
              case "reporting-org" -> reporter();
              case "title" -> title();
              case "description" -> descriptions();
              case "participating-org" -> participants();
              case "activity-status" -> status();
              case "activity-date" -> dates();
              case "recipient-country" -> countries();
              case "recipient-region" -> places(name, "region");
              case "location" -> places(name, "place");
              case "sector" -> sectors();
              case "transaction" -> transactions();
              case "result" -> results();
              default -> kept(name);
            });
      }
      elements.stream().filter(IatiNode::foreign).forEach(children::add);
      IatiNode activity = published.node();
      activity.replaceChildren(children);
      repository
          .lastChanged(programmeId)
          .map(at -> at.truncatedTo(ChronoUnit.SECONDS).toString())
          .ifPresent(at -> activity.put("last-updated-datetime", at));
      return activity;
    }

    private List<IatiNode> kept(String name) {
      return elements.stream().filter(e -> e.is(name)).toList();
    }

    private List<IatiNode> identifier() {
      List<IatiNode> kept = kept("iati-identifier");
      String own = programme.iatiIdentifier();
      if (!kept.isEmpty() && (own == null || own.equals(published.identifier()))) {
        return kept;
      }
      return List.of(IatiNode.of("iati-identifier").text(newIdentifier()));
    }

    private String newIdentifier() {
      String own = programme.iatiIdentifier();
      return fixed
          .map(PublishingRepository.Fixed::identifier)
          .orElseGet(() -> own != null ? own : ref(reporter) + "-" + programme.code());
    }

    /** What was reported elsewhere stays as it was there; all else is fixed here. */
    void fix(Instant at) {
      if (kept("reporting-org").isEmpty() && fixed.isEmpty()) {
        publishing.fix(programmeId, reporter.id(), newIdentifier(), at);
      }
    }

    /** Where nobody was chosen: the accountable partner, else an extending, an implementing one. */
    private Optional<PublishingRepository.Reporter> reportingPartner() {
      return REPORTERS.stream()
          .flatMap(role -> partners.stream().filter(p -> p.role().equals(role)))
          .findFirst()
          .or(() -> partners.stream().findFirst())
          .map(
              p ->
                  new PublishingRepository.Reporter(
                      p.organisationId(), p.code(), p.name(), p.iatiIdentifier(), p.type()));
    }

    private List<IatiNode> reporter() {
      List<IatiNode> kept = kept("reporting-org");
      if (!kept.isEmpty()) {
        return kept;
      }
      IatiNode node =
          IatiNode.of(
              "reporting-org",
              "ref",
              ref(reporter),
              "type",
              reporter.type() == null ? OTHER_TYPE : reporter.type());
      return List.of(IatiTexts.narratives(node, reporter.name()));
    }

    private List<IatiNode> title() {
      List<IatiNode> kept = kept("title");
      if (!kept.isEmpty() && published.title().equals(programme.title())) {
        return kept;
      }
      return List.of(IatiTexts.narratives(IatiNode.of("title"), programme.title()));
    }

    private List<IatiNode> descriptions() {
      List<IatiNode> kept = kept("description");
      LocalisedText objective =
          programme.objective().isEmpty() ? programme.title() : programme.objective();
      if (!kept.isEmpty() && published.objective().equals(programme.objective())) {
        return kept;
      }
      IatiNode old = published.objectiveNode().orElse(null);
      String type = old == null ? "1" : old.attributeOrNull("type");
      List<IatiNode> descriptions = new ArrayList<>();
      descriptions.add(IatiTexts.narratives(IatiNode.of("description", "type", type), objective));
      kept.stream().filter(d -> d != old).forEach(descriptions::add);
      return descriptions;
    }

    private List<IatiNode> participants() {
      List<IatiNode> participants = new ArrayList<>(kept("participating-org"));
      Set<String> covered = new HashSet<>();
      for (IatiNode element : participants) {
        partners.stream()
            .filter(p -> isThatOf(element, p))
            .forEach(p -> covered.add(p.role() + " " + p.code()));
      }
      for (ProgrammeView.Partner partner : partners) {
        if (covered.add(partner.role() + " " + partner.code())) {
          participants.add(
              IatiTexts.narratives(
                  IatiNode.of(
                      "participating-org",
                      "ref",
                      partner.iatiIdentifier(),
                      "type",
                      partner.type(),
                      "role",
                      partner.role()),
                  partner.name()));
        }
      }
      if (participants.isEmpty()) {
        IatiNode reporter = reporter().get(0);
        IatiNode sole = IatiNode.of("participating-org", "role", ACCOUNTABLE);
        sole.put("ref", reporter.attributeOrNull("ref"));
        sole.put("type", reporter.attributeOrNull("type"));
        sole.replaceChildren(reporter.children());
        participants.add(sole);
      }
      return participants;
    }

    private boolean isThatOf(IatiNode element, ProgrammeView.Partner partner) {
      if (!element.attribute("role").equals(partner.role())) {
        return false;
      }
      IatiActivity.Named named = published.named(element);
      if (named.ref() != null) {
        return named.ref().equals(partner.iatiIdentifier())
            || IatiCodes.fit(named.ref()).equals(partner.code());
      }
      return !named.nameless()
          && IatiCodes.ofName("org", named.name().in(published.language())).equals(partner.code());
    }

    /** Published results with what came to them here, then the others of the framework. */
    private List<IatiNode> results() {
      Optional<Framework> approved = frameworks.newest(programmeId);
      Framework draft = frameworks.version(programmeId, 0).orElse(Framework.EMPTY);
      return new IatiExportResults(
              published,
              elements,
              repository.indicators(programmeId),
              programme,
              programmes.periods(programmeId),
              further)
          .of(approved, draft);
    }

    private List<IatiNode> status() {
      List<IatiNode> kept = kept("activity-status");
      return !kept.isEmpty() && published.statusOrUsual().equals(programme.status())
          ? kept
          : List.of(IatiNode.of("activity-status", "code", programme.status()));
    }

    /** Days that a programme has are planned; what is published of them stays while it holds. */
    private List<IatiNode> dates() {
      Optional<IatiActivity.Dates> said = published.dates();
      List<IatiNode> dates = new ArrayList<>();
      day(
          dates,
          said.map(IatiActivity.Dates::start).orElse(null),
          programme.start(),
          IatiActivity.PLANNED_START,
          IatiActivity.ACTUAL_START,
          programme.actualStart());
      day(
          dates,
          said.map(IatiActivity.Dates::end).orElse(null),
          programme.end(),
          IatiActivity.PLANNED_END,
          IatiActivity.ACTUAL_END,
          programme.actualEnd());
      return dates;
    }

    /** An actual day that is entered here goes out; where none is, what was published stays. */
    private void day(
        List<IatiNode> dates,
        LocalDate said,
        LocalDate now,
        String planned,
        String actual,
        LocalDate entered) {
      boolean same = now.equals(said) && !dated(planned, actual).isEmpty();
      if (same) {
        dates.addAll(dated(planned));
      } else {
        dates.add(date(planned, now));
      }
      if (entered != null && !published.day(actual).equals(Optional.of(entered))) {
        dates.add(date(actual, entered));
      } else if (same || entered != null) {
        dates.addAll(dated(actual));
      }
    }

    private List<IatiNode> dated(String... types) {
      return kept("activity-date").stream()
          .filter(d -> Set.of(types).contains(d.attribute("type")))
          .toList();
    }

    private static IatiNode date(String type, LocalDate day) {
      return IatiNode.of("activity-date", "iso-date", day.toString(), "type", type);
    }

    // Where and what about

    /** Where only places are named, their P-codes say the country (rule 3.7.1 asks for one). */
    private List<IatiNode> countries() {
      List<IatiNode> named = places("recipient-country", "country");
      boolean elsewhere =
          !kept("recipient-region").isEmpty()
              || !kept("transaction").isEmpty()
              || programme.locations().stream().anyMatch(p -> p.kind().equals("region"));
      Set<String> countries = Place.countriesOf(programme.locations());
      if (!named.isEmpty() || elsewhere || countries.size() != 1) {
        return named;
      }
      return List.of(IatiNode.of("recipient-country", "code", countries.iterator().next()));
    }

    private List<IatiNode> places(String name, String kind) {
      Map<String, Place> now = new LinkedHashMap<>();
      programme.locations().stream()
          .filter(p -> p.kind().equals(kind))
          .forEach(p -> now.put(p.code(), p));
      List<IatiNode> nodes = new ArrayList<>();
      Set<String> written = new HashSet<>();
      for (IatiNode element : kept(name)) {
        Optional<Place> read = published.place(element);
        Place current = read.map(r -> now.get(r.code())).orElse(null);
        if (current != null && written.add(current.code())) {
          share(element, read.get().percentage(), current.percentage());
          moved(element, read.get(), current);
        }
        if (read.isEmpty() || current != null) {
          nodes.add(element);
        }
      }
      now.values().stream()
          .filter(p -> written.add(p.code()))
          .map(OneProgramme::place)
          .forEach(nodes::add);
      return nodes;
    }

    /** Says what the place is called and where it lies, where that is another than published. */
    private static void moved(IatiNode element, Place published, Place now) {
      if (!element.is("location")) {
        rename(element, published.name(), now.name());
        return;
      }
      if (!published.name().equals(now.name())) {
        IatiTexts.say(element, "name", now.name());
      }
      if (!same(published.latitude(), now.latitude())
          || !same(published.longitude(), now.longitude())) {
        element.replaceChildren(
            new ArrayList<>(element.children().stream().filter(c -> !c.is("point")).toList()));
        point(now).ifPresent(p -> element.add(p, 1));
      }
      element.sort();
    }

    private static Optional<IatiNode> point(Place place) {
      if (place.latitude() == null || place.longitude() == null) {
        return Optional.empty();
      }
      String pos = plain(place.latitude()) + " " + plain(place.longitude());
      return Optional.of(IatiNode.of("point", "srsName", WGS_84).add(IatiNode.of("pos").text(pos)));
    }

    private static IatiNode place(Place place) {
      IatiNode node =
          switch (place.kind()) {
            case "country" ->
                IatiNode.of(
                    "recipient-country",
                    "code",
                    place.code(),
                    "percentage",
                    plain(place.percentage()));
            case "region" ->
                IatiNode.of(
                    "recipient-region",
                    "code",
                    place.code(),
                    "vocabulary",
                    place.vocabulary(),
                    "percentage",
                    plain(place.percentage()));
            default -> IatiNode.of("location", "ref", place.code());
          };
      if (!node.is("location")) {
        return IatiTexts.narratives(node, place.name());
      }
      if (place.vocabulary() != null) {
        node.add(
            IatiNode.of("location-id", "code", place.code(), "vocabulary", place.vocabulary()));
      }
      if (!place.name().isEmpty()) {
        node.add(IatiTexts.narratives(IatiNode.of("name"), place.name()));
      }
      point(place).ifPresent(node::add);
      return node;
    }

    /** The same sector may stand there several times, as publishers split it. */
    private List<IatiNode> sectors() {
      Map<String, Deque<Sector>> now = new LinkedHashMap<>();
      programme
          .sectors()
          .forEach(s -> now.computeIfAbsent(key(s), key -> new ArrayDeque<>()).add(s));
      List<IatiNode> nodes = new ArrayList<>();
      for (IatiNode element : kept("sector")) {
        Optional<Sector> read = published.sector(element);
        Sector current =
            read.map(r -> now.getOrDefault(key(r), new ArrayDeque<>()).poll()).orElse(null);
        if (current != null) {
          share(element, read.get().percentage(), current.percentage());
          rename(element, read.get().name(), current.name());
        }
        if (read.isEmpty() || current != null) {
          nodes.add(element);
        }
      }
      now.values().forEach(added -> added.forEach(s -> nodes.add(sector(s))));
      return nodes;
    }

    private static String key(Sector sector) {
      return sector.vocabulary() + " " + sector.code();
    }

    private static IatiNode sector(Sector sector) {
      return IatiTexts.narratives(
          IatiNode.of(
              "sector",
              "vocabulary",
              sector.vocabulary(),
              "code",
              sector.code(),
              "percentage",
              plain(sector.percentage())),
          sector.name());
    }

    private static void rename(IatiNode element, LocalisedText published, LocalisedText now) {
      if (!published.equals(now)) {
        IatiTexts.say(element, now);
      }
    }

    /** Puts the share that the programme has now where it is another than was published. */
    private static void share(IatiNode element, BigDecimal published, BigDecimal now) {
      if (!same(published, now)) {
        element.put("percentage", plain(now));
      }
    }

    // Money

    private List<IatiNode> transactions() {
      List<IatiNode> transactions = new ArrayList<>(kept("transaction"));
      for (IatiRepository.GrantToPublish grant : repository.grantsToPublish(programmeId, grantId)) {
        if (grant.start().isAfter(today)) {
          continue; // a commitment is published once it is made: rules 11.2.1 and 11.2.2
        }
        String day = grant.start().toString();
        String ref = grant.iatiIdentifier() == null ? grant.code() : grant.iatiIdentifier();
        transactions.add(
            IatiNode.of("transaction", "ref", grant.reference())
                .add(IatiNode.of("transaction-type", "code", INCOMING_COMMITMENT))
                .add(IatiNode.of("transaction-date", "iso-date", day))
                .add(
                    IatiNode.of("value", "currency", grant.currency(), "value-date", day)
                        .text(plain(grant.amount())))
                .add(
                    IatiTexts.narratives(
                        IatiNode.of("provider-org", "ref", ref, "type", grant.type()),
                        grant.name())));
      }
      return transactions;
    }
  }

  private static String ref(PublishingRepository.Reporter reporter) {
    return reporter.iatiIdentifier() == null ? reporter.code() : reporter.iatiIdentifier();
  }

  /** Whether they are the same number, to the four decimals that figures and shares have here. */
  static boolean same(BigDecimal one, BigDecimal other) {
    return one == null || other == null
        ? one == other
        : one.setScale(DECIMALS, RoundingMode.HALF_UP)
                .compareTo(other.setScale(DECIMALS, RoundingMode.HALF_UP))
            == 0;
  }

  static String plain(BigDecimal number) {
    if (number == null) {
      return null;
    }
    BigDecimal stripped = number.stripTrailingZeros();
    return (stripped.scale() < 0 ? stripped.setScale(0) : stripped).toPlainString();
  }
}
