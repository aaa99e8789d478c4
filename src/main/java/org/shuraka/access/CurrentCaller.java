package org.shuraka.access;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.SecurityContext;
import java.security.Principal;
import java.util.Optional;
import org.shuraka.shared.BusinessException;

/** The caller of this request, read once. */
@RequestScoped
public class CurrentCaller {

  @Inject SecurityContext security;
  @Inject AccountStore accounts;

  private Caller caller;

  /** Who is asking; refuses where nobody is signed in or the account was closed meanwhile. */
  public Caller get() {
    return find().orElseThrow(BusinessException::notFound);
  }

  public Optional<Caller> find() {
    if (caller == null) {
      Principal principal = security.getCallerPrincipal();
      if (principal != null) {
        caller = accounts.byEmail(principal.getName()).orElse(null);
      }
    }
    return Optional.ofNullable(caller);
  }
}
