package org.shuraka.review;

import java.util.Comparator;
import java.util.List;
import org.shuraka.framework.Framework;
import org.shuraka.framework.Framework.Category;
import org.shuraka.framework.Framework.Indicator;

/** Cells in the order of their dimensions' categories. */
final class CellOrder implements Comparator<String> {

  private final List<List<String>> categories;

  CellOrder(Framework framework, Indicator indicator) {
    categories =
        indicator.disaggregation().stream()
            .map(
                d ->
                    framework.dimension(d).stream()
                        .flatMap(x -> x.categories().stream())
                        .map(Category::code)
                        .toList())
            .toList();
  }

  @Override
  public int compare(String a, String b) {
    String[] left = a.split("\\|", -1);
    String[] right = b.split("\\|", -1);
    for (int d = 0; d < Math.min(categories.size(), Math.min(left.length, right.length)); d++) {
      int order =
          Integer.compare(categories.get(d).indexOf(left[d]), categories.get(d).indexOf(right[d]));
      if (order != 0) {
        return order;
      }
    }
    return a.compareTo(b);
  }
}
