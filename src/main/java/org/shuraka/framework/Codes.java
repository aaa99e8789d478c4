package org.shuraka.framework;

import java.util.Locale;

/** The lower-case words by which this package's enums are known outside. */
final class Codes {

  private Codes() {}

  static String codeOf(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  static <E extends Enum<E>> E find(Class<E> type, String code) {
    for (E constant : type.getEnumConstants()) {
      if (codeOf(constant).equals(code)) {
        return constant;
      }
    }
    throw new IllegalArgumentException(type.getSimpleName() + " has no \"" + code + "\"");
  }
}
