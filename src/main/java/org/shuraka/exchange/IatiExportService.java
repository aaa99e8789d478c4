package org.shuraka.exchange;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.shuraka.access.AuditTrail;
import org.shuraka.access.Caller;
import org.shuraka.access.CurrentCaller;
import org.shuraka.access.Role;
import org.shuraka.programme.ProgrammeRepository;
import org.shuraka.shared.BusinessException;

/** Programmes as IATI files, and what was published of them before. */
@Stateless
@RolesAllowed({Role.IS_ADMINISTRATOR, Role.IS_MANAGER, Role.IS_OFFICER, Role.IS_DONOR})
public class IatiExportService {

  @Inject IatiExport export;
  @Inject IatiActuals actuals;
  @Inject IatiRepository repository;
  @Inject ProgrammeRepository programmes;
  @Inject CurrentCaller caller;
  @Inject AuditTrail audit;
  @Inject Clock clock;

  /** The programme as an IATI 2.03 activities file, with what is accepted of ended periods. */
  @RolesAllowed({Role.IS_ADMINISTRATOR, Role.IS_MANAGER})
  public String xml(String programme) {
    Caller by = caller.get();
    long id = programmes.id(programme, by).orElseThrow(BusinessException::notFound);
    Instant now = clock.instant();
    LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
    String xml = export.xml(id, actuals.before(id, programme, today), now);
    audit.record(
        by,
        new AuditTrail.Entry("programme.export", "programme", programme, id, null, null, "IATI"));
    return xml;
  }

  /** What that file says now. */
  @RolesAllowed({Role.IS_ADMINISTRATOR, Role.IS_MANAGER})
  public IatiOutgoing outgoing(String programme) {
    long id = programmes.id(programme, caller.get()).orElseThrow(BusinessException::notFound);
    Instant now = clock.instant();
    LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
    return export.outgoing(id, actuals.before(id, programme, today), now);
  }

  /** Whether something was published of it elsewhere and imported. */
  public boolean imported(String programme) {
    return programmes.id(programme, caller.get()).flatMap(repository::latest).isPresent();
  }

  /** Targets and actuals as their publisher put them; not found where nothing was published. */
  public IatiPublished published(String programme) {
    return programmes
        .id(programme, caller.get())
        .flatMap(repository::published)
        .orElseThrow(BusinessException::notFound);
  }
}
