package org.shuraka.reporting;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.shuraka.access.Caller;
import org.shuraka.shared.Fault;
import org.shuraka.shared.Language;
import org.shuraka.shared.UnreadableJson;

/**
 * A change of a report under way: whose it is, in which language it was typed, and what of it could
 * not be taken.
 */
final class ReportChange {

  private final PartnerReport report;
  private final String partner;
  private final Caller by;
  private final Language language;
  private final boolean whole;
  private final List<Fault> faults = new ArrayList<>();

  ReportChange(PartnerReport report, String partner, Caller by, Language language, boolean whole) {
    this.report = report;
    this.partner = partner;
    this.by = by;
    this.language = language;
    this.whole = whole;
  }

  PartnerReport report() {
    return report;
  }

  /** Code of the reporting partner. */
  String partner() {
    return partner;
  }

  Caller by() {
    return by;
  }

  /** Whether the section is given whole, or only what changed in it. */
  boolean whole() {
    return whole;
  }

  /** Everything that could not be taken, in the order of the input. */
  List<Fault> faults() {
    return faults;
  }

  void fault(String pointer, String key, Object... arguments) {
    faults.add(Fault.at(pointer, key, arguments));
  }

  /** The items of a list; none, and a fault, where it is not one. */
  List<JsonNode> items(JsonNode given, String at) {
    if (!given.isArray()) {
      fault(at, "report.change.list");
      return List.of();
    }
    List<JsonNode> items = new ArrayList<>();
    given.forEach(items::add);
    return items;
  }

  /**
   * Reads a node. A number may be a text, as somebody typed it: it is read in the language of the
   * change and refused where it is ambiguous. Empty, with its faults noted, where anything in it
   * cannot be read.
   */
  <T> Optional<T> read(JsonNode node, Class<T> type, String at) {
    int before = faults.size();
    try {
      T value = TypedJson.read(node, type, language, at, faults);
      return faults.size() == before ? Optional.ofNullable(value) : Optional.empty();
    } catch (JsonProcessingException e) {
      Fault unreadable = UnreadableJson.of(e);
      faults.add(new Fault(at + unreadable.pointer(), unreadable.key(), unreadable.arguments()));
      return Optional.empty();
    }
  }
}
