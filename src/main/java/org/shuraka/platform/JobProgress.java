package org.shuraka.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * How far the runs of this node are. A job tells it in the middle of its transaction, where it must
 * not ask for a second connection: others may hold the rest and wait for its rows. So it is kept
 * here, and written with the next heartbeat and at the run's end.
 */
@ApplicationScoped
class JobProgress {

  @Inject JobTable table;

  private final Map<Long, Reached> unwritten = new ConcurrentHashMap<>();

  private record Reached(int done, int total) {}

  void note(long id, int done, int total) {
    unwritten.put(id, new Reached(done, total));
  }

  /** Writes what was noted of all runs. */
  void write() {
    unwritten.keySet().forEach(this::write);
  }

  /** Writes what was noted of one. */
  void write(long id) {
    Reached reached = unwritten.remove(id);
    if (reached != null) {
      table.progress(id, reached.done(), reached.total());
    }
  }
}
