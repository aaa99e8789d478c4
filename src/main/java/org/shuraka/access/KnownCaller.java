package org.shuraka.access;

import jakarta.security.enterprise.CallerPrincipal;

/** A caller who was looked up to be let in, so that nobody has to be asked again. */
final class KnownCaller extends CallerPrincipal {

  private final transient Caller caller;

  KnownCaller(Caller caller) {
    super(caller.email());
    this.caller = caller;
  }

  Caller caller() {
    return caller;
  }
}
