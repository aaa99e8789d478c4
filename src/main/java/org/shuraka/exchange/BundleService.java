package org.shuraka.exchange;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.shuraka.access.AuditTrail;
import org.shuraka.access.Caller;
import org.shuraka.access.CurrentCaller;
import org.shuraka.access.Role;
import org.shuraka.programme.ProgrammeRepository;
import org.shuraka.programme.ProgrammeView;
import org.shuraka.shared.BusinessException;

/** Whole programmes in and out. */
@Stateless
@RolesAllowed(Role.IS_ADMINISTRATOR)
public class BundleService {

  @Inject BundleImport imports;
  @Inject ProgrammeRepository programmes;
  @Inject BundleExport exports;
  @Inject AuditTrail audit;
  @Inject CurrentCaller caller;

  /** Brings a programme in, all or nothing. */
  public ProgrammeView bringIn(Bundle bundle) {
    Caller by = caller.get();
    return programmes.view(imports.run(bundle, by));
  }

  /** Takes a programme out, with everything its figures derive from. */
  public Bundle takeOut(String code) {
    Caller by = caller.get();
    long id = programmes.id(code, by).orElseThrow(BusinessException::notFound);
    audit.record(
        by, new AuditTrail.Entry("programme.export", "programme", code, id, null, null, null));
    return exports.of(id, by);
  }
}
