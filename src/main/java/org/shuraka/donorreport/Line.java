package org.shuraka.donorreport;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A line of a report with what a form must know to set it right: how loud it is, and whose words it
 * is made of.
 *
 * <pre>{@code
 * Line.quiet().code("2024Q1").text(" · ").name("كلنا مواطنون")
 * }</pre>
 */
record Line(Tone tone, List<Phrase> phrases) {

  enum Tone {
    PLAIN,
    STRONG,
    QUIET,
    /** Says that something is not as one would take it to be. */
    MARK
  }

  /** Words of one origin, and so of one direction. */
  record Phrase(Kind kind, String words) {}

  enum Kind {
    /** Our own, in the language of the report. */
    OURS,
    /** Somebody else's, in whatever script. */
    NAME,
    /** A code, which reads from the left. */
    CODE
  }

  static Line plain() {
    return new Line(Tone.PLAIN, List.of());
  }

  static Line strong() {
    return new Line(Tone.STRONG, List.of());
  }

  static Line quiet() {
    return new Line(Tone.QUIET, List.of());
  }

  static Line mark() {
    return new Line(Tone.MARK, List.of());
  }

  Line text(String words) {
    return with(Kind.OURS, words);
  }

  Line name(String words) {
    return with(Kind.NAME, words);
  }

  Line code(String words) {
    return with(Kind.CODE, words);
  }

  private Line with(Kind kind, String words) {
    return words == null || words.isEmpty()
        ? this
        : new Line(
            tone, Stream.concat(phrases.stream(), Stream.of(new Phrase(kind, words))).toList());
  }

  boolean isEmpty() {
    return phrases.isEmpty();
  }

  /** Its words alone. */
  String words() {
    return phrases.stream().map(Phrase::words).collect(Collectors.joining());
  }
}
