package org.shuraka.programme;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.shuraka.platform.Sql;
import org.shuraka.shared.Zones;

/**
 * What day it is in a programme: a deadline ends with its day in the programme's own time zone, and
 * in Baghdad that is three hours sooner than in Accra.
 */
@ApplicationScoped
public class ProgrammeDays {

  @Inject Sql sql;
  @Inject Clock clock;

  /**
   * The SQL expression for the current day there, for a query over programmes of several zones:
   *
   * <pre>{@code
   * … WHERE COALESCE(r.extended_due, n.due_date) < <today>
   * query.define("today", days.today("p.timezone"))
   * }</pre>
   *
   * @param timezone the expression for the programme's time zone in that query
   */
  public String today(String timezone) {
    List<String> zones =
        sql.with(
            h ->
                h.createQuery("SELECT DISTINCT timezone FROM programme")
                    .mapTo(String.class)
                    .list());
    return expression(timezone, zones, clock);
  }

  /** Only zones in which it is another day than in UTC are named. */
  static String expression(String timezone, List<String> zones, Clock clock) {
    LocalDate utc = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    Map<String, LocalDate> others = new TreeMap<>();
    for (String zone : zones) {
      LocalDate there = LocalDate.ofInstant(clock.instant(), Zones.of(zone));
      if (!there.equals(utc)) {
        others.put(zone, there);
      }
    }
    if (others.isEmpty()) {
      return "DATE '" + utc + "'";
    }
    StringBuilder days = new StringBuilder("CASE ").append(timezone);
    others.forEach((zone, day) -> days.append(" WHEN '" + zone + "' THEN DATE '" + day + "'"));
    return days.append(" ELSE DATE '" + utc + "' END").toString();
  }
}
