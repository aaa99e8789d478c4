package org.shuraka.framework;

import java.util.List;
import java.util.function.Supplier;
import org.shuraka.access.Caller;
import org.shuraka.framework.FrameworkRepository.VersionLine;

/**
 * What of a logframe its reader may see, decided here and nowhere else. Those who keep it see all
 * of it. A partner sees its own code alone among those who report, a donor none; why a version was
 * approved, by whom, and on whose consent stays with those who keep it.
 */
public sealed interface FrameworkReader {

  /** The reader behind a call, with the code of the partner that an officer reports for. */
  static FrameworkReader of(Caller caller, Supplier<String> ownPartner) {
    return switch (caller.role()) {
      case ADMINISTRATOR, MANAGER -> new Keeper();
      case OFFICER -> new Partner(ownPartner.get());
      case DONOR -> OUTSIDE;
    };
  }

  /** A donor or the public. */
  FrameworkReader OUTSIDE = new Outside();

  Framework of(Framework whole);

  VersionLine of(VersionLine whole);

  /** Sees all. */
  record Keeper() implements FrameworkReader {

    @Override
    public Framework of(Framework whole) {
      return whole;
    }

    @Override
    public VersionLine of(VersionLine whole) {
      return whole;
    }
  }

  /** Sees its own part in who reports what. */
  record Partner(String code) implements FrameworkReader {

    @Override
    public Framework of(Framework whole) {
      return whole.reportedBy(code::equals);
    }

    @Override
    public VersionLine of(VersionLine whole) {
      return OUTSIDE.of(whole);
    }
  }

  /** Sees what is promised, and nobody behind it. */
  record Outside() implements FrameworkReader {

    @Override
    public Framework of(Framework whole) {
      return whole.reportedBy(code -> false);
    }

    @Override
    public VersionLine of(VersionLine whole) {
      return new VersionLine(
          whole.number(),
          whole.inForceFrom(),
          whole.judges(),
          whole.approvedAt(),
          null,
          null,
          null);
    }
  }

  /** Versions as the reader may see them. */
  default List<VersionLine> of(List<VersionLine> whole) {
    return whole.stream().map(this::of).toList();
  }
}
