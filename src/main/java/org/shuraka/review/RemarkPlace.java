package org.shuraka.review;

import java.util.List;
import org.shuraka.reporting.ReportedValue;

/**
 * Names the place of a remark so that it stays the same when the report is written anew: a value by
 * indicator and place instead of its number in the list, a cell by its categories.
 */
final class RemarkPlace {

  /** In characters. */
  static final int LONGEST = 300;

  private static final String VALUES = "/values/";
  private static final String CELLS = "/cells/";

  private RemarkPlace() {}

  /**
   * The lasting name of a place.
   *
   * @param pointer JSON pointer into the report as it stands; values and cells by number or by name
   * @return null where the pointer names a value or cell by a number that there is not
   */
  static String of(String pointer, List<ReportedValue> values) {
    if (pointer == null || !pointer.startsWith(VALUES)) {
      return pointer == null ? "" : pointer;
    }
    String[] steps = pointer.substring(VALUES.length()).split("/", -1);
    boolean named = values.stream().anyMatch(v -> v.key().equals(steps[0]));
    if (named || !isNumber(steps[0])) {
      return pointer;
    }
    ReportedValue value = at(values, steps[0]);
    if (value == null) {
      return null;
    }
    String place = VALUES + value.key();
    if (steps.length < 3 || !steps[1].equals("cells") || !isNumber(steps[2])) {
      return place;
    }
    ReportedValue.Cell cell = value.cells() == null ? null : at(value.cells(), steps[2]);
    return cell == null ? null : place + CELLS + String.join("|", cell.categories().values());
  }

  private static boolean isNumber(String step) {
    return step.matches("\\d{1,6}");
  }

  private static <T> T at(List<T> list, String number) {
    int at = Integer.parseInt(number);
    return at < list.size() ? list.get(at) : null;
  }
}
