package org.shuraka.reporting;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;
import org.shuraka.shared.Language;
import org.shuraka.shared.Messages;

/**
 * Where exchange rates come from, as those outside are told. A partner may type more than that,
 * which stays in the house.
 */
public enum RateSource {
  /** The European Commission's monthly accounting rate. */
  INFOREURO,
  CENTRAL_BANK,
  /** Any other bank, such as the one that changed the money. */
  BANK,
  OTHER;

  /** What a typed source comes to: a word of this list, in any language; else {@link #OTHER}. */
  public static RateSource of(String typed) {
    String said = typed == null ? "" : typed.strip();
    return Arrays.stream(values())
        .filter(
            s ->
                s.code().equalsIgnoreCase(said)
                    || Stream.of(Language.values())
                        .anyMatch(l -> s.title(l).equalsIgnoreCase(said)))
        .findFirst()
        .orElse(OTHER);
  }

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public String title(Language reader) {
    return Messages.text(reader, "section.rateSource." + code());
  }
}
