package org.shuraka.launcher;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.SimpleFormatter;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Writes the server's log so that its history lasts and can be believed:
 *
 * <ul>
 *   <li>what is said again within a minute is counted and told once ("… 812 times more");
 *   <li>the stack of a fault that is known from the last hour is not written again;
 *   <li>a refusal has no stack at all: it is the caller's fault, not the program's;
 *   <li>line ends and other control characters in a message are escaped, so that nothing that comes
 *       from outside can begin a line of its own.
 * </ul>
 *
 * <p>Named in {@code logging.properties}, which is why class and constructor are public.
 */
public final class ServerLog extends Handler {

  private static final long QUIET_MILLIS = 60_000;
  private static final long STACK_MILLIS = 60 * QUIET_MILLIS;
  private static final int MOST_REMEMBERED = 500;
  private static final int LONGEST_MESSAGE = 4000;
  private static final int LONGEST_STACK = 60;

  private static final Pattern REFUSALS =
      Pattern.compile(".*(EJBAccessException|AccessLocalException|BusinessException)");

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSZ").withZone(ZoneId.systemDefault());

  /** Lines that were written lately, oldest first. */
  private final Map<String, Said> said = new LinkedHashMap<>(16, 0.75f, true);

  /** When the stack of a fault was written last. */
  private final Map<String, Long> stacks = new LinkedHashMap<>(16, 0.75f, true);

  private final SimpleFormatter messages = new SimpleFormatter();

  private static final class Said {
    private long writtenAt;
    private int again;
  }

  public ServerLog() {
    setLevel(Level.ALL);
    Thread counts = new Thread(this::tellCountsForEver, "shuraka-log");
    counts.setDaemon(true);
    counts.start();
  }

  @Override
  public void publish(LogRecord entry) {
    if (isLoggable(entry)) {
      try {
        write(lines(entry, entry.getMillis()));
      } catch (RuntimeException e) { // a record that cannot be formatted must not stop its sender
        reportError(null, e, java.util.logging.ErrorManager.FORMAT_FAILURE);
      }
    }
  }

  /** What is to be written for it: nothing where it is only counted. */
  synchronized List<String> lines(LogRecord entry, long now) {
    List<String> lines = new ArrayList<>(counts(now));
    String line = head(entry);
    Said before = said.get(line);
    if (before != null && now - before.writtenAt < QUIET_MILLIS) {
      before.again++;
      return lines;
    }
    said.computeIfAbsent(line, l -> new Said()).writtenAt = now;
    lines.add(TIME.format(Instant.ofEpochMilli(now)) + " " + line);
    Throwable thrown = entry.getThrown();
    if (thrown != null && !isRefusal(thrown)) {
      Long writtenAt = stacks.get(fault(thrown));
      if (writtenAt != null && now - writtenAt < STACK_MILLIS) {
        lines.add("\t" + escaped(String.valueOf(thrown)) + " (its stack stands further up)");
      } else {
        stacks.put(fault(thrown), now);
        stack(thrown, lines);
      }
    }
    return lines;
  }

  /** Of what was said again until a minute ago; forgets what has not been said since. */
  private List<String> counts(long now) {
    List<String> lines = new ArrayList<>();
    Iterator<Map.Entry<String, Said>> all = said.entrySet().iterator();
    while (all.hasNext()) {
      Map.Entry<String, Said> one = all.next();
      boolean over = now - one.getValue().writtenAt >= QUIET_MILLIS;
      if (over || said.size() > MOST_REMEMBERED) {
        if (one.getValue().again > 0) {
          lines.add(
              TIME.format(Instant.ofEpochMilli(now))
                  + " "
                  + one.getKey()
                  + " ("
                  + one.getValue().again
                  + " times more)");
        }
        all.remove();
      }
    }
    stacks.values().removeIf(at -> now - at >= STACK_MILLIS);
    Iterator<Long> oldest = stacks.values().iterator();
    while (stacks.size() > MOST_REMEMBERED) {
      oldest.next();
      oldest.remove();
    }
    return lines;
  }

  private String head(LogRecord entry) {
    String text = messages.formatMessage(entry);
    Throwable thrown = entry.getThrown();
    if (thrown != null && isRefusal(thrown)) {
      text = text + " " + thrown;
    }
    return entry.getLevel() + " " + entry.getLoggerName() + ": " + escaped(text);
  }

  /** The same for all occurrences of one fault, whatever it is about. */
  private static String fault(Throwable thrown) {
    StringBuilder fault = new StringBuilder();
    for (Throwable t = thrown; t != null; t = t.getCause()) {
      fault.append(t.getClass().getName()).append('\n');
      if (t.getStackTrace().length > 0) {
        fault.append(t.getStackTrace()[0]).append('\n');
      }
    }
    return fault.toString();
  }

  private static boolean isRefusal(Throwable thrown) {
    for (Throwable t = thrown; t != null; t = t.getCause()) {
      if (REFUSALS.matcher(t.getClass().getName()).matches()) {
        return true;
      }
    }
    return false;
  }

  private static void stack(Throwable thrown, List<String> lines) {
    String before = "";
    Set<String> written = new HashSet<>();
    for (Throwable t = thrown; t != null; t = t.getCause()) {
      lines.add("\t" + before + escaped(String.valueOf(t)));
      Stream.of(t.getStackTrace())
          .map(frame -> "\t\tat " + frame)
          .filter(written::add)
          .limit(LONGEST_STACK)
          .forEach(lines::add);
      before = "because of ";
    }
  }

  static String escaped(String text) {
    StringBuilder line = new StringBuilder();
    text.strip()
        .codePoints()
        .limit(LONGEST_MESSAGE)
        .forEach(
            c -> {
              if (c == '\n') {
                line.append("\\n");
              } else if (c == '\r') {
                line.append("\\r");
              } else if (Character.isISOControl(c) || c == '\u2028' || c == '\u2029') {
                line.append(String.format("\\u%04x", c));
              } else {
                line.appendCodePoint(c);
              }
            });
    return line.toString();
  }

  private void tellCountsForEver() {
    try {
      while (true) {
        Thread.sleep(QUIET_MILLIS / 4);
        List<String> lines;
        synchronized (this) {
          lines = counts(System.currentTimeMillis());
        }
        write(lines);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void write(List<String> lines) {
    if (!lines.isEmpty()) {
      System.err.println(String.join(System.lineSeparator(), lines));
    }
  }

  @Override
  public void flush() {
    System.err.flush();
  }

  @Override
  public void close() {
    // The stream is the console's.
  }
}
