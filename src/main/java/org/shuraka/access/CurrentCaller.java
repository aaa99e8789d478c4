package org.shuraka.access;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.SecurityContext;
import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.Optional;
import org.shuraka.shared.BusinessException;

/** The caller of this request, read once. */
@RequestScoped
public class CurrentCaller {

  /** Request attribute: the caller, where she was looked up to be let in. */
  static final String KNOWN = "shuraka.caller";

  @Inject SecurityContext security;
  @Inject HttpServletRequest request;
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
        caller =
            request.getAttribute(KNOWN) instanceof Caller known
                ? known
                : accounts.byEmail(principal.getName()).orElse(null);
      }
    }
    return Optional.ofNullable(caller);
  }
}
