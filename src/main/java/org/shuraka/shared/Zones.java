package org.shuraka.shared;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Time zones as they are stored. A form refuses one that nobody knows; one that stands in the
 * database all the same counts as UTC and is logged once, so that it hides no other programme's
 * days.
 */
public final class Zones {

  private static final Logger LOG = Logger.getLogger(Zones.class.getName());
  private static final Set<String> NAMED = ConcurrentHashMap.newKeySet();

  private Zones() {}

  public static ZoneId of(String stored) {
    try {
      return ZoneId.of(stored);
    } catch (DateTimeException e) {
      if (NAMED.add(stored)) {
        LOG.log(Level.WARNING, "A programme has the time zone \"{0}\": taken for UTC", stored);
      }
      return ZoneOffset.UTC;
    }
  }
}
