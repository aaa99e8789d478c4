package org.shuraka.reporting;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.shuraka.access.AuditTrail;
import org.shuraka.access.Caller;
import org.shuraka.access.CurrentCaller;
import org.shuraka.access.Role;
import org.shuraka.platform.StoredObjects;
import org.shuraka.shared.BusinessException;

/**
 * Evidence of accepted reports across a programme, without a word on who reported it: for donors of
 * the programme what is labelled for them or for everybody, for its managers all of it.
 */
@Stateless
@RolesAllowed({Role.IS_ADMINISTRATOR, Role.IS_MANAGER, Role.IS_DONOR})
public class SharedEvidenceService {

  /** For {@link #page}: begins with the newest. */
  public static final long NEWEST = Long.MAX_VALUE;

  @Inject EvidenceRepository evidence;
  @Inject org.shuraka.programme.ProgrammeRepository programmes;
  @Inject StoredObjects objects;
  @Inject CurrentCaller caller;
  @Inject AuditTrail audit;

  /** The newest first, before the one with that id. */
  public List<EvidenceView.Shared> page(String programme, long before, int limit) {
    programmes.id(programme, caller.get()).orElseThrow(BusinessException::notFound);
    return evidence.shared(programme, caller.get(), before, limit);
  }

  /** The content, for a download. */
  public EvidenceContent open(String programme, long id) {
    Caller by = caller.get();
    EvidenceRepository.Stored found =
        evidence.sharedContent(programme, by, id).orElseThrow(BusinessException::notFound);
    audit.record(
        by,
        new AuditTrail.Entry(
            "evidence.download",
            "evidence",
            id,
            found.programmeId(),
            null,
            Map.of("name", found.name()),
            null));
    return new EvidenceContent(
        found.name(), found.type(), found.size(), objects.open(found.storageKey()));
  }
}
