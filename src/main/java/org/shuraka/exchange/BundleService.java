package org.shuraka.exchange;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.shuraka.access.Caller;
import org.shuraka.access.CurrentCaller;
import org.shuraka.access.Role;
import org.shuraka.programme.ProgrammeRepository;
import org.shuraka.programme.ProgrammeView;

/** Whole programmes in and out. */
@Stateless
@RolesAllowed(Role.IS_ADMINISTRATOR)
public class BundleService {

  @Inject BundleImport imports;
  @Inject ProgrammeRepository programmes;
  @Inject CurrentCaller caller;

  /** Brings a programme in, all or nothing. */
  public ProgrammeView bringIn(Bundle bundle) {
    Caller by = caller.get();
    return programmes.view(imports.run(bundle, by));
  }
}
