package org.shuraka.platform.api;

import java.util.List;
import java.util.function.Function;

/**
 * A page of a list.
 *
 * @param next the cursor of the next page; null on the last
 */
public record Page<T>(List<T> items, String next) {

  /** At most so many items a page. */
  public static final int MOST = 500;

  /** The asked size, at least 1 and at most {@value #MOST}. */
  public static int size(int asked) {
    return Math.max(1, Math.min(MOST, asked));
  }

  /** A page of {@code size} from a query for one more than that. */
  public static <T> Page<T> of(List<T> oneMore, int size, Function<T, Object> cursor) {
    if (oneMore.size() <= size) {
      return new Page<>(oneMore, null);
    }
    List<T> items = oneMore.subList(0, size);
    return new Page<>(items, String.valueOf(cursor.apply(items.get(size - 1))));
  }
}
