package org.shuraka.programme;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The codes of OECD-DAC sectors: five digits (IATI SectorVocabulary 1) and three (2). */
final class DacSectors {

  private static final Set<String> CODES = read();

  private DacSectors() {}

  /** Whether a sector of a DAC vocabulary is on its list; sectors of others always are. */
  static boolean known(Sector sector) {
    return switch (sector.vocabulary()) {
      case "1" -> sector.code().length() == 5 && CODES.contains(sector.code());
      case "2" -> sector.code().length() == 3 && CODES.contains(sector.code());
      default -> true;
    };
  }

  private static Set<String> read() {
    try (InputStream in = DacSectors.class.getResourceAsStream("dac_sectors.txt")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .flatMap(line -> Stream.of(line.split(" ")))
          .collect(Collectors.toUnmodifiableSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
