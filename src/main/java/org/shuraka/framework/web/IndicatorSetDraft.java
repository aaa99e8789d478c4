package org.shuraka.framework.web;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.shuraka.framework.IndicatorSet;
import org.shuraka.framework.IndicatorSet.Entry;
import org.shuraka.shared.LocalisedText;

/** A list of standard indicators while it is typed in. */
public class IndicatorSetDraft implements Serializable {

  private final Map<String, String> title = new HashMap<>();
  private final ArrayList<EntryDraft> entries = new ArrayList<>();
  private String code;
  private String organisation;
  private String vocabulary = "99";
  private String uri;
  private String pasted;
  private String language = "en";

  IndicatorSetDraft() {}

  IndicatorSetDraft(IndicatorSet set) {
    code = set.code();
    title.putAll(set.title().texts());
    organisation = set.organisation();
    vocabulary = set.vocabulary();
    uri = set.uri();
    set.entries().forEach(e -> entries.add(new EntryDraft(e)));
  }

  /** One indicator of the list; its words in three languages, the address it came with kept. */
  public static class EntryDraft implements Serializable {

    private final Map<String, String> wording = new HashMap<>();
    private final String uri;
    private String code;

    EntryDraft(Entry entry) {
      code = entry.code();
      uri = entry.uri();
      wording.putAll(entry.wording().texts());
    }

    private Entry entry() {
      return new Entry(code, new LocalisedText(wording), uri);
    }

    public String getCode() {
      return code;
    }

    public void setCode(String code) {
      this.code = code == null ? "" : code.strip();
    }

    public Map<String, String> getWording() {
      return wording;
    }
  }

  /** The list; a line whose code was emptied is left out. */
  IndicatorSet set() {
    return new IndicatorSet(
        code,
        new LocalisedText(title),
        organisation,
        vocabulary,
        uri,
        entries.stream().filter(e -> !e.code.isEmpty()).map(EntryDraft::entry).toList());
  }

  /**
   * Takes over lines of code and wording, a tab, semicolon or comma between, as a spreadsheet or a
   * CSV file has them. The wording is in the chosen language; of a code that is there, it replaces
   * the one in that language.
   *
   * @return the numbers of the lines that have no code or no wording: they stay to be mended
   */
  List<Integer> paste() {
    List<Integer> unread = new ArrayList<>();
    StringBuilder left = new StringBuilder();
    String[] lines = pasted == null ? new String[0] : pasted.split("\\R");
    for (int n = 0; n < lines.length; n++) {
      if (lines[n].isBlank()) {
        continue;
      }
      String[] cells = lines[n].split("[\\t;,]", 2);
      String entryCode = unquoted(cells[0]);
      String words = cells.length < 2 ? "" : unquoted(cells[1]);
      if (entryCode.isEmpty() || words.isEmpty()) {
        unread.add(n + 1);
        left.append(lines[n]).append('\n');
      } else {
        entry(entryCode).getWording().put(language, words);
      }
    }
    pasted = left.isEmpty() ? null : left.toString();
    return unread;
  }

  private EntryDraft entry(String entryCode) {
    return entries.stream()
        .filter(e -> e.code.equals(entryCode))
        .findFirst()
        .orElseGet(
            () -> {
              EntryDraft added = new EntryDraft(new Entry(entryCode, LocalisedText.EMPTY, null));
              entries.add(added);
              return added;
            });
  }

  private static String unquoted(String cell) {
    String text = cell.strip();
    return text.length() > 1 && text.startsWith("\"") && text.endsWith("\"")
        ? text.substring(1, text.length() - 1).replace("\"\"", "\"").strip()
        : text;
  }

  public Map<String, String> getTitle() {
    return title;
  }

  public List<EntryDraft> getEntries() {
    return entries;
  }

  public String getCode() {
    return code;
  }

  public void setCode(String code) {
    this.code = code;
  }

  public String getOrganisation() {
    return organisation;
  }

  public void setOrganisation(String organisation) {
    this.organisation = organisation;
  }

  public String getVocabulary() {
    return vocabulary;
  }

  public void setVocabulary(String vocabulary) {
    this.vocabulary = vocabulary;
  }

  public String getUri() {
    return uri;
  }

  public void setUri(String uri) {
    this.uri = uri;
  }

  public String getPasted() {
    return pasted;
  }

  public void setPasted(String pasted) {
    this.pasted = pasted;
  }

  /** In which what is pasted is worded. */
  public String getLanguage() {
    return language;
  }

  public void setLanguage(String language) {
    this.language = language;
  }
}
