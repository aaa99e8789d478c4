package org.shuraka.framework;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.shuraka.shared.Fault;
import org.shuraka.shared.LocalisedText;

/**
 * A list of standard indicators, such as those by which a donor adds up what all it funds achieves.
 * An indicator of a logframe is mapped to any number of them by its {@link Framework.Reference}s.
 *
 * @param organisation code of the donor whose list it is; null for a standard of many
 * @param vocabulary IATI IndicatorVocabulary: 1 to 9 are known standards, 99 is a list of one's own
 * @param uri where the list is published; null where it is not
 */
public record IndicatorSet(
    String code,
    LocalisedText title,
    String organisation,
    String vocabulary,
    String uri,
    List<Entry> entries) {

  /** The codes of IATI 2.03's IndicatorVocabulary. */
  public static final List<String> VOCABULARIES =
      List.of("1", "2", "3", "4", "5", "6", "7", "8", "9", "99");

  /** More than any published list has. */
  public static final int MOST_ENTRIES = 5_000;

  static final int LONGEST_URI = 500;

  private static final Pattern CODE = Pattern.compile("[A-Za-z0-9._-]{1,64}");
  private static final Pattern ENTRY_CODE = Pattern.compile("\\S(?:.{0,62}\\S)?");

  public IndicatorSet {
    title = title == null ? LocalisedText.EMPTY : title;
    organisation = blankToNull(organisation);
    vocabulary = vocabulary == null ? "99" : vocabulary;
    uri = blankToNull(uri);
    entries = entries == null ? List.of() : List.copyOf(entries);
  }

  /**
   * One indicator of the list.
   *
   * @param code as its keeper writes it, at most 64 characters
   * @param uri where it is described; null: where the list is
   */
  public record Entry(String code, LocalisedText wording, String uri) {

    public Entry {
      wording = wording == null ? LocalisedText.EMPTY : wording;
      uri = blankToNull(uri);
    }
  }

  public Optional<Entry> entry(String entryCode) {
    return entries.stream().filter(e -> e.code().equals(entryCode)).findFirst();
  }

  /** What an indicator of a logframe keeps of one of these. */
  public Framework.Reference reference(Entry entry) {
    return new Framework.Reference(
        vocabulary, entry.code(), entry.uri() == null ? uri : entry.uri(), code, entry.wording());
  }

  /** Everything wrong with it, each with its place. */
  List<Fault> faults() {
    List<Fault> faults = new ArrayList<>();
    if (code == null || !CODE.matcher(code).matches()) {
      faults.add(Fault.at("/code", "library.code.form", code == null ? "" : code));
    }
    if (title.isEmpty()) {
      faults.add(Fault.at("/title", "library.title.missing"));
    }
    if (!VOCABULARIES.contains(vocabulary)) {
      faults.add(Fault.at("/vocabulary", "library.vocabulary.unknown", vocabulary));
    }
    address("/uri", uri, faults);
    if (entries.size() > MOST_ENTRIES) {
      faults.add(Fault.at("/entries", "library.entries.many", MOST_ENTRIES));
      return faults;
    }
    Set<String> codes = new HashSet<>();
    for (int e = 0; e < entries.size(); e++) {
      Entry entry = entries.get(e);
      String at = "/entries/" + e;
      String entryCode = entry.code() == null ? "" : entry.code();
      if (!ENTRY_CODE.matcher(entryCode).matches()) {
        faults.add(Fault.at(at + "/code", "library.entry.code", entryCode));
      } else if (!codes.add(entryCode)) {
        faults.add(Fault.at(at + "/code", "library.entry.twice", entryCode));
      }
      if (entry.wording().isEmpty()) {
        faults.add(Fault.at(at + "/wording", "library.entry.wording", entryCode));
      }
      address(at + "/uri", entry.uri(), faults);
    }
    return faults;
  }

  private static void address(String at, String uri, List<Fault> faults) {
    if (uri != null && (uri.length() > LONGEST_URI || !uri.matches("https?://\\S+"))) {
      faults.add(Fault.at(at, "library.uri"));
    }
  }

  private static String blankToNull(String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }
}
