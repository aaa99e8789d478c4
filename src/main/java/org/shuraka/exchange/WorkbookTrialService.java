package org.shuraka.exchange;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import org.shuraka.access.Role;
import org.shuraka.reporting.ReportKey;
import org.shuraka.reporting.ReportingService;
import org.shuraka.shared.Fault;

/** Tries a change of a report, and takes it back: its faults are then those of the real change. */
@Stateless
@RolesAllowed(Role.IS_OFFICER)
public class WorkbookTrialService {

  @Inject ReportingService reporting;
  @Resource SessionContext transaction;

  /** What could not be taken of that change. */
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public List<Fault> faults(ReportKey key, ReportingService.Change change) {
    List<Fault> faults =
        reporting.change(key.programme(), key.period(), key.partner(), change).faults();
    transaction.setRollbackOnly();
    return faults;
  }
}
