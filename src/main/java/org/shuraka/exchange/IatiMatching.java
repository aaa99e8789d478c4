package org.shuraka.exchange;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.shuraka.shared.LocalisedText;

/**
 * Finds out which element of a newer file is which thing that is known: by reference, then by exact
 * title in any language, within the same result first. Never by place or by a code of this product.
 * Where more than one would suit, where reference and title point to different things, or where
 * something new comes while something known is missing, it is for a manager to say.
 */
final class IatiMatching {

  /**
   * Something in a file, or something known.
   *
   * @param key of what is known its code; of an element a text that stays the same with its words
   * @param parent code of the result in which it stands; empty for results and where not known
   * @param references vocabulary and code of each
   * @param titles normalised, of all languages
   * @param exact forms of it that tell twins apart, the whole element and it without its periods
   * @param parts of a result that without title or under another one is known by what it holds
   * @param published whether it was published before
   */
  record Thing(
      String key,
      String parent,
      Set<String> references,
      Set<String> titles,
      List<String> exact,
      Set<String> parts,
      boolean published) {}

  /** What is to be asked: whether an element is one of those that are known, or new. */
  record Question(IatiNode element, List<String> candidates) {}

  /** What a manager said: the code of what it is; empty for something new. */
  interface Answers {
    Optional<Optional<String>> of(Thing thing);
  }

  private final Map<IatiNode, Thing> elements;
  private final List<Thing> known;
  private final Map<IatiNode, String> found = new IdentityHashMap<>();
  private final Set<String> taken = new HashSet<>();
  private final Set<IatiNode> fresh = Collections.newSetFromMap(new IdentityHashMap<>());
  private final List<Question> questions = new ArrayList<>();

  /**
   * Matches elements.
   *
   * @param elements in the order of the file
   */
  IatiMatching(Map<IatiNode, Thing> elements, Collection<Thing> known, Answers answers) {
    this.elements = elements;
    this.known = List.copyOf(known);
    answered(answers);
    match(t -> exact(t, 0), false, false);
    match(t -> exact(t, 1), false, false);
    match(IatiMatching::referencesWithTitles, false, false);
    match(t -> within(t, referencesWithTitles(t)), false, false);
    Set<String> renumbered = renumberedVocabularies();
    match(t -> without(renumbered, t.references()), true, false);
    match(t -> within(t, t.titles()), false, true);
    match(Thing::titles, false, true);
    match(Thing::parts, false, true);
    ask();
  }

  /** Codes of the elements that are known. */
  Map<IatiNode, String> found() {
    return found;
  }

  List<Question> questions() {
    return questions;
  }

  /** Whether anything known was found in the file, or may be what is asked about. */
  boolean accounted(String code) {
    return taken.contains(code) || questions.stream().anyMatch(q -> q.candidates().contains(code));
  }

  /** A title as it is compared. */
  static Set<String> titles(LocalisedText text) {
    Set<String> titles = new HashSet<>();
    text.texts()
        .values()
        .forEach(
            t ->
                titles.add(
                    Normalizer.normalize(t, Normalizer.Form.NFC)
                        .replaceAll("[\\s\\p{Z}]+", " ")
                        .strip()));
    return titles;
  }

  /** A reference as it is compared; a vocabulary that is not said is the publisher's own. */
  static String reference(String vocabulary, String code) {
    return (vocabulary == null ? "99" : vocabulary) + " " + code;
  }

  private void answered(Answers answers) {
    elements.forEach(
        (element, thing) ->
            answers
                .of(thing)
                .ifPresent(
                    answer -> {
                      String code = answer.orElse(null);
                      if (code == null) {
                        fresh.add(element);
                      } else if (known.stream().anyMatch(k -> k.key().equals(code))
                          && taken.add(code)) {
                        found.put(element, code);
                      }
                    }));
  }

  /** Pairs that have a key in common which nothing else has. */
  private void match(
      Function<Thing, Set<String>> keys, boolean unlessTitles, boolean unlessReferences) {
    Map<String, Set<Thing>> knownByKey = new HashMap<>();
    known.forEach(
        k -> keys.apply(k).forEach(key -> knownByKey.computeIfAbsent(key, x -> identity()).add(k)));
    Map<Thing, List<IatiNode>> suitors = new IdentityHashMap<>();
    Map<IatiNode, Thing> only = new LinkedHashMap<>();
    elements.forEach(
        (element, thing) -> {
          Set<Thing> suiting = identity();
          keys.apply(thing).forEach(key -> suiting.addAll(knownByKey.getOrDefault(key, Set.of())));
          suiting.forEach(k -> suitors.computeIfAbsent(k, x -> new ArrayList<>()).add(element));
          if (suiting.size() == 1) {
            only.put(element, suiting.iterator().next());
          }
        });
    List<IatiNode> sure = new ArrayList<>();
    only.forEach(
        (element, k) -> {
          if (open(element)
              && !taken.contains(k.key())
              && suitors.get(k).size() == 1
              && !(unlessTitles && contradicted(element, k, Thing::titles))
              && !(unlessReferences && contradicted(element, k, Thing::references))) {
            sure.add(element);
          }
        });
    for (IatiNode element : sure) {
      String code = only.get(element).key();
      if (taken.add(code)) {
        found.put(element, code);
      }
    }
  }

  /**
   * Vocabularies in which an element has the reference of one thing and the title of another: their
   * codes were given out again, and say nothing any more about those whose titles changed as well.
   */
  private Set<String> renumberedVocabularies() {
    Set<String> renumbered = new HashSet<>();
    Map<String, Set<Thing>> byTitle = new HashMap<>();
    Map<String, Set<Thing>> byReference = new HashMap<>();
    for (Thing k : known) {
      k.titles().forEach(t -> byTitle.computeIfAbsent(t, x -> identity()).add(k));
      k.references().forEach(r -> byReference.computeIfAbsent(r, x -> identity()).add(k));
    }
    for (Thing thing : elements.values()) {
      for (String reference : thing.references()) {
        Set<Thing> referred = byReference.getOrDefault(reference, Set.of());
        boolean another =
            thing.titles().stream()
                .flatMap(t -> byTitle.getOrDefault(t, Set.of()).stream())
                .anyMatch(k -> !k.references().contains(reference));
        boolean itself = referred.stream().anyMatch(k -> common(k.titles(), thing.titles()));
        if (!referred.isEmpty() && another && !itself) {
          renumbered.add(vocabulary(reference));
        }
      }
    }
    return renumbered;
  }

  private static Set<String> without(Set<String> vocabularies, Set<String> references) {
    return references.stream()
        .filter(r -> !vocabularies.contains(vocabulary(r)))
        .collect(Collectors.toSet());
  }

  private static String vocabulary(String reference) {
    return reference.substring(0, reference.indexOf(' '));
  }

  /** Whether one of the two has as much in common with something else that is still open. */
  private boolean contradicted(IatiNode element, Thing k, Function<Thing, Set<String>> by) {
    Thing thing = elements.get(element);
    return known.stream()
            .anyMatch(
                o -> o != k && !taken.contains(o.key()) && common(by.apply(o), by.apply(thing)))
        || elements.entrySet().stream()
            .anyMatch(
                e ->
                    e.getKey() != element
                        && open(e.getKey())
                        && common(by.apply(e.getValue()), by.apply(k)));
  }

  private boolean open(IatiNode element) {
    return !found.containsKey(element) && !fresh.contains(element);
  }

  private void ask() {
    List<Thing> missing = known.stream().filter(k -> !taken.contains(k.key())).toList();
    List<String> published = missing.stream().filter(Thing::published).map(Thing::key).toList();
    elements.forEach(
        (element, thing) -> {
          if (!open(element)) {
            return;
          }
          Set<String> candidates = new LinkedHashSet<>();
          missing.stream()
              .filter(
                  k ->
                      common(k.references(), thing.references())
                          || common(k.titles(), thing.titles()))
              .map(Thing::key)
              .forEach(candidates::add);
          if (candidates.isEmpty()) {
            candidates.addAll(published);
          }
          if (!candidates.isEmpty()) {
            questions.add(new Question(element, List.copyOf(candidates)));
          }
        });
  }

  private static Set<String> exact(Thing thing, int form) {
    return thing.exact().size() <= form ? Set.of() : within(thing, Set.of(thing.exact().get(form)));
  }

  private static Set<String> referencesWithTitles(Thing thing) {
    Set<String> both = new HashSet<>();
    thing.references().forEach(r -> thing.titles().forEach(t -> both.add(r + " " + t)));
    return both;
  }

  private static Set<String> within(Thing thing, Set<String> keys) {
    Set<String> within = new HashSet<>();
    keys.forEach(key -> within.add(thing.parent() + " " + key));
    return within;
  }

  private static boolean common(Set<String> a, Set<String> b) {
    return a.stream().anyMatch(b::contains);
  }

  private static Set<Thing> identity() {
    return Collections.newSetFromMap(new IdentityHashMap<>());
  }
}
