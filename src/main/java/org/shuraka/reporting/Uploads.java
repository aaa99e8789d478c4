package org.shuraka.reporting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;

/** Files that are not finished, for the housekeeping. */
@ApplicationScoped
public class Uploads {

  private static final int AT_ONCE = 50;

  @Inject EvidenceRepository evidence;
  @Inject EvidenceLimits limits;
  @Inject Clock clock;

  /** Deletes those whose last piece came too long ago; answers how many. */
  public int giveUpForgotten() {
    Instant limit = clock.instant().minus(limits.patience());
    int all = 0;
    for (int some = AT_ONCE; some == AT_ONCE; ) {
      some = evidence.deleteUnfinished(limit, AT_ONCE);
      all += some;
    }
    return all;
  }
}
