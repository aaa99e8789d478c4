package org.shuraka.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.util.Optional;

/**
 * What a browser session keeps of whoever signed in, so that one that moves to another node stays
 * signed in.
 *
 * @param mark changes with the password: a session that was signed in with another one has ended
 */
public record SignedIn(String email, String role, String mark) implements Serializable {

  private static final String NAME = "shuraka.signedIn";

  static Optional<SignedIn> in(HttpSession session) {
    return session != null && session.getAttribute(NAME) instanceof SignedIn signedIn
        ? Optional.of(signedIn)
        : Optional.empty();
  }

  /** Signs the session in, under a new id. */
  public void keepIn(HttpServletRequest request) {
    request.getSession(true);
    request.changeSessionId();
    request.getSession().setAttribute(NAME, this);
  }
}
