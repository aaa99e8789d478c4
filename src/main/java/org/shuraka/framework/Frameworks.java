package org.shuraka.framework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.shuraka.access.AuditTrail;
import org.shuraka.access.Caller;
import org.shuraka.framework.Framework.Indicator;
import org.shuraka.programme.ProgrammeRepository;
import org.shuraka.programme.ProgrammeView;
import org.shuraka.shared.BusinessException;
import org.shuraka.shared.Fault;

/**
 * Saves and approves frameworks, for the guarded service and for imports alike. Runs in the
 * caller's transaction; rights are checked by whoever calls.
 */
@ApplicationScoped
public class Frameworks {

  @Inject FrameworkRepository frameworks;
  @Inject CodesInUse codes;
  @Inject ProgrammeRepository programmes;
  @Inject AuditTrail audit;
  @Inject Event<FrameworkApproved> approvals;
  @Inject Clock clock;

  /** Everything wrong with a framework for that programme. */
  public List<Fault> faults(long programmeId, Framework framework, String at) {
    Set<String> periods =
        programmes.periods(programmeId).stream()
            .map(ProgrammeView.Period::code)
            .collect(Collectors.toSet());
    Set<String> partners =
        programmes.partners(programmeId).stream()
            .filter(ProgrammeView.Partner::reports)
            .map(ProgrammeView.Partner::code)
            .collect(Collectors.toSet());
    List<Fault> faults =
        new ArrayList<>(new FrameworkCheck(framework, periods, partners, at).faults());
    faults.addAll(codes.faults(programmeId, framework, at));
    return faults;
  }

  /** Makes the framework the programme's draft; answers the draft's version. */
  public int saveDraft(long programmeId, Framework framework, Integer version, Caller by) {
    FrameworkVersion draft = frameworks.draft(programmeId);
    if (version != null && version != draft.version()) {
      throw BusinessException.stale();
    }
    List<Fault> faults = faults(programmeId, framework, "");
    if (!faults.isEmpty()) {
      throw BusinessException.invalid(faults);
    }
    Framework before = draft.framework();
    draft.rewrite(framework);
    frameworks.flush();
    if (!before.equals(framework)) {
      audit(by, "framework.save", programmeId, before, framework, null);
    }
    return draft.version();
  }

  /** Makes the draft the next version; answers its number. */
  public int approve(
      long programmeId, FrameworkService.Approval approval, LocalDate inForceFrom, Caller by) {
    FrameworkVersion draft = frameworks.draft(programmeId);
    Framework framework = draft.framework();
    List<Fault> faults = faults(programmeId, framework, "");
    if (!faults.isEmpty()) {
      throw BusinessException.invalid(faults);
    }
    if (framework.indicators().noneMatch(Indicator::confirmed)) {
      throw BusinessException.conflict("framework.approve.nothing");
    }
    int number = frameworks.latestNumber(programmeId) + 1;
    Long accountId = by == null ? null : by.accountId();
    frameworks.add(draft.approve(number, inForceFrom, approval, clock.instant(), accountId));
    frameworks.project(programmeId, number, framework);
    audit(by, "framework.approve", programmeId, null, approval, approval.reason());
    approvals.fire(new FrameworkApproved(programmeId, number));
    return number;
  }

  private void audit(
      Caller by, String act, long programmeId, Object before, Object after, String reason) {
    audit.record(
        by,
        new AuditTrail.Entry(act, "framework", programmeId, programmeId, before, after, reason));
  }
}
