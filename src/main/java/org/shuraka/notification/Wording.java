package org.shuraka.notification;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.shuraka.shared.Formats;
import org.shuraka.shared.Json;
import org.shuraka.shared.Language;
import org.shuraka.shared.Messages;

/** Turns a message key and its arguments into a text; days are written as the language does. */
final class Wording {

  private static final String DAY = "day";

  private Wording() {}

  static String text(Language language, String key, List<Object> arguments) {
    Formats formats = Formats.of(language);
    return Messages.text(
        language,
        key,
        arguments.stream().map(a -> a instanceof LocalDate day ? formats.date(day) : a).toArray());
  }

  /** For the database. */
  static String write(List<Object> arguments) {
    return Json.write(
        arguments.stream()
            .map(a -> a instanceof LocalDate day ? Map.of(DAY, day.toString()) : a)
            .toList());
  }

  static List<Object> read(String json) {
    List<Object> arguments = new ArrayList<>();
    for (JsonNode node : Json.read(json, JsonNode.class)) {
      if (node.isObject()) {
        arguments.add(LocalDate.parse(node.get(DAY).textValue()));
      } else if (node.isNumber()) {
        arguments.add(node.intValue());
      } else {
        arguments.add(node.textValue());
      }
    }
    return arguments;
  }
}
