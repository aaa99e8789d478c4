package org.shuraka.platform;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Tells that a disk is full: of the storage, of the database or of temporary files. It is answered
 * with 507, in words for whoever can make room.
 */
public final class NoSpace {

  /** Disk full; table full, as the engine says where the disk is. */
  private static final Set<Integer> CODES = Set.of(1021, 1114);

  /** ENOSPC and EDQUOT as the system and the database put them. */
  private static final Pattern SAID =
      Pattern.compile("(?i)no space left on device|disk quota exceeded|error(?: number)?:? 28\\b");

  private static final int DEEPEST = 30;

  private NoSpace() {}

  /** Whether that is what went wrong. */
  public static boolean caused(Throwable thrown) {
    return Stream.iterate(thrown, t -> t != null, Throwable::getCause)
        .limit(DEEPEST)
        .anyMatch(NoSpace::isFull);
  }

  private static boolean isFull(Throwable thrown) {
    return thrown instanceof SQLException e && CODES.contains(e.getErrorCode())
        || (thrown instanceof SQLException || thrown instanceof IOException)
            && SAID.matcher(String.valueOf(thrown.getMessage())).find();
  }
}
