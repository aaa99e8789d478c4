package org.shuraka.launcher;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * The two streams that the person at the terminal sees. They are ours alone: once {@link
 * #sendTheRestTo} was called, whatever else in this process prints goes to a log file.
 */
final class Console {

  private final PrintStream out = System.out;
  private final PrintStream err = System.err;

  void say(String line) {
    out.println(line);
    out.flush();
  }

  void complain(String line) {
    err.println(line);
    err.flush();
  }

  void sendTheRestTo(Path log) throws IOException {
    PrintStream stream = new PrintStream(new RotatingFile(log), true, StandardCharsets.UTF_8);
    System.setOut(stream);
    System.setErr(stream);
  }
}
