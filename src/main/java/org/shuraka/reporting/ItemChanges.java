package org.shuraka.reporting;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;
import org.shuraka.shared.Json;

/**
 * Changes of a section that is a list of items with a key each. What an item names is put over what
 * stood there under its key (RFC 7396: null takes a member away); the state {@code missing} takes
 * the item away.
 *
 * @param <T> the items
 */
final class ItemChanges<T> {

  private static final Pattern KEY = Pattern.compile("[A-Za-z0-9._-]{1,64}");
  private static final String STATE = "state";

  private final ReportChange change;
  private final String member;
  private final String key;
  private final Class<T> type;
  private final Map<String, T> items = new LinkedHashMap<>();

  /**
   * The items of one section.
   *
   * @param member of the section in the report
   * @param key the member of each item that tells it from the others
   */
  ItemChanges(ReportChange change, String member, String key, Class<T> type) {
    this.change = change;
    this.member = member;
    this.key = key;
    this.type = type;
  }

  /**
   * Takes over those changes that are in order.
   *
   * @param before what stood there
   * @param fits whether an item can be taken, given with its pointer; notes a fault where it cannot
   * @return what stands there now, in its order
   */
  List<T> over(List<T> before, JsonNode given, BiPredicate<T, String> fits) {
    if (!change.whole()) {
      before.forEach(item -> items.put(Json.MAPPER.valueToTree(item).path(key).asText(), item));
    }
    List<JsonNode> changes = change.items(given, "/" + member);
    for (int i = 0; i < changes.size(); i++) {
      take(changes.get(i), "/" + member + "/" + i, fits);
    }
    return List.copyOf(items.values());
  }

  private void take(JsonNode item, String at, BiPredicate<T, String> fits) {
    String name = item.path(key).asText();
    if (!item.isObject()) {
      change.fault(at, "report.change.object");
    } else if (!KEY.matcher(name).matches()) {
      change.fault(at + "/" + key, "section.key", name);
    } else if (ReportedValue.MISSING.equals(item.path(STATE).asText())) {
      items.remove(name);
    } else {
      ObjectNode former = Json.MAPPER.createObjectNode().put(key, name);
      if (items.containsKey(name)) {
        former = Json.MAPPER.valueToTree(items.get(name));
      }
      put(name, former, item, at, fits);
    }
  }

  /** Where a whole item does not fit, those of its members that do are taken all the same. */
  private void put(
      String name, ObjectNode former, JsonNode item, String at, BiPredicate<T, String> fits) {
    int before = change.faults().size();
    if (taken(name, merged(former.deepCopy(), item), at, fits)) {
      return;
    }
    change.faults().subList(before, change.faults().size()).clear();
    if (fit(former, at, fits).isEmpty()) {
      return;
    }
    ObjectNode now = former;
    for (Map.Entry<String, JsonNode> e : item.properties()) {
      ObjectNode next = merged(now.deepCopy(), now.objectNode().set(e.getKey(), e.getValue()));
      now = taken(name, next, at, fits) ? next : now;
    }
  }

  private boolean taken(String name, ObjectNode item, String at, BiPredicate<T, String> fits) {
    Optional<T> fitting = fit(item, at, fits);
    fitting.ifPresent(i -> items.put(name, i));
    return fitting.isPresent();
  }

  private Optional<T> fit(ObjectNode item, String at, BiPredicate<T, String> fits) {
    return change.read(item, type, at).filter(i -> fits.test(i, at));
  }

  /** RFC 7396; a text of blanks says nothing. */
  private static ObjectNode merged(ObjectNode target, JsonNode patch) {
    patch
        .properties()
        .forEach(
            e -> {
              JsonNode value = e.getValue();
              if (value.isNull() || (value.isTextual() && value.asText().isBlank())) {
                target.remove(e.getKey());
              } else if (value.isObject()) {
                JsonNode former = target.path(e.getKey());
                ObjectNode inner = former.isObject() ? former.deepCopy() : target.objectNode();
                target.set(e.getKey(), merged(inner, value));
              } else {
                target.set(e.getKey(), value);
              }
            });
    return target;
  }
}
