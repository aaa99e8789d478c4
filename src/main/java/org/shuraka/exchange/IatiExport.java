package org.shuraka.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.shuraka.framework.Framework;
import org.shuraka.framework.Framework.Indicator;
import org.shuraka.framework.Framework.Result;
import org.shuraka.framework.FrameworkRepository;
import org.shuraka.programme.Place;
import org.shuraka.programme.ProgrammeRepository;
import org.shuraka.programme.ProgrammeView;
import org.shuraka.programme.Sector;
import org.shuraka.shared.BusinessException;
import org.shuraka.shared.LocalisedText;
import org.shuraka.shared.Ratio;

/**
 * Writes a programme as an IATI 2.03 activities file, imported or made here. What was published
 * goes out word for word, every target and actual included; an element of which somebody here has
 * changed what it says is written anew. Results without indicators stay out, since the standard has
 * none. Rights are checked by whoever calls.
 */
@ApplicationScoped
public class IatiExport {

  private static final String VERSION = "2.03";
  private static final String WGS_84 = "http://www.opengis.net/def/crs/EPSG/0/4326";

  /** A list of codes that is the reporting organisation's own. */
  private static final String OWN_VOCABULARY = "99";

  private static final String ACCOUNTABLE = "2";
  private static final String INCOMING_COMMITMENT = "11";
  private static final List<String> RESULT_TYPES = List.of("output", "outcome", "impact");

  @Inject IatiRepository repository;
  @Inject ProgrammeRepository programmes;
  @Inject FrameworkRepository frameworks;

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
   * @param at when the file is made
   */
  public String xml(long programmeId, List<PublishedPeriod> further, Instant at) {
    IatiNode root =
        IatiNode.of("iati-activities", "version", VERSION, "generated-datetime", at.toString());
    StringWriter text = new StringWriter();
    IatiWriter writer = new IatiWriter(text, true);
    writer.start(root);
    writer.write(new OneProgramme(programmeId, further, at).activity());
    writer.end(root);
    return text.toString();
  }

  /** One programme on its way out. */
  private final class OneProgramme {

    private final long programmeId;
    private final ProgrammeView programme;
    private final List<ProgrammeView.Partner> partners;
    private final LocalDate today;
    private final IatiActivity published;
    private final List<IatiNode> elements = new ArrayList<>();
    private final Map<String, List<PublishedPeriod>> further = new LinkedHashMap<>();

    OneProgramme(long programmeId, List<PublishedPeriod> furtherPeriods, Instant at) {
      this.programmeId = programmeId;
      this.programme = programmes.view(programmeId);
      this.partners = programmes.partners(programmeId);
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
      if (partners.isEmpty() && kept("participating-org").isEmpty()) {
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
              case "recipient-country" -> places(name, "country");
              case "recipient-region" -> places(name, "region");
              case "location" -> places(name, "place");
              case "sector" -> sectors();
              case "transaction" -> transactions();
              case "result" -> new Results().all();
              default -> kept(name);
            });
      }
      elements.stream().filter(IatiNode::foreign).forEach(children::add);
      IatiNode activity = published.node();
      activity.replaceChildren(children);
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
      String identifier = own != null ? own : ref(reportingPartner()) + "-" + programme.code();
      return List.of(IatiNode.of("iati-identifier").text(identifier));
    }

    private ProgrammeView.Partner reportingPartner() {
      return partners.stream()
          .filter(p -> p.role().equals(ACCOUNTABLE))
          .findFirst()
          .orElseGet(() -> partners.get(0));
    }

    private List<IatiNode> reporter() {
      List<IatiNode> kept = kept("reporting-org");
      if (!kept.isEmpty()) {
        return kept;
      }
      ProgrammeView.Partner reporter = reportingPartner();
      IatiNode node =
          IatiNode.of(
              "reporting-org",
              "ref",
              ref(reporter),
              "type",
              reporter.type() == null ? "" : reporter.type());
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

    private List<IatiNode> status() {
      List<IatiNode> kept = kept("activity-status");
      return !kept.isEmpty() && published.statusOrUsual().equals(programme.status())
          ? kept
          : List.of(IatiNode.of("activity-status", "code", programme.status()));
    }

    private List<IatiNode> dates() {
      List<IatiNode> kept = kept("activity-date");
      var now = new IatiActivity.Dates(programme.start(), programme.end());
      if (!kept.isEmpty() && published.dates().filter(now::equals).isPresent()) {
        return kept;
      }
      return List.of(
          date(programme.start(), IatiActivity.ACTUAL_START, IatiActivity.PLANNED_START),
          date(programme.end(), IatiActivity.ACTUAL_END, IatiActivity.PLANNED_END));
    }

    private IatiNode date(LocalDate day, String actual, String planned) {
      return IatiNode.of(
          "activity-date",
          "iso-date",
          day.toString(),
          "type",
          day.isAfter(today) ? planned : actual);
    }

    // Where and what about

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
        }
        if (read.isEmpty() || current != null) {
          nodes.add(element);
        }
      }
      now.values().stream().filter(p -> written.add(p.code())).map(this::place).forEach(nodes::add);
      return nodes;
    }

    private IatiNode place(Place place) {
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
      if (place.latitude() != null && place.longitude() != null) {
        String pos = plain(place.latitude()) + " " + plain(place.longitude());
        node.add(IatiNode.of("point", "srsName", WGS_84).add(IatiNode.of("pos").text(pos)));
      }
      return node;
    }

    private List<IatiNode> sectors() {
      Map<String, Sector> now = new LinkedHashMap<>();
      programme.sectors().forEach(s -> now.put(s.vocabulary() + " " + s.code(), s));
      List<IatiNode> nodes = new ArrayList<>();
      Set<String> written = new HashSet<>();
      for (IatiNode element : kept("sector")) {
        Optional<Sector> read = published.sector(element);
        String key = read.map(r -> r.vocabulary() + " " + r.code()).orElse("");
        Sector current = now.get(key);
        if (current != null && written.add(key)) {
          share(element, read.get().percentage(), current.percentage());
        }
        if (read.isEmpty() || current != null) {
          nodes.add(element);
        }
      }
      now.forEach(
          (key, s) -> {
            if (written.add(key)) {
              nodes.add(
                  IatiTexts.narratives(
                      IatiNode.of(
                          "sector",
                          "vocabulary",
                          s.vocabulary(),
                          "code",
                          s.code(),
                          "percentage",
                          plain(s.percentage())),
                      s.name()));
            }
          });
      return nodes;
    }

    /** Puts the share that the programme has now where it is another than was published. */
    private static void share(IatiNode element, BigDecimal published, BigDecimal now) {
      boolean same = published == null ? now == null : now != null && published.compareTo(now) == 0;
      if (!same) {
        element.put("percentage", plain(now));
      }
    }

    // Money

    private List<IatiNode> transactions() {
      List<IatiNode> transactions = new ArrayList<>(kept("transaction"));
      for (IatiRepository.GrantToPublish grant : repository.grantsToPublish(programmeId)) {
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

    // Results

    /** Published results with what came to them here, then the others of the framework. */
    private final class Results {

      private final Framework framework =
          frameworks
              .newest(programmeId)
              .or(() -> frameworks.version(programmeId, 0))
              .orElse(Framework.EMPTY);
      private final Map<String, ProgrammeView.Period> periods = new HashMap<>();
      private final Map<String, IatiNode> publishedIndicators = new HashMap<>();
      private final Map<String, IatiNode> resultOfIndicator = new HashMap<>();

      List<IatiNode> all() {
        programmes.periods(programmeId).forEach(p -> periods.put(p.code(), p));
        for (IatiRepository.Place place : repository.indicators(programmeId)) {
          IatiNode result = elements.get(place.seq());
          resultOfIndicator.put(place.indicatorCode(), result);
          publishedIndicators.put(
              place.indicatorCode(), result.children("indicator").toList().get(place.position()));
        }
        publishedIndicators.forEach(
            (code, indicator) ->
                further
                    .getOrDefault(code, List.of())
                    .forEach(p -> indicator.add(period(p), 1).sort()));
        List<IatiNode> results = new ArrayList<>(kept("result"));
        framework.results().forEach(r -> complete(r, results));
        return results;
      }

      /** Writes the indicators of a result that were not published. */
      private void complete(Result result, List<IatiNode> results) {
        List<IatiNode> added =
            result.indicators().stream()
                .filter(i -> !publishedIndicators.containsKey(i.code()))
                .map(this::indicator)
                .toList();
        if (added.isEmpty()) {
          return;
        }
        IatiNode element =
            result.indicators().stream()
                .map(i -> resultOfIndicator.get(i.code()))
                .filter(e -> e != null)
                .findFirst()
                .orElse(null);
        if (element == null) {
          element = result(result);
          results.add(element);
        }
        for (IatiNode indicator : added) {
          element.add(indicator, 1);
        }
        element.sort();
      }

      private static IatiNode result(Result result) {
        IatiNode node =
            IatiNode.of(
                "result",
                "type",
                String.valueOf(RESULT_TYPES.indexOf(result.type()) + 1),
                "aggregation-status",
                flag(result.aggregationStatus()));
        node.add(IatiTexts.narratives(IatiNode.of("title"), result.title()));
        description(node, result.description());
        return node.add(reference(OWN_VOCABULARY, result.code(), null));
      }

      private IatiNode indicator(Indicator indicator) {
        IatiNode node =
            IatiNode.of(
                "indicator",
                "measure",
                String.valueOf(indicator.measureOf().ordinal() + 1),
                "ascending",
                indicator.direction().equals("descending") ? "0" : "1");
        node.add(IatiTexts.narratives(IatiNode.of("title"), indicator.title()));
        description(node, indicator.description());
        node.add(reference(OWN_VOCABULARY, indicator.code(), null));
        if (indicator.references() != null) {
          indicator.references().stream()
              .filter(r -> !r.code().equals(indicator.code()))
              .forEach(
                  r ->
                      node.add(
                          reference(
                              r.vocabulary() == null ? OWN_VOCABULARY : r.vocabulary(),
                              r.code(),
                              r.uri())));
        }
        if (indicator.baseline() != null) {
          node.add(baseline(indicator.baseline()));
        }
        periods(indicator).forEach(p -> node.add(period(p), 1));
        return node;
      }

      private IatiNode baseline(Framework.Baseline baseline) {
        BigDecimal value = baseline.value();
        if (baseline.denominator() != null && baseline.denominator().signum() != 0) {
          value =
              Ratio.of(baseline.numerator())
                  .times(Ratio.of(100))
                  .dividedBy(Ratio.of(baseline.denominator()))
                  .rounded(6);
        }
        int year = baseline.year() == null ? programme.start().getYear() : baseline.year();
        return IatiNode.of("baseline", "year", String.valueOf(year), "value", plain(value));
      }

      /** The framework's targets, unless somebody publishes more of the same period. */
      private List<PublishedPeriod> periods(Indicator indicator) {
        Map<List<LocalDate>, PublishedPeriod> all = new LinkedHashMap<>();
        for (Framework.Target target : indicator.targets()) {
          ProgrammeView.Period period = periods.get(target.period());
          if (period != null) {
            all.put(
                List.of(period.start(), period.end()),
                target(indicator, period.start(), period.end(), target.value()));
          }
        }
        if (indicator.finalTarget() != null) {
          all.putIfAbsent(
              List.of(programme.start(), programme.end()),
              target(indicator, programme.start(), programme.end(), indicator.finalTarget()));
        }
        further
            .getOrDefault(indicator.code(), List.of())
            .forEach(p -> all.put(List.of(p.start(), p.end()), p));
        return List.copyOf(all.values());
      }

      private static PublishedPeriod target(
          Indicator indicator, LocalDate start, LocalDate end, BigDecimal value) {
        PublishedValue target = new PublishedValue(plain(value), List.of(), null);
        return new PublishedPeriod(indicator.code(), start, end, List.of(target), List.of());
      }

      private static IatiNode period(PublishedPeriod period) {
        IatiNode node =
            IatiNode.of("period")
                .add(IatiNode.of("period-start", "iso-date", period.start().toString()))
                .add(IatiNode.of("period-end", "iso-date", period.end().toString()));
        period.targets().forEach(v -> node.add(value(IatiFigure.TARGET, v), 1));
        period.actuals().forEach(v -> node.add(value(IatiFigure.ACTUAL, v), 1));
        return node;
      }

      private static IatiNode value(String kind, PublishedValue value) {
        IatiNode node = IatiNode.of(kind, "value", value.value());
        value
            .dimensions()
            .forEach(
                d -> node.add(IatiNode.of("dimension", "name", d.name(), "value", d.value()), 1));
        if (value.comment() != null && !value.comment().isEmpty()) {
          node.add(IatiTexts.narratives(IatiNode.of("comment"), value.comment()));
        }
        return node;
      }

      private static void description(IatiNode node, LocalisedText description) {
        if (description != null) {
          node.add(IatiTexts.narratives(IatiNode.of("description"), description));
        }
      }

      private static IatiNode reference(String vocabulary, String code, String uri) {
        return IatiNode.of(
            "reference", "vocabulary", vocabulary, "code", code, "indicator-uri", uri);
      }
    }
  }

  private static String ref(ProgrammeView.Partner partner) {
    return partner.iatiIdentifier() == null ? partner.code() : partner.iatiIdentifier();
  }

  private static String flag(Boolean flag) {
    return flag == null ? null : flag ? "1" : "0";
  }

  private static String plain(BigDecimal number) {
    if (number == null) {
      return null;
    }
    BigDecimal stripped = number.stripTrailingZeros();
    return (stripped.scale() < 0 ? stripped.setScale(0) : stripped).toPlainString();
  }
}
