package org.shuraka.shared;

import java.nio.charset.StandardCharsets;

/**
 * The number under which a fault of the program stands in the log, and which people are shown. The
 * same fault has the same number each time, so that it is written once and counted.
 */
public final class FaultNumber {

  private static final int LENGTH = 8;
  private static final String OURS = "org.shuraka.";

  private FaultNumber() {}

  /** Eight hexadecimal digits, of what was thrown and through which of our methods. */
  public static String of(Throwable thrown) {
    StringBuilder fault = new StringBuilder();
    for (Throwable t = thrown; t != null; t = t.getCause()) {
      fault.append(t.getClass().getName()).append('\n');
      for (StackTraceElement frame : t.getStackTrace()) {
        if (frame.getClassName().startsWith(OURS) && !frame.getClassName().contains("$")) {
          fault.append(frame).append('\n');
        }
      }
    }
    return Sha256.of(fault.toString().getBytes(StandardCharsets.UTF_8)).substring(0, LENGTH);
  }
}
