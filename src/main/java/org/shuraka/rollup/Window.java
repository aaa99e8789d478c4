package org.shuraka.rollup;

/** Whole reporting periods, both ends included, by their position in the programme. */
record Window(int from, int to) {

  Window {
    RollUpInput.require(from <= to, "A window ends before it starts");
  }

  boolean contains(int period) {
    return from <= period && period <= to;
  }

  /** "To date": the window from the programme's first period. */
  Window fromStart() {
    return new Window(0, to);
  }
}
