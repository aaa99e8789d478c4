package org.shuraka.exchange;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.shuraka.access.Caller;
import org.shuraka.exchange.IatiActivity.Dates;
import org.shuraka.framework.Framework;
import org.shuraka.programme.EndChangeForm;
import org.shuraka.programme.Place;
import org.shuraka.programme.ProgrammeForm;
import org.shuraka.programme.ProgrammeView;
import org.shuraka.programme.Programmes;
import org.shuraka.programme.Sector;
import org.shuraka.shared.Fault;
import org.shuraka.shared.LocalisedText;

/**
 * Takes one activity into the product: programme, organisations, grants, framework, and what was
 * published. Notes what becomes of every element.
 */
final class IatiTaker {

  /** Elements of which something is read; the rest is kept. */
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
  private static final String ACCOUNTABLE = "2";
  private static final String IMPLEMENTING = "4";

  private static final int LONGEST_FIELD = 255;
  private static final int LONGEST_ACTIVITY_ID = 150;

  private final IatiActs acts;
  private final IatiOrganisations organisations;
  private final IatiNotes notes;
  private final Caller by;
  private final long importId;
  private final IatiActivity activity;
  private final IatiNode node;
  private final Dates dates;
  private final Dates published;
  private final String identifier;
  private final String sha256;
  private final IatiRepository.Known known;
  private final ProgrammeView before;
  private final boolean opened;
  private final Set<Long> funders = new HashSet<>();
  private long programmeId;
  private List<ProgrammeView.Period> periods;

  /**
   * An activity that was made fit.
   *
   * @param known the programme that it is about; null for a new one
   */
  IatiTaker(
      IatiActs acts,
      IatiOrganisations organisations,
      IatiNotes notes,
      Caller by,
      long importId,
      IatiActivity activity,
      Dates dates,
      String sha256,
      IatiRepository.Known known) {
    this.acts = acts;
    this.organisations = organisations;
    this.notes = notes;
    this.by = by;
    this.importId = importId;
    this.activity = activity;
    this.node = activity.node();
    this.published = dates;
    this.identifier = activity.identifier();
    this.sha256 = sha256;
    this.known = known;
    this.before = known == null ? null : acts.programmeReads().view(known.programmeId());
    this.opened =
        known != null
            && acts.programmeReads().periods(known.programmeId()).stream()
                .anyMatch(ProgrammeView.Period::open);
    this.dates = opened ? dates : possible(dates);
  }

  /** Days under which something would lose its period are noted and not taken. */
  private Dates possible(Dates asked) {
    if (known == null) {
      return asked;
    }
    List<Fault> obstacles =
        acts.programmes().obstacles(known.programmeId(), asked.start(), asked.end());
    if (obstacles.isEmpty()) {
      return asked;
    }
    obstacles.forEach(
        o ->
            notes.kept(
                node,
                "exchange.iati.calendar",
                o.arguments().stream().map(String::valueOf).collect(Collectors.joining(" "))));
    return new Dates(before.start(), before.end());
  }

  void take() {
    notes.taken(node, known == null ? IatiImports.MADE : IatiImports.UPDATED, null);
    programme();
    periods = acts.programmeReads().periods(programmeId);
    participants();
    Long reporter = reporter();
    acts.repository().replaceActivity(programmeId, importId, identifier, sha256, reporter, head());
    acts.repository().addElements(programmeId, node.children());
    IatiMoney money = new IatiMoney(activity, programmeId, acts, organisations, notes, by);
    money.take();
    money.grants(funders, opened ? new Dates(before.start(), before.end()) : dates);
    documents();
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
                      IatiCalendar.frequency(activity, dates).code(),
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
                before.finalDueDays(),
                status,
                before.iatiIdentifier(),
                currency == null ? before.defaultCurrency() : currency,
                places,
                sectors,
                before.sample()),
            EndChangeForm.NONE,
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
                notes.kept(d, "exchange.iati.noField", null);
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
    boolean refused = !published.equals(dates);
    boolean otherDates =
        refused || (opened && !dates.equals(new Dates(before.start(), before.end())));
    node.children("activity-date").forEach(d -> noteDate(d, otherDates));
  }

  private void noteUnlessOpened(IatiNode element, boolean differs) {
    if (differs) {
      notes.notTaken(
          element, opened ? "exchange.iati.opened" : "exchange.iati.calendar.days", null);
    } else {
      notes.taken(element);
    }
  }

  private void noteDate(IatiNode date, boolean otherDates) {
    Optional<LocalDate> day = IatiValues.day(date.attribute("iso-date"));
    boolean used =
        switch (date.attribute("type")) {
          case IatiActivity.PLANNED_START, IatiActivity.ACTUAL_START ->
              day.filter(published.start()::equals).isPresent();
          case IatiActivity.PLANNED_END, IatiActivity.ACTUAL_END ->
              day.filter(published.end()::equals).isPresent();
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
    Set<String> present = new HashSet<>();
    if (known != null) {
      List<ProgrammeView.Partner> partners = acts.programmeReads().partners(programmeId);
      partners.forEach(p -> present.add(p.role() + " " + p.code()));
    }
    List<Programmes.Part> added = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (IatiNode element : node.children("participating-org").toList()) {
      IatiRepository.Organisation organisation = organisations.of(activity, element).orElse(null);
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
        if (!present.contains(role + " " + organisation.code())) {
          boolean reports = role.equals(IMPLEMENTING);
          added.add(
              new Programmes.Part(
                  organisation.id(),
                  organisation.code(),
                  role,
                  reports ? 1 : null,
                  reports ? periods.size() : null,
                  activityId(element)));
        }
      }
    }
    if (added.isEmpty() && present.isEmpty()) {
      reporterInstead().ifPresent(added::add);
    }
    acts.programmes().partners(programmeId, added, by);
  }

  /** Where nobody is said to take part, whoever reports the activity answers for it. */
  private Optional<Programmes.Part> reporterInstead() {
    return node.child("reporting-org")
        .flatMap(element -> organisations.of(activity, element))
        .map(
            o -> {
              notes.kept(node.child("reporting-org").get(), "exchange.iati.reporter", o.code());
              return new Programmes.Part(o.id(), o.code(), ACCOUNTABLE, null, null, null);
            });
  }

  private static String activityId(IatiNode participant) {
    String id = participant.attributeOrNull("activity-id");
    return id != null && id.length() <= LONGEST_ACTIVITY_ID ? id : null;
  }

  private Long reporter() {
    IatiNode element = node.child("reporting-org").orElse(null);
    if (element == null) {
      return null;
    }
    IatiRepository.Organisation organisation = organisations.of(activity, element).orElse(null);
    if (organisation == null) {
      notes.kept(element, "exchange.iati.organisation.nameless", null);
      return null;
    }
    notes.taken(element);
    return organisation.id();
  }

  // Documents and results

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

  private void framework() {
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
    acts.repository().addIndicators(programmeId, results.published(), p -> seqs.get(p.result()));
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
        notes.kept(element, "exchange.iati.noField", null);
      }
    }
  }
}
