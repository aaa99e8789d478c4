package org.shuraka.dashboard.web;

/**
 * A chart with the table behind it.
 *
 * @param json as the chart library reads it; empty where the table alone is clearer
 * @param height in pixels
 */
public record Chart(String json, int height, DataTable table) {

  static Chart undrawn(DataTable table) {
    return new Chart("", 0, table);
  }

  public boolean drawn() {
    return !json.isEmpty();
  }
}
