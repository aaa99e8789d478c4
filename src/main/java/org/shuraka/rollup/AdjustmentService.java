package org.shuraka.rollup;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.shuraka.access.Caller;
import org.shuraka.access.CurrentCaller;
import org.shuraka.access.Role;
import org.shuraka.framework.FrameworkRepository.IndicatorRow;
import org.shuraka.programme.ProgrammeRepository;
import org.shuraka.shared.BusinessException;

/** The overlap ledger, kept by managers: what one proposes another approves. */
@Stateless
@RolesAllowed({Role.IS_ADMINISTRATOR, Role.IS_MANAGER})
public class AdjustmentService {

  @Inject Adjustments adjustments;
  @Inject AdjustmentRepository repository;
  @Inject ProgrammeRepository programmes;
  @Inject CurrentCaller caller;

  /** All corrections of a programme, those that wait for a second person first. */
  public OverlapLedger ledger(String programme) {
    return repository.ledger(id(programme));
  }

  /** The indicators whose figures can be corrected. */
  public List<IndicatorRow> adjustable(String programme) {
    return adjustments.adjustable(id(programme));
  }

  /** Proposes a correction; answers its id. */
  public long propose(String programme, Adjustments.Form form) {
    Caller by = caller.get();
    return adjustments.propose(id(programme), form, by);
  }

  /** Approves what somebody else proposed: it counts from now on. */
  public void approve(String programme, long id, int version) {
    Caller by = caller.get();
    adjustments.approve(found(programme, id, version), by);
  }

  /** Takes back what is not approved yet. */
  public void withdraw(String programme, long id, int version) {
    Caller by = caller.get();
    adjustments.withdraw(found(programme, id, version), by);
  }

  private OverlapCorrection found(String programme, long id, int version) {
    long programmeId = id(programme);
    OverlapCorrection correction =
        repository
            .find(id)
            .filter(c -> c.programmeId() == programmeId)
            .orElseThrow(BusinessException::notFound);
    if (correction.version() != version) {
      throw BusinessException.stale();
    }
    return correction;
  }

  private long id(String programme) {
    return programmes.id(programme, caller.get()).orElseThrow(BusinessException::notFound);
  }
}
