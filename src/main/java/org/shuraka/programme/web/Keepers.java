package org.shuraka.programme.web;

import org.shuraka.access.Caller;
import org.shuraka.access.CurrentCaller;
import org.shuraka.access.Role;
import org.shuraka.shared.BusinessException;

/** Forms that only managers and administrators can send are not shown to others either. */
final class Keepers {

  private Keepers() {}

  static void only(CurrentCaller current) {
    Caller caller = current.get();
    if (!caller.is(Role.MANAGER) && !caller.is(Role.ADMINISTRATOR)) {
      throw BusinessException.notFound();
    }
  }
}
