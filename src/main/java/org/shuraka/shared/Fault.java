package org.shuraka.shared;

import java.util.Arrays;
import java.util.List;

/**
 * One thing wrong with an input: where it stands and what to do.
 *
 * @param pointer JSON pointer (RFC 6901), or {@code sheet!cell} of a workbook; empty for the whole
 * @param key key of the message in the language files
 * @param arguments what the message names; nothing where it was not given
 */
public record Fault(String pointer, String key, List<Object> arguments) {

  public static Fault at(String pointer, String key, Object... arguments) {
    return new Fault(pointer, key, Arrays.stream(arguments).map(a -> a == null ? "" : a).toList());
  }
}
