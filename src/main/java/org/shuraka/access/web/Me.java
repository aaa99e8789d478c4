package org.shuraka.access.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import org.shuraka.access.Caller;
import org.shuraka.access.CsrfToken;
import org.shuraka.access.CurrentCaller;
import org.shuraka.access.Role;

/**
 * The reader of a page. What she is shown follows from it; what she may do is decided by the
 * services alone.
 */
@Named("me")
@RequestScoped
public class Me {

  @Inject CurrentCaller caller;
  @Inject HttpServletRequest request;

  public boolean isSignedIn() {
    return caller.find().isPresent();
  }

  public String getName() {
    return caller.find().map(Caller::name).orElse("");
  }

  /** Number of the account, null where nobody is signed in. */
  public Long getAccount() {
    return caller.find().map(Caller::accountId).orElse(null);
  }

  /** Code of the role, empty where nobody is signed in. */
  public String getRole() {
    return caller.find().map(c -> c.role().code()).orElse("");
  }

  public boolean isAdministrator() {
    return is(Role.ADMINISTRATOR);
  }

  public boolean isManager() {
    return is(Role.MANAGER);
  }

  public boolean isOfficer() {
    return is(Role.OFFICER);
  }

  public boolean isDonor() {
    return is(Role.DONOR);
  }

  /** Whether the reader makes and changes programmes. */
  public boolean isKeeper() {
    return isAdministrator() || isManager();
  }

  /** The secret that calls of the REST interface from this page must carry. */
  public String getCsrf() {
    HttpSession session = request.getSession(false);
    return session == null ? "" : CsrfToken.of(session);
  }

  private boolean is(Role role) {
    return caller.find().filter(c -> c.is(role)).isPresent();
  }
}
