package org.shuraka.access.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.SecurityContext;
import jakarta.security.enterprise.authentication.mechanism.http.AuthenticationParameters;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.omnifaces.util.Faces;
import org.shuraka.access.AccountService;
import org.shuraka.access.CurrentCaller;
import org.shuraka.access.SignInGate;
import org.shuraka.access.SignInMechanism;
import org.shuraka.platform.web.Notices;

/** Sign-in by address and password; leads on to the page that was asked for. */
@Named
@RequestScoped
public class SignInPage {

  private static final int TOO_MANY_REQUESTS = 429;

  @Inject SecurityContext security;
  @Inject CurrentCaller caller;
  @Inject AccountService accounts;

  private String email;
  private String password;
  private String next;

  /** Nobody signs in twice. */
  public void load() {
    if (caller.find().isPresent()) {
      Faces.redirect(LocalPath.orHome(next));
    }
  }

  public void signIn() {
    HttpServletRequest request = Faces.getRequest();
    HttpServletResponse response = Faces.getResponse();
    AuthenticationStatus status =
        security.authenticate(
            request,
            response,
            AuthenticationParameters.withParams()
                .credential(new UsernamePasswordCredential(email, password)));
    if (request.getAttribute(SignInMechanism.TOO_MANY) != null) {
      response.setStatus(TOO_MANY_REQUESTS);
      response.setIntHeader("Retry-After", SignInGate.TRY_AGAIN_SECONDS);
      Notices.refused("access.signIn.tooMany");
      return;
    }
    if (status != AuthenticationStatus.SUCCESS) {
      Notices.refused("access.signIn.failed");
      return;
    }
    LanguageSwitch.chosenIn(request.getSession()).ifPresent(accounts::prefer);
    Faces.redirect(LocalPath.orHome(next));
  }

  public String getEmail() {
    return email;
  }

  public void setEmail(String email) {
    this.email = email;
  }

  /** Never sent back. */
  public String getPassword() {
    return null;
  }

  public void setPassword(String password) {
    this.password = password;
  }

  public String getNext() {
    return next;
  }

  public void setNext(String next) {
    this.next = next;
  }
}
