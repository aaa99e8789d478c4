package org.shuraka.dashboard;

/**
 * An area's outline in the words of SVG: whole numbers, from point to point, where points that fall
 * together are one.
 */
final class Outline {

  private final StringBuilder path = new StringBuilder();
  private boolean begun;
  private int lastX;
  private int lastY;

  void point(int x, int y) {
    if (!begun) {
      path.append('M').append(x).append(' ').append(y);
    } else if (x != lastX || y != lastY) {
      path.append('l').append(x - lastX).append(' ').append(y - lastY);
    }
    begun = true;
    lastX = x;
    lastY = y;
  }

  /** Closes a ring; the next point begins another. */
  void close() {
    path.append('Z');
    begun = false;
  }

  @Override
  public String toString() {
    return path.toString();
  }
}
