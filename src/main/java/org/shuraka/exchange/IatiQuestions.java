package org.shuraka.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.shuraka.exchange.IatiQuestion.Candidate;
import org.shuraka.shared.Json;
import org.shuraka.shared.LocalisedText;
import org.shuraka.shared.Sha256;

/**
 * Questions that come up while an activity is taken. What a manager has answered already is not
 * asked again: an element stays what she said it is, and a value that she did not want is not
 * offered again while it is the same.
 */
final class IatiQuestions {

  /** One question; see {@link IatiQuestion}. */
  record Asked(
      IatiField field,
      String code,
      String part,
      LocalisedText about,
      int line,
      String element,
      String published,
      String here,
      List<Candidate> candidates) {}

  private final IatiNotes notes;
  private final Map<String, IatiQuestion> before = new HashMap<>();
  private final List<Asked> asked = new ArrayList<>();

  /**
   * Questions of one activity.
   *
   * @param before what was asked about it at imports before
   */
  IatiQuestions(IatiNotes notes, List<IatiQuestion> before) {
    this.notes = notes;
    before.forEach(q -> this.before.put(key(q.field(), q.code(), q.part()), q));
  }

  List<Asked> asked() {
    return asked;
  }

  /** Whether it is not yet known what some element is. */
  boolean unmatched(IatiField field) {
    return asked.stream().anyMatch(a -> a.field() == field);
  }

  /** Which of two values holds. */
  void differs(
      IatiNode at,
      IatiField field,
      String code,
      String part,
      LocalisedText about,
      Object published,
      Object here) {
    String publishedJson = published == null ? null : Json.write(published);
    String hereJson = here == null ? null : Json.write(here);
    String detail =
        IatiQuestion.shown(publishedJson, "en") + " ≠ " + IatiQuestion.shown(hereJson, "en");
    IatiQuestion decided = before.get(key(field.code(), code, part));
    if (decided != null
        && IatiQuestion.KEEP.equals(decided.answer())
        && java.util.Objects.equals(decided.published(), publishedJson)) {
      notes.kept(at, "exchange.iati.decided", detail);
      return;
    }
    notes.kept(at, "exchange.iati.asked", detail);
    asked.add(
        new Asked(
            field, code, part, about, at.line(), at.path(), publishedJson, hereJson, List.of()));
  }

  /** Which of the candidates an element is, or whether it is new. */
  void match(
      IatiNode at, IatiField field, String key, LocalisedText about, List<Candidate> candidates) {
    notes.kept(
        at,
        "exchange.iati.asked.match",
        about.in("en")
            + " ≟ "
            + String.join(
                ", ", candidates.stream().map(c -> c.title().in("en") + " " + c.code()).toList()));
    asked.add(
        new Asked(
            field,
            hash(key),
            "",
            about,
            at.line(),
            at.path(),
            Json.write(about),
            null,
            candidates));
  }

  /** What was said to be the element; a present empty answer is something new. */
  Optional<Optional<String>> matched(IatiField field, String key) {
    return Optional.ofNullable(before.get(key(field.code(), hash(key), "")))
        .filter(q -> q.answer() != null)
        .map(q -> Optional.ofNullable(q.answerCode()));
  }

  private static String hash(String key) {
    return Sha256.of(key);
  }

  private static String key(String field, String code, String part) {
    return field + " " + code + " " + part;
  }
}
