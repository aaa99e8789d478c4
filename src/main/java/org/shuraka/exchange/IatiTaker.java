package org.shuraka.exchange;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.shuraka.access.Caller;
import org.shuraka.exchange.IatiActivity.Dates;
import org.shuraka.exchange.IatiActivity.Money;
import org.shuraka.exchange.IatiActivity.Named;
import org.shuraka.framework.Framework;
import org.shuraka.framework.FrameworkRepository;
import org.shuraka.framework.Frameworks;
import org.shuraka.programme.GrantForm;
import org.shuraka.programme.OrganisationForm;
import org.shuraka.programme.PartnerForm;
import org.shuraka.programme.Place;
import org.shuraka.programme.ProgrammeForm;
import org.shuraka.programme.ProgrammeRepository;
import org.shuraka.programme.ProgrammeView;
import org.shuraka.programme.Programmes;
import org.shuraka.programme.Sector;
import org.shuraka.shared.LocalisedText;

/**
 * Takes activities, one after the other, into the product: programme, organisations, grants,
 * framework, and what was published. Notes what becomes of every element.
 */
final class IatiTaker {

  private static final Set<String> READ =
      Set.of(
          "iati-identifier",
          "reporting-org",
          "title",
          "description",
          "participating-org",
          "activity-status",
          "activity-date",
          "recipient-country",
          "recipient-region",
          "location",
          "sector",
          "budget",
          "transaction",
          "document-link",
          "result");

  private static final String FUNDING = "1";
  private static final String IMPLEMENTING = "4";
  private static final String INCOMING_COMMITMENT = "11";
  private static final String INCOMING_FUNDS = "1";

  private static final int LONGEST_IDENTIFIER = 100;
  private static final int LONGEST_TYPE = 5;
  private static final int LONGEST_REFERENCE = 100;
  private static final int LONGEST_FIELD = 255;
  private static final int LONGEST_WORD = 10;
  private static final int LONGEST_ACTIVITY_ID = 150;

  private final Acts acts;
  private final Caller by;
  private final long importId;
  private final IatiNotes notes;
  private final Map<String, IatiRepository.Organisation> organisations = new HashMap<>();

  /** What imports act through. */
  record Acts(
      Programmes programmes,
      ProgrammeRepository programmeReads,
      Frameworks frameworks,
      FrameworkRepository frameworkReads,
      IatiRepository repository) {}

  /** Incoming money of one donor. */
  private record Incoming(String type, String reference, Money money) {}

  IatiTaker(Acts acts, Caller by, long importId, IatiNotes notes) {
    this.acts = acts;
    this.by = by;
    this.importId = importId;
    this.notes = notes;
  }

  /**
   * Takes an activity that was made fit.
   *
   * @param known the programme that it is about; null for a new one
   */
  void take(IatiActivity activity, Dates dates, String sha256, IatiRepository.Known known) {
    new OneActivity(activity, dates, sha256, known).take();
  }

  private IatiRepository.Organisation organisation(IatiActivity activity, Named named) {
    if (named.nameless()) {
      return null;
    }
    String fitted = named.ref() == null ? "" : IatiCodes.fit(named.ref());
    String code =
        fitted.isEmpty() ? IatiCodes.ofName("org", named.name().in(activity.language())) : fitted;
    return organisations.computeIfAbsent(
        named.ref() == null ? "name " + code : "ref " + named.ref(),
        key -> findOrMake(code, named));
  }

  private IatiRepository.Organisation findOrMake(String code, Named named) {
    String identifier =
        named.ref() == null || named.ref().length() > LONGEST_IDENTIFIER ? null : named.ref();
    Optional<IatiRepository.Organisation> known = acts.repository().organisation(code, identifier);
    if (known.isPresent() && !isAnother(known.get(), identifier)) {
      return known.get();
    }
    String free = IatiCodes.unique(code, c -> acts.programmeReads().organisationId(c).isPresent());
    LocalisedText name = named.name().isEmpty() ? LocalisedText.english(named.ref()) : named.name();
    String type =
        named.type() != null && named.type().length() <= LONGEST_TYPE ? named.type() : null;
    long id =
        acts.programmes().organisation(new OrganisationForm(free, name, identifier, type), by);
    return new IatiRepository.Organisation(id, free, identifier);
  }

  /** Two identifiers can come to the same code. */
  private static boolean isAnother(IatiRepository.Organisation known, String identifier) {
    return identifier != null
        && known.iatiIdentifier() != null
        && !known.iatiIdentifier().equals(identifier);
  }

  /** One activity on its way in. */
  private final class OneActivity {

    private final IatiActivity activity;
    private final IatiNode node;
    private final Dates dates;
    private final String identifier;
    private final String sha256;
    private final IatiRepository.Known known;
    private final ProgrammeView before;
    private final boolean opened;
    private final Map<IatiRepository.Organisation, List<Incoming>> incoming = new LinkedHashMap<>();
    private final Set<Long> funders = new HashSet<>();
    private long programmeId;

    OneActivity(IatiActivity activity, Dates dates, String sha256, IatiRepository.Known known) {
      this.activity = activity;
      this.node = activity.node();
      this.dates = dates;
      this.identifier = activity.identifier();
      this.sha256 = sha256;
      this.known = known;
      this.before = known == null ? null : acts.programmeReads().view(known.programmeId());
      this.opened =
          known != null
              && acts.programmeReads().periods(known.programmeId()).stream()
                  .anyMatch(ProgrammeView.Period::open);
    }

    void take() {
      notes.taken(node, known == null ? IatiImports.MADE : IatiImports.UPDATED, null);
      programme();
      participants();
      Long reporter = reporter();
      acts.repository()
          .replaceActivity(programmeId, importId, identifier, sha256, reporter, head());
      acts.repository().addElements(programmeId, node.children());
      money();
      documents();
      grants();
      framework();
      keptElements();
    }

    private String head() {
      IatiNode head = new IatiNode(node.qName(), node.line());
      head.attributes().putAll(node.attributes());
      return IatiWriter.xml(head);
    }

    // The programme

    private void programme() {
      List<Place> places = places();
      List<Sector> sectors = sectors();
      LocalisedText title = activity.title();
      noteHead(title);
      String status = activity.statusOrUsual();
      String currency = activity.currency().orElse(null);
      if (currency == null) {
        notes.notTaken(
            node, "default-currency", "exchange.iati.currency", node.attribute("default-currency"));
      }
      if (known == null) {
        String code = IatiCodes.fit(identifier);
        programmeId =
            acts.programmes()
                .make(
                    new ProgrammeForm(
                        IatiCodes.unique(
                            code.isEmpty() ? IatiCodes.ofName("activity", identifier) : code,
                            c -> acts.programmeReads().id(c).isPresent()),
                        title,
                        activity.objective(),
                        dates.start(),
                        dates.end(),
                        null,
                        null,
                        null,
                        status,
                        identifier,
                        currency,
                        places,
                        sectors,
                        false),
                    by);
        return;
      }
      programmeId = known.programmeId();
      acts.programmes()
          .change(
              programmeId,
              null,
              new ProgrammeForm(
                  before.code(),
                  opened ? before.title() : title,
                  opened ? before.objective() : activity.objective(),
                  opened ? before.start() : dates.start(),
                  opened ? before.end() : dates.end(),
                  before.timezone(),
                  before.reportingFrequency(),
                  before.dueDays(),
                  status,
                  before.iatiIdentifier(),
                  currency == null ? before.defaultCurrency() : currency,
                  places,
                  sectors,
                  before.sample()),
              by);
    }

    private void noteHead(LocalisedText title) {
      node.children("iati-identifier").forEach(notes::taken);
      IatiNode titleNode = node.child("title").orElse(null);
      if (titleNode != null && activity.untitled()) {
        notes.kept(titleNode, "exchange.iati.title.missing", identifier);
      } else if (titleNode != null) {
        noteUnlessOpened(titleNode, opened && !before.title().equals(title));
      }
      IatiNode objective = activity.objectiveNode().orElse(null);
      node.children("description")
          .forEach(
              d -> {
                if (d == objective) {
                  noteUnlessOpened(d, opened && !before.objective().equals(activity.text(d)));
                } else {
                  notes.kept(d, null, null);
                }
              });
      node.children("activity-status")
          .forEach(
              s -> {
                if (activity.status().isPresent()) {
                  notes.taken(s);
                } else {
                  notes.kept(s, "exchange.iati.status", s.attribute("code"));
                }
              });
      boolean otherDates = opened && !dates.equals(new Dates(before.start(), before.end()));
      node.children("activity-date").forEach(d -> noteDate(d, otherDates));
    }

    private void noteUnlessOpened(IatiNode element, boolean differs) {
      if (differs) {
        notes.notTaken(element, "exchange.iati.opened", null);
      } else {
        notes.taken(element);
      }
    }

    private void noteDate(IatiNode date, boolean otherDates) {
      Optional<LocalDate> day = IatiValues.day(date.attribute("iso-date"));
      boolean used =
          switch (date.attribute("type")) {
            case IatiActivity.PLANNED_START, IatiActivity.ACTUAL_START ->
                day.filter(dates.start()::equals).isPresent();
            case IatiActivity.PLANNED_END, IatiActivity.ACTUAL_END ->
                day.filter(dates.end()::equals).isPresent();
            default -> false;
          };
      if (!used) {
        notes.kept(date, "exchange.iati.date.other", date.attribute("iso-date"));
      } else {
        noteUnlessOpened(date, otherDates);
      }
    }

    private List<Place> places() {
      List<Place> places = new ArrayList<>();
      Set<String> seen = new HashSet<>();
      for (String name : List.of("recipient-country", "recipient-region", "location")) {
        node.children(name)
            .forEach(
                element -> {
                  Optional<Place> place = activity.place(element);
                  if (place.isEmpty()) {
                    notes.kept(element, "exchange.iati.place.code", element.attribute("code"));
                  } else if (!seen.add(place.get().kind() + " " + place.get().code())) {
                    notes.kept(element, "exchange.iati.place.twice", place.get().code());
                  } else {
                    places.add(place.get());
                    notes.taken(element, Set.of("name", "point", "location-id"));
                  }
                });
      }
      return places;
    }

    private List<Sector> sectors() {
      List<Sector> sectors = new ArrayList<>();
      node.children("sector")
          .forEach(
              element -> {
                Optional<Sector> sector = activity.sector(element);
                sector.ifPresent(sectors::add);
                if (sector.isPresent()) {
                  notes.taken(element);
                } else {
                  notes.kept(element, "exchange.iati.place.code", element.attribute("code"));
                }
              });
      return sectors;
    }

    // Organisations

    private void participants() {
      List<ProgrammeView.Period> periods = acts.programmeReads().periods(programmeId);
      String first = periods.get(0).code();
      String last = periods.get(periods.size() - 1).code();
      Map<String, ProgrammeView.Partner> present = new HashMap<>();
      for (ProgrammeView.Partner partner : acts.programmeReads().partners(programmeId)) {
        present.put(partner.role() + " " + partner.code(), partner);
      }
      reportUntilTheEnd(present, periods);
      Set<String> seen = new HashSet<>();
      for (IatiNode element : node.children("participating-org").toList()) {
        IatiRepository.Organisation organisation = organisation(activity, activity.named(element));
        String role = element.attribute("role");
        if (organisation == null) {
          notes.kept(element, "exchange.iati.organisation.nameless", null);
        } else if (!role.matches("[1-4]")) {
          notes.kept(element, "exchange.iati.organisation.role", role);
        } else if (!seen.add(role + " " + organisation.code())) {
          notes.kept(element, "exchange.iati.organisation.twice", organisation.code());
        } else {
          notes.taken(element);
          if (role.equals(FUNDING)) {
            funders.add(organisation.id());
          }
          if (!present.containsKey(role + " " + organisation.code())) {
            boolean reports = role.equals(IMPLEMENTING);
            acts.programmes()
                .partner(
                    programmeId,
                    new PartnerForm(
                        organisation.code(),
                        null,
                        null,
                        null,
                        role,
                        reports ? first : null,
                        reports ? last : null,
                        null),
                    by);
          }
          String activityId = element.attributeOrNull("activity-id");
          if (activityId != null && activityId.length() <= LONGEST_ACTIVITY_ID) {
            acts.repository().ownActivity(programmeId, organisation.id(), role, activityId);
          }
        }
      }
    }

    /** Where the activity got other dates, partners report over the periods it has now. */
    private void reportUntilTheEnd(
        Map<String, ProgrammeView.Partner> present, List<ProgrammeView.Period> periods) {
      if (before == null || opened || dates.equals(new Dates(before.start(), before.end()))) {
        return;
      }
      present.values().stream()
          .filter(ProgrammeView.Partner::reports)
          .forEach(
              p ->
                  acts.programmes()
                      .partner(
                          programmeId,
                          new PartnerForm(
                              p.code(),
                              null,
                              null,
                              null,
                              p.role(),
                              periods.get(0).code(),
                              periods.get(periods.size() - 1).code(),
                              p.fundedBy()),
                          by));
    }

    private Long reporter() {
      IatiNode element = node.child("reporting-org").orElse(null);
      if (element == null) {
        return null;
      }
      IatiRepository.Organisation organisation = organisation(activity, activity.named(element));
      if (organisation == null) {
        notes.kept(element, "exchange.iati.organisation.nameless", null);
        return null;
      }
      notes.taken(element);
      return organisation.id();
    }

    // Money

    private void money() {
      List<IatiRepository.Budget> budgets = new ArrayList<>();
      List<IatiRepository.Transaction> transactions = new ArrayList<>();
      for (int seq = 0; seq < node.children().size(); seq++) {
        IatiNode element = node.children().get(seq);
        if (element.is("budget")) {
          budget(element, seq).ifPresent(budgets::add);
        } else if (element.is("transaction")) {
          transaction(element, seq).ifPresent(transactions::add);
        }
      }
      acts.repository().addBudgets(programmeId, budgets);
      acts.repository().addTransactions(programmeId, transactions);
    }

    private Optional<IatiRepository.Budget> budget(IatiNode element, int seq) {
      Optional<LocalDate> start =
          IatiValues.day(element.childAttribute("period-start", "iso-date"));
      Optional<LocalDate> end = IatiValues.day(element.childAttribute("period-end", "iso-date"));
      Optional<Money> money = activity.money(element);
      if (start.isEmpty() || end.isEmpty() || money.isEmpty()) {
        notes.kept(element, "exchange.iati.money", value(element));
        return Optional.empty();
      }
      notes.taken(element, Set.of("period-start", "period-end", "value"));
      return Optional.of(
          new IatiRepository.Budget(
              seq,
              word(element.attributeOrNull("type")),
              word(element.attributeOrNull("status")),
              start.get(),
              end.get(),
              money.get()));
    }

    private Optional<IatiRepository.Transaction> transaction(IatiNode element, int seq) {
      IatiRepository.Organisation provider = party(element, "provider-org");
      IatiRepository.Organisation receiver = party(element, "receiver-org");
      String type = word(element.childAttribute("transaction-type", "code"));
      Optional<LocalDate> date =
          IatiValues.day(element.childAttribute("transaction-date", "iso-date"));
      Optional<Money> money = activity.money(element);
      if (type == null || type.isEmpty() || date.isEmpty() || money.isEmpty()) {
        notes.kept(element, "exchange.iati.money", value(element));
        return Optional.empty();
      }
      notes.taken(
          element,
          Set.of(
              "transaction-type",
              "transaction-date",
              "value",
              "description",
              "provider-org",
              "receiver-org"));
      String reference = element.attributeOrNull("ref");
      if (provider != null && (type.equals(INCOMING_COMMITMENT) || type.equals(INCOMING_FUNDS))) {
        incoming
            .computeIfAbsent(provider, donor -> new ArrayList<>())
            .add(new Incoming(type, reference, money.get()));
      }
      return Optional.of(
          new IatiRepository.Transaction(
              seq,
              reference == null || reference.length() <= LONGEST_FIELD ? reference : null,
              type,
              date.get(),
              money.get(),
              activity.text(element, "description"),
              provider == null ? null : provider.id(),
              receiver == null ? null : receiver.id()));
    }

    private IatiRepository.Organisation party(IatiNode transaction, String name) {
      return transaction
          .child(name)
          .map(party -> organisation(activity, activity.named(party)))
          .orElse(null);
    }

    private static String value(IatiNode element) {
      return element.child("value").map(IatiNode::text).orElse("");
    }

    /** A code of a list; null where it is longer than any. */
    private static String word(String code) {
      return code != null && code.length() <= LONGEST_WORD ? code : null;
    }

    private void documents() {
      List<IatiRepository.Document> documents = new ArrayList<>();
      for (int seq = 0; seq < node.children().size(); seq++) {
        IatiNode element = node.children().get(seq);
        if (element.is("document-link")) {
          String format = element.attribute("format");
          if (format.length() > LONGEST_FIELD) {
            notes.kept(element, "exchange.iati.field.long", format);
          } else {
            notes.taken(element, Set.of("title"));
            documents.add(
                new IatiRepository.Document(
                    seq, element.attribute("url"), format, activity.text(element, "title")));
          }
        }
      }
      acts.repository().addDocuments(programmeId, documents);
    }

    /** A funding organisation whose money was published has a grant, unless it has one already. */
    private void grants() {
      Set<String> donors = new HashSet<>();
      acts.programmeReads().grants(programmeId, by).forEach(g -> donors.add(g.donor()));
      for (var donor : incoming.keySet()) {
        if (!funders.contains(donor.id()) || !donors.add(donor.code())) {
          continue;
        }
        List<Incoming> all = incoming.get(donor);
        List<Incoming> committed =
            all.stream().filter(i -> i.type().equals(INCOMING_COMMITMENT)).toList();
        List<Incoming> counted = committed.isEmpty() ? all : committed;
        String currency = counted.get(0).money().currency();
        boolean one = counted.stream().allMatch(i -> i.money().currency().equals(currency));
        BigDecimal sum =
            counted.stream().map(i -> i.money().amount()).reduce(BigDecimal.ZERO, BigDecimal::add);
        acts.programmes()
            .grant(
                programmeId,
                new GrantForm(
                    donor.code(),
                    counted.stream()
                        .map(Incoming::reference)
                        .filter(r -> r != null && r.length() <= LONGEST_REFERENCE)
                        .findFirst()
                        .orElse(
                            identifier.length() <= LONGEST_REFERENCE
                                ? identifier
                                : identifier.substring(0, LONGEST_REFERENCE)),
                    one && sum.signum() >= 0 ? sum : null,
                    currency,
                    opened ? before.start() : dates.start(),
                    opened ? before.end() : dates.end(),
                    null,
                    null),
                by);
      }
    }

    // Results

    private void framework() {
      List<ProgrammeView.Period> periods = acts.programmeReads().periods(programmeId);
      List<String> partners =
          acts.programmeReads().partners(programmeId).stream()
              .filter(p -> p.reports() && p.role().equals(IMPLEMENTING))
              .map(ProgrammeView.Partner::code)
              .toList();
      IatiResults results = new IatiResults(activity, dates, periods, partners, notes);
      Map<IatiNode, Integer> seqs = new IdentityHashMap<>();
      for (int seq = 0; seq < node.children().size(); seq++) {
        seqs.put(node.children().get(seq), seq);
      }
      acts.repository()
          .addIndicators(
              programmeId,
              results.published().stream()
                  .map(p -> new IatiRepository.Place(p.code(), seqs.get(p.result()), p.position()))
                  .toList());
      acts.repository().addFigures(programmeId, results.published());
      Framework draft = acts.frameworkReads().version(programmeId, 0).orElse(Framework.EMPTY);
      Framework merged =
          results.mergedInto(
              draft,
              (indicator, period) ->
                  notes.kept(node, "exchange.iati.target.gone", indicator + " " + period));
      if (!merged.equals(draft)) {
        acts.frameworks().saveDraft(programmeId, merged, null, by);
      }
    }

    /** What is read above says what became of it; the rest is kept. */
    private void keptElements() {
      for (IatiNode element : node.children()) {
        if (!element.foreign() && !READ.contains(element.name())) {
          notes.kept(element, null, null);
        }
      }
    }
  }
}
