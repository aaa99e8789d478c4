package org.shuraka.dashboard;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.shuraka.access.AuditTrail;
import org.shuraka.access.Caller;
import org.shuraka.platform.Turns;
import org.shuraka.shared.BusinessException;

/**
 * What is done to boundaries: brought in, replaced, removed, one act after the other and each on
 * record. Runs in the caller's transaction; rights are checked by whoever calls.
 */
@ApplicationScoped
class Boundaries {

  private static final int LONGEST_SOURCE = 300;

  private static final String TURN = "boundaries";

  @Inject BoundaryRepository repository;
  @Inject Turns turns;
  @Inject AuditTrail audit;
  @Inject Clock clock;

  /** Adds or replaces, whatever there is by now. */
  BoundaryLine bring(BoundaryFile file, String source, Caller by) {
    return keep(file, source, inTurn(file, source), by);
  }

  /**
   * @param version of the set that this replaces; null where the caller knows of none
   */
  BoundaryLine put(BoundaryFile file, String source, Integer version, Caller by) {
    Optional<KeptBoundaries> known = inTurn(file, source);
    if (version == null && known.isPresent()) {
      throw BusinessException.conflict("boundary.known", file.country(), file.level());
    }
    if (version != null && known.map(k -> k.version() != version).orElse(true)) {
      throw BusinessException.stale();
    }
    return keep(file, source, known, by);
  }

  /** What there is of the file's country and level once it is this act's turn. */
  private Optional<KeptBoundaries> inTurn(BoundaryFile file, String source) {
    if (source == null || source.isBlank() || source.strip().length() > LONGEST_SOURCE) {
      throw BusinessException.invalid("/source", "boundary.source.missing", LONGEST_SOURCE);
    }
    turns.await(TURN);
    return repository.find(file.country(), file.level());
  }

  private BoundaryLine keep(
      BoundaryFile file, String source, Optional<KeptBoundaries> known, Caller by) {
    BoundaryLine before = known.map(k -> line(file.country(), file.level())).orElse(null);
    if (known.isPresent()) {
      known.get().replace(file, source.strip(), clock.instant(), by.accountId());
      repository.flush();
    } else {
      repository.add(new KeptBoundaries(file, source.strip(), clock.instant(), by.accountId()));
    }
    BoundaryLine after = line(file.country(), file.level());
    record(before == null ? "boundary.add" : "boundary.replace", before, after, by);
    return after;
  }

  void remove(String country, int level, int version, Caller by) {
    turns.await(TURN);
    KeptBoundaries kept = repository.find(country, level).orElseThrow(BusinessException::notFound);
    if (kept.version() != version) {
      throw BusinessException.stale();
    }
    record("boundary.remove", line(country, level), null, by);
    repository.remove(kept);
  }

  List<BoundaryLine> all() {
    return repository.lines();
  }

  BoundaryLine line(String country, int level) {
    return repository.lines().stream()
        .filter(l -> l.country().equals(country) && l.level() == level)
        .findFirst()
        .orElseThrow(BusinessException::notFound);
  }

  private void record(String act, BoundaryLine before, BoundaryLine after, Caller by) {
    BoundaryLine of = after == null ? before : after;
    audit.record(
        by,
        new AuditTrail.Entry(
            act, "boundary_set", of.country() + "-" + of.level(), null, before, after, null));
  }
}
