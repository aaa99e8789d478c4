package org.shuraka.framework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.shuraka.access.AuditTrail;
import org.shuraka.access.Caller;
import org.shuraka.programme.ProgrammeRepository;
import org.shuraka.shared.BusinessException;
import org.shuraka.shared.Fault;
import org.shuraka.shared.LocalisedText;

/**
 * The library of standard indicators, for the guarded service and for reports alike. Runs in the
 * caller's transaction; rights are checked by whoever calls.
 */
@ApplicationScoped
public class IndicatorSets {

  @Inject IndicatorSetRepository sets;
  @Inject ProgrammeRepository programmes;
  @Inject AuditTrail audit;

  /**
   * A list in short.
   *
   * @param organisation code of its keeper; null for a standard of many
   * @param entries how many indicators it has
   */
  public record Line(
      String code,
      LocalisedText title,
      String organisation,
      String vocabulary,
      String uri,
      int entries) {}

  /** An organisation that may keep a list. */
  public record Keeper(String code, LocalisedText name) {}

  /**
   * Codes of the lists of one donor: with {@link Framework.Indicator#referenceIn} they give the
   * code and the words by which that donor knows an indicator.
   */
  public List<String> ofDonor(long organisationId) {
    return sets.codesOf(organisationId);
  }

  int make(IndicatorSet set, Caller by) {
    Long organisationId = checked(set);
    if (sets.kept(set.code()).isPresent()) {
      throw BusinessException.conflict("library.code.taken", set.code());
    }
    KeptSet kept = new KeptSet(set, organisationId);
    sets.add(kept);
    sets.replaceEntries(kept.id(), set.entries());
    record("library.add", kept.id(), null, set, by);
    return kept.version();
  }

  int replace(IndicatorSet set, int version, Caller by) {
    KeptSet kept = found(set.code(), version);
    Long organisationId = checked(set);
    IndicatorSet before = sets.find(set.code()).orElseThrow();
    if (before.equals(set)) {
      return version;
    }
    kept.rewrite(set, organisationId);
    sets.changed(kept);
    sets.replaceEntries(kept.id(), set.entries());
    record("library.change", kept.id(), before, set, by);
    return kept.version();
  }

  void remove(String code, int version, Caller by) {
    KeptSet kept = found(code, version);
    if (sets.inUse(code)) {
      throw BusinessException.conflict("library.inUse", code);
    }
    record("library.remove", kept.id(), sets.find(code).orElseThrow(), null, by);
    sets.remove(kept);
  }

  int version(String code) {
    return sets.kept(code).orElseThrow(BusinessException::notFound).version();
  }

  private KeptSet found(String code, int version) {
    KeptSet kept = sets.kept(code).orElseThrow(BusinessException::notFound);
    if (kept.version() != version) {
      throw BusinessException.stale();
    }
    return kept;
  }

  /** The id of its keeper, when all else is in order too. */
  private Long checked(IndicatorSet set) {
    List<Fault> faults = new ArrayList<>(set.faults());
    Optional<Long> organisationId =
        Optional.ofNullable(set.organisation()).flatMap(programmes::organisationId);
    if (set.organisation() != null && organisationId.isEmpty()) {
      faults.add(Fault.at("/organisation", "library.organisation.unknown", set.organisation()));
    }
    if (!faults.isEmpty()) {
      throw BusinessException.invalid(faults);
    }
    return organisationId.orElse(null);
  }

  private void record(String act, long id, Object before, Object after, Caller by) {
    audit.record(by, new AuditTrail.Entry(act, "indicator_set", id, null, before, after, null));
  }
}
