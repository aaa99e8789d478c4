package org.shuraka.jobs;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/** How a test in the server talks to the jobs that it starts there. */
final class Trials {

  private static final Map<String, Trial> ALL = new ConcurrentHashMap<>();

  private Trials() {}

  /**
   * @param starts how often its step began
   * @param goOn opened when the step may go on
   * @param next what it does then: succeed, refuse or break
   */
  record Trial(
      String name, AtomicInteger starts, CountDownLatch goOn, AtomicReference<String> next) {}

  static Trial of(String name) {
    return ALL.computeIfAbsent(
        name,
        n ->
            new Trial(
                n, new AtomicInteger(), new CountDownLatch(1), new AtomicReference<>("succeed")));
  }
}
