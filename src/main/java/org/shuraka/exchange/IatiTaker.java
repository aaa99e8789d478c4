package org.shuraka.exchange;

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
import org.shuraka.framework.FrameworkRepository.IndicatorRow;
import org.shuraka.programme.EndChangeForm;
import org.shuraka.programme.ProgrammeForm;
import org.shuraka.programme.ProgrammeView;
import org.shuraka.programme.Programmes;
import org.shuraka.shared.Fault;

/**
 * Takes one activity into the product: programme, organisations, grants, framework, and what was
 * published. Notes what becomes of every element, and asks what is not certain.
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
  private final IatiQuestions questions;
  private final IatiNotes notes;
  private final Caller by;
  private final long importId;
  private final IatiActivity activity;
  private final IatiNode node;
  private final Dates dates;
  private final String identifier;
  private final String sha256;
  private final IatiRepository.Known known;
  private final ProgrammeView before;
  private final IatiBase base;
  private final List<ProgrammeView.Partner> partnersBefore;
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
      IatiOrganisations.Directory directory,
      IatiNotes notes,
      Caller by,
      long importId,
      IatiActivity activity,
      Dates dates,
      String sha256,
      IatiRepository.Known known) {
    this.acts = acts;
    this.notes = notes;
    this.by = by;
    this.importId = importId;
    this.activity = activity;
    this.node = activity.node();
    this.dates = dates;
    this.identifier = activity.identifier();
    this.sha256 = sha256;
    this.known = known;
    this.periods = known == null ? List.of() : acts.programmeReads().periods(known.programmeId());
    this.opened = periods.stream().anyMatch(ProgrammeView.Period::open);
    this.before = known == null ? null : acts.programmeReads().view(known.programmeId());
    this.base =
        known == null ? null : IatiBase.read(acts.repository(), known.programmeId()).orElse(null);
    this.partnersBefore =
        known == null ? List.of() : acts.programmeReads().partners(known.programmeId());
    this.questions =
        new IatiQuestions(
            notes, known == null ? List.of() : acts.questions().of(known.programmeId(), true));
    this.organisations =
        new IatiOrganisations(
            directory,
            acts,
            by,
            known == null
                ? Set.of()
                : acts.repository().organisationsOfProgramme(known.programmeId()),
            questions);
  }

  void take() {
    notes.taken(node, known == null ? IatiImports.MADE : IatiImports.UPDATED, null);
    programme();
    periods = acts.programmeReads().periods(programmeId);
    participants();
    Long reporter = reporter();
    Framework draft = acts.frameworkReads().version(programmeId, 0).orElse(Framework.EMPTY);
    IatiResultMatches matches = new IatiResultMatches(activity, draft, base, questions);
    boolean waiting =
        questions.unmatched(IatiField.MATCH_RESULT)
            || questions.unmatched(IatiField.MATCH_INDICATOR);
    if (waiting) {
      keepResultsOfBefore();
    }
    acts.repository().replaceActivity(programmeId, importId, identifier, sha256, reporter, head());
    acts.repository().addElements(programmeId, node.children());
    IatiMoney money =
        new IatiMoney(activity, programmeId, acts, organisations, notes, questions, by);
    money.take();
    money.grants(funders, days());
    documents();
    if (waiting) {
      framework(draft, knownResults(Map.of()), null, Set.of());
    } else {
      framework(draft, newResults(draft, matches), matches, matches.withdrawn());
    }
    keptElements();
    acts.questions().replaceOpen(programmeId, importId, questions.asked());
  }

  private String head() {
    IatiNode head = new IatiNode(node.qName(), node.line());
    head.attributes().putAll(node.attributes());
    return IatiWriter.xml(head);
  }

  private void programme() {
    if (known == null) {
      String code = IatiCodes.fit(identifier);
      ProgrammeForm made =
          head(false, false)
              .made(
                  IatiCodes.unique(
                      code.isEmpty() ? IatiCodes.ofName("activity", identifier) : code,
                      c -> acts.programmeReads().id(c).isPresent()));
      programmeId = acts.programmes().make(made, by);
      return;
    }
    programmeId = known.programmeId();
    boolean decided = opened || acts.frameworkReads().latestNumber(programmeId) > 0;
    acts.programmes()
        .change(
            programmeId,
            null,
            head(decided, decided || calendarInUse()).changed(),
            EndChangeForm.NONE,
            by);
  }

  /** Whether something would lose its period under the days of the file; what it is is noted. */
  private boolean calendarInUse() {
    if (dates.equals(new Dates(before.start(), before.end()))) {
      return false;
    }
    List<Fault> obstacles = acts.programmes().obstacles(programmeId, dates.start(), dates.end());
    obstacles.forEach(
        o ->
            notes.kept(
                node,
                "exchange.iati.calendar",
                o.arguments().stream().map(String::valueOf).collect(Collectors.joining(" "))));
    return !obstacles.isEmpty();
  }

  private IatiHead head(boolean decided, boolean datesDecided) {
    IatiActivity was = base == null ? null : base.activity();
    return new IatiHead(activity, dates, before, was, decided, datesDecided, notes, questions);
  }

  // Organisations

  private void participants() {
    Set<String> present = new HashSet<>();
    partnersBefore.forEach(p -> present.add(p.role() + " " + p.code()));
    List<Programmes.Part> added = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    boolean asked = false;
    for (IatiNode element : node.children("participating-org").toList()) {
      IatiRepository.Organisation organisation = organisations.of(activity, element).orElse(null);
      String role = element.attribute("role");
      if (organisation == null && organisations.asked(activity, element)) {
        asked = true;
      } else if (organisation == null) {
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
    if (added.isEmpty() && present.isEmpty() && !asked) {
      reporterInstead().ifPresent(added::add);
    }
    withdrawnParticipants(seen);
    acts.programmes().partners(programmeId, added, by);
  }

  /** Whoever was published before, takes part here still, and stands in the file no more. */
  private void withdrawnParticipants(Set<String> now) {
    if (base == null) {
      return;
    }
    Set<String> was = new HashSet<>();
    base.activity()
        .node()
        .children("participating-org")
        .forEach(
            element ->
                organisations
                    .known(base.activity(), element)
                    .ifPresent(o -> was.add(element.attribute("role") + " " + o.code())));
    for (ProgrammeView.Partner partner : partnersBefore) {
      String part = partner.role() + " " + partner.code();
      if (was.contains(part) && !now.contains(part)) {
        questions.differs(
            node,
            IatiField.PARTICIPANT,
            partner.code(),
            partner.role(),
            partner.name(),
            null,
            partner.name());
      }
    }
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
      if (!organisations.asked(activity, element)) {
        notes.kept(element, "exchange.iati.organisation.nameless", null);
      }
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

  /** Until it is known which results these are, those published before stay what is published. */
  private void keepResultsOfBefore() {
    List<IatiNode> children = new ArrayList<>();
    for (IatiNode child : node.children()) {
      if (child.is("result")) {
        notes.kept(child, "exchange.iati.waiting", null);
      } else {
        children.add(child);
      }
    }
    if (base != null) {
      base.activity().node().children("result").forEach(children::add);
    }
    node.replaceChildren(children);
    node.sort();
  }

  private IatiResults newResults(Framework draft, IatiResultMatches matches) {
    Set<String> takenResults =
        draft.results().stream().map(Framework.Result::code).collect(Collectors.toSet());
    Set<String> takenIndicators = new HashSet<>();
    draft.indicators().forEach(i -> takenIndicators.add(i.code()));
    if (base != null) {
      takenIndicators.addAll(base.codes().values());
    }
    acts.frameworkReads().indicators(programmeId).stream()
        .map(IndicatorRow::code)
        .forEach(takenIndicators::add);
    return new IatiResults(
        activity,
        days(),
        periods,
        reporting(acts.programmeReads().partners(programmeId)),
        notes,
        new IatiResults.Codes(
            matches.results(), matches.indicators(), takenResults, takenIndicators, false));
  }

  private Dates days() {
    ProgrammeView now = acts.programmeReads().view(programmeId);
    return new Dates(now.start(), now.end());
  }

  /** What was published before, under the codes that it has here; null where nothing was. */
  private IatiResults knownResults(Map<IatiNode, String> results) {
    return base == null
        ? null
        : new IatiResults(
            base.activity(),
            days(),
            periods,
            List.of(),
            new IatiNotes(),
            new IatiResults.Codes(results, base.codes(), Set.of(), Set.of(), true));
  }

  private static List<String> reporting(List<ProgrammeView.Partner> partners) {
    return partners.stream()
        .filter(p -> p.reports() && p.role().equals(IMPLEMENTING))
        .map(ProgrammeView.Partner::code)
        .toList();
  }

  /**
   * Writes what was published, and merges it into the draft.
   *
   * @param matches null where the results of before stay
   */
  private void framework(
      Framework draft, IatiResults results, IatiResultMatches matches, Set<String> withdrawn) {
    if (results == null) {
      return;
    }
    Map<IatiNode, Integer> seqs = new IdentityHashMap<>();
    for (int seq = 0; seq < node.children().size(); seq++) {
      seqs.put(node.children().get(seq), seq);
    }
    acts.repository().addIndicators(programmeId, results.published(), p -> seqs.get(p.result()));
    acts.repository().addFigures(programmeId, results.published());
    IatiMerge merge =
        new IatiMerge(
            results,
            knownResults(matches == null ? Map.of() : matches.resultsBefore()),
            periods.stream().map(ProgrammeView.Period::code).collect(Collectors.toSet()),
            reporting(partnersBefore),
            reporting(acts.programmeReads().partners(programmeId)),
            matches == null ? new IatiQuestions(new IatiNotes(), List.of()) : questions,
            (indicator, period) ->
                notes.kept(node, "exchange.iati.target.gone", indicator + " " + period));
    Framework merged = matches == null ? merge.current(draft) : merge.into(draft, node, withdrawn);
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
