package org.shuraka.dashboard;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A part of a drawing, in the units of its paths. */
public record Frame(int x, int y, int width, int height) {

  private static final Pattern STEP = Pattern.compile("([Ml])(-?\\d+) (-?\\d+)");
  private static final int EDGE = 2;

  /** As SVG's {@code viewBox} has it. */
  public String viewBox() {
    return x + " " + y + " " + width + " " + height;
  }

  /** All of these areas and a narrow edge. */
  static Frame around(List<Area> areas) {
    int left = Integer.MAX_VALUE;
    int top = Integer.MAX_VALUE;
    int right = Integer.MIN_VALUE;
    int bottom = Integer.MIN_VALUE;
    for (Area area : areas) {
      int x = 0;
      int y = 0;
      Matcher step = STEP.matcher(area.path());
      while (step.find()) {
        boolean start = step.group(1).equals("M");
        x = Integer.parseInt(step.group(2)) + (start ? 0 : x);
        y = Integer.parseInt(step.group(3)) + (start ? 0 : y);
        left = Math.min(left, x);
        top = Math.min(top, y);
        right = Math.max(right, x);
        bottom = Math.max(bottom, y);
      }
    }
    return new Frame(left - EDGE, top - EDGE, right - left + 2 * EDGE, bottom - top + 2 * EDGE);
  }
}
