package org.shuraka.notification;

import java.util.List;

/**
 * What somebody is told.
 *
 * @param key of the text; {@code <key>.subject} is that of the mail's subject
 * @param arguments what the text names: strings, whole numbers and days
 * @param link path and query of the page it is about
 * @param details lines that the mail lists below, with their own keys and arguments
 */
public record Message(String key, List<Object> arguments, String link, List<Line> details) {

  /** One line of a list. */
  public record Line(String key, List<Object> arguments) {

    public Line {
      arguments = List.copyOf(arguments);
    }
  }

  public Message {
    arguments = List.copyOf(arguments);
    details = List.copyOf(details);
  }

  public static Message of(String key, String link, Object... arguments) {
    return new Message(key, List.of(arguments), link, List.of());
  }
}
