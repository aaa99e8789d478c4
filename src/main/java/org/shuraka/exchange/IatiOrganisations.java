package org.shuraka.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.shuraka.access.Caller;
import org.shuraka.exchange.IatiActivity.Named;
import org.shuraka.exchange.IatiQuestion.Candidate;
import org.shuraka.exchange.IatiRepository.Organisation;
import org.shuraka.programme.OrganisationForm;
import org.shuraka.shared.LocalisedText;

/**
 * The organisations that an activity names. One is known by its identifier; by its exact name it is
 * known within its own programme and its own file, and elsewhere a manager says whether it is the
 * same. A code of this product says nothing about who is meant by a published reference: officers
 * of an organisation report wherever it takes part.
 */
final class IatiOrganisations {

  private static final int LONGEST_IDENTIFIER = 100;
  private static final int LONGEST_TYPE = 5;

  /** All organisations there are, and those that the file has brought. */
  static final class Directory {

    private final Map<String, Organisation> byIdentifier = new HashMap<>();
    private final Map<String, Set<Organisation>> byName = new HashMap<>();
    private final Set<Long> brought = new HashSet<>();

    Directory(List<Organisation> all) {
      all.forEach(this::add);
    }

    private void add(Organisation organisation) {
      if (organisation.iatiIdentifier() != null) {
        byIdentifier.put(organisation.iatiIdentifier(), organisation);
      }
      for (String name : IatiMatching.titles(organisation.name())) {
        byName.computeIfAbsent(name, n -> new LinkedHashSet<>()).add(organisation);
      }
    }
  }

  private final Directory directory;
  private final IatiActs acts;
  private final Caller by;
  private final Set<Long> ofProgramme;
  private final IatiQuestions questions;
  private final Map<String, Optional<Organisation>> known = new HashMap<>();

  /**
   * Organisations of one activity.
   *
   * @param ofProgramme ids of those that the programme has to do with already
   */
  IatiOrganisations(
      Directory directory,
      IatiActs acts,
      Caller by,
      Set<Long> ofProgramme,
      IatiQuestions questions) {
    this.directory = directory;
    this.acts = acts;
    this.by = by;
    this.ofProgramme = ofProgramme;
    this.questions = questions;
  }

  /** The organisation, found or made; empty where nothing is said of it, or it is to be asked. */
  Optional<Organisation> of(IatiActivity activity, IatiNode element) {
    Named named = activity.named(element);
    if (named.nameless()) {
      return Optional.empty();
    }
    String key = key(named);
    Optional<Organisation> found = known.get(key);
    if (found == null) {
      found = find(activity, element, named, key);
      known.put(key, found);
    }
    return found;
  }

  /** The organisation as it was taken before; makes and asks nothing. */
  Optional<Organisation> known(IatiActivity activity, IatiNode element) {
    Named named = activity.named(element);
    Organisation identified = directory.byIdentifier.get(named.ref());
    return identified != null
        ? Optional.of(identified)
        : only(namesakes(named), ofProgramme).or(() -> said(named));
  }

  /** Whether it is for a manager to say who it is. */
  boolean asked(IatiActivity activity, IatiNode element) {
    return !activity.named(element).nameless() && of(activity, element).isEmpty();
  }

  private Optional<Organisation> find(
      IatiActivity activity, IatiNode element, Named named, String key) {
    Organisation identified = directory.byIdentifier.get(named.ref());
    if (identified != null) {
      return Optional.of(identified);
    }
    List<Organisation> namesakes = namesakes(named);
    Optional<Organisation> sure =
        only(namesakes, ofProgramme)
            .or(
                () ->
                    namesakes.size() == 1 ? only(namesakes, directory.brought) : Optional.empty());
    if (sure.isPresent()) {
      return sure;
    }
    Optional<Organisation> said = said(named);
    if (said.isPresent()) {
      return said;
    }
    Optional<Optional<String>> answer = questions.matched(IatiField.MATCH_ORGANISATION, key);
    if (namesakes.isEmpty() || answer.filter(Optional::isEmpty).isPresent()) {
      return Optional.of(make(activity, named));
    }
    questions.match(
        element,
        IatiField.MATCH_ORGANISATION,
        key,
        named.name(),
        namesakes.stream().map(o -> new Candidate(o.code(), o.name())).toList());
    return Optional.empty();
  }

  /** Who a manager said that it is. */
  private Optional<Organisation> said(Named named) {
    return questions
        .matched(IatiField.MATCH_ORGANISATION, key(named))
        .flatMap(code -> code)
        .flatMap(code -> namesakes(named).stream().filter(o -> o.code().equals(code)).findFirst());
  }

  private static String key(Named named) {
    return named.ref() == null ? "name " + named.name() : "ref " + named.ref();
  }

  /** Organisations of that name; with another identifier they are others. */
  private List<Organisation> namesakes(Named named) {
    Set<Organisation> namesakes = new LinkedHashSet<>();
    for (String name : IatiMatching.titles(named.name())) {
      namesakes.addAll(directory.byName.getOrDefault(name, Set.of()));
    }
    namesakes.removeIf(o -> named.ref() != null && o.iatiIdentifier() != null);
    return new ArrayList<>(namesakes);
  }

  private static Optional<Organisation> only(List<Organisation> among, Set<Long> ids) {
    List<Organisation> those = among.stream().filter(o -> ids.contains(o.id())).toList();
    return those.size() == 1 ? Optional.of(those.get(0)) : Optional.empty();
  }

  private Organisation make(IatiActivity activity, Named named) {
    String identifier =
        named.ref() == null || named.ref().length() > LONGEST_IDENTIFIER ? null : named.ref();
    String fitted = named.ref() == null ? "" : IatiCodes.fit(named.ref());
    String code =
        IatiCodes.unique(
            fitted.isEmpty() ? IatiCodes.ofName("org", said(activity, named)) : fitted,
            c -> acts.programmeReads().organisationId(c).isPresent());
    LocalisedText name = named.name().isEmpty() ? LocalisedText.english(named.ref()) : named.name();
    String type =
        named.type() != null && named.type().length() <= LONGEST_TYPE ? named.type() : null;
    long id =
        acts.programmes().organisation(new OrganisationForm(code, name, identifier, type), by);
    Organisation made = new Organisation(id, code, identifier, name);
    directory.add(made);
    directory.brought.add(id);
    return made;
  }

  private static String said(IatiActivity activity, Named named) {
    return named.name().isEmpty() ? named.ref() : named.name().in(activity.language());
  }
}
