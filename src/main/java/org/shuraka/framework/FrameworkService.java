package org.shuraka.framework;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import org.shuraka.access.Caller;
import org.shuraka.access.CurrentCaller;
import org.shuraka.access.Role;
import org.shuraka.programme.ProgrammeRepository;
import org.shuraka.programme.ProgrammeView;
import org.shuraka.shared.BusinessException;

/** The logframe: kept as a draft and approved by managers, read by everybody in the programme. */
@Stateless
@RolesAllowed({Role.IS_ADMINISTRATOR, Role.IS_MANAGER, Role.IS_OFFICER, Role.IS_DONOR})
public class FrameworkService {

  @Inject FrameworkRepository frameworks;
  @Inject PeriodFrameworks ofPeriods;
  @Inject CodesInUse codes;
  @Inject Frameworks acts;
  @Inject ProgrammeRepository programmes;
  @Inject CurrentCaller caller;

  /** The draft with its version, for the next change. */
  public record Draft(Framework framework, int version) {}

  /**
   * Why a version is approved.
   *
   * @param inForceFrom code of the first period it judges; null: the next period that ends
   * @param consentReference the donor's consent, as a letter's number; null where none is needed
   */
  public record Approval(String reason, String consentReference, String inForceFrom) {}

  @RolesAllowed({Role.IS_ADMINISTRATOR, Role.IS_MANAGER})
  public Draft draft(String programme) {
    FrameworkVersion draft = frameworks.draft(id(programme));
    return new Draft(draft.framework(), draft.version());
  }

  /** The newest approved framework; refuses where none is approved yet. */
  public Framework newest(String programme) {
    long id = id(programme);
    return reader(id).of(frameworks.newest(id).orElseThrow(BusinessException::notFound));
  }

  /** The framework that judges a period; refuses where none is approved yet. */
  public Framework judging(String programme, String period) {
    long id = id(programme);
    return reader(id).of(ofPeriods.of(id, period).orElseThrow(BusinessException::notFound));
  }

  public List<FrameworkRepository.VersionLine> versions(String programme) {
    long id = id(programme);
    return reader(id).of(frameworks.versions(id));
  }

  public Framework version(String programme, int number) {
    long id = id(programme);
    return reader(id)
        .of(
            frameworks
                .version(id, number)
                .filter(f -> number != FrameworkVersion.DRAFT)
                .orElseThrow(BusinessException::notFound));
  }

  /** Which indicator took the place of which, in all approved versions. */
  public List<FrameworkRepository.Succession> successions(String programme) {
    return frameworks.successions(id(programme));
  }

  /** Codes of the indicators on which figures hang: they stay, and what they mean stands. */
  @RolesAllowed({Role.IS_ADMINISTRATOR, Role.IS_MANAGER})
  public Set<String> fixed(String programme) {
    return codes.indicators(id(programme));
  }

  /** Replaces the draft; answers its new version. */
  @RolesAllowed({Role.IS_ADMINISTRATOR, Role.IS_MANAGER})
  public int saveDraft(String programme, int version, Framework framework) {
    return acts.saveDraft(id(programme), framework, version, caller.get());
  }

  /** Two versions side by side and what changed; 0 is the draft, which keepers alone see. */
  public SideBySide compare(String programme, int earlier, int later) {
    return SideBySide.of(compared(programme, earlier), compared(programme, later));
  }

  private Framework compared(String programme, int number) {
    Caller by = caller.get();
    if (number == FrameworkVersion.DRAFT && !by.is(Role.MANAGER) && !by.is(Role.ADMINISTRATOR)) {
      throw BusinessException.notFound();
    }
    long id = id(programme);
    return reader(id).of(frameworks.version(id, number).orElseThrow(BusinessException::notFound));
  }

  /** Makes the draft, of the version read, the next version; answers its number. */
  @RolesAllowed({Role.IS_ADMINISTRATOR, Role.IS_MANAGER})
  public int approve(String programme, int version, Approval approval) {
    Caller by = caller.get();
    long id = id(programme);
    if (approval.reason() == null || approval.reason().isBlank()) {
      throw BusinessException.invalid("/reason", "framework.approve.reason");
    }
    if (frameworks.draft(id).version() != version) {
      throw BusinessException.stale();
    }
    ProgrammeView.Period from = firstJudged(id, approval.inForceFrom());
    return acts.approve(id, approval, from.end(), by);
  }

  /** An opened period keeps its version: a new one judges periods that are still to be opened. */
  private ProgrammeView.Period firstJudged(long programmeId, String asked) {
    List<ProgrammeView.Period> periods = programmes.periods(programmeId);
    if (asked == null) {
      return periods.stream()
          .filter(p -> !p.open())
          .findFirst()
          .orElseThrow(() -> BusinessException.conflict("framework.approve.allOpened"));
    }
    ProgrammeView.Period from =
        ProgrammeView.Period.find(periods, asked)
            .orElseThrow(
                () -> BusinessException.invalid("/inForceFrom", "programme.period.unknown", asked));
    if (from.open()) {
      throw BusinessException.invalid("/inForceFrom", "framework.approve.opened", asked);
    }
    return from;
  }

  private FrameworkReader reader(long programmeId) {
    Caller by = caller.get();
    return FrameworkReader.of(by, () -> programmes.own(programmeId, by).code());
  }

  private long id(String programme) {
    return programmes.id(programme, caller.get()).orElseThrow(BusinessException::notFound);
  }
}
