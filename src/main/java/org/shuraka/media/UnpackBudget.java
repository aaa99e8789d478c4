package org.shuraka.media;

import java.util.EnumMap;
import java.util.Map;

/**
 * How much of one upload is unpacked and kept, over all its parts together: whatever a packed file
 * does to make its readers work, they stop after so much. One upload has one budget, which all its
 * readers spend. Made for one thread.
 */
public final class UnpackBudget {

  /** What is counted. An honest workbook of the largest report stays below a fifth of each. */
  public enum Of {
    /** Unpacked, whether anybody wants them or not. */
    BYTES(48L * 1024 * 1024),
    /** XML elements and their attributes. */
    ELEMENTS(3_000_000),
    /** Characters of texts that are kept. */
    CHARACTERS(8_000_000),
    /** Texts, cells and ranges that are kept. */
    ITEMS(400_000);

    private final long most;

    Of(long most) {
      this.most = most;
    }

    public long most() {
      return most;
    }
  }

  /** There is more in the upload than is taken. */
  public static final class Exceeded extends RuntimeException {

    public Exceeded(String what) {
      super(what);
    }
  }

  private final Map<Of, Long> spent = new EnumMap<>(Of.class);

  /**
   * Counts what was read.
   *
   * @throws Exceeded where that is more than is left
   */
  public void spend(Of what, long amount) {
    if (spent.merge(what, amount, Long::sum) > what.most()) {
      throw new Exceeded(what.name());
    }
  }
}
