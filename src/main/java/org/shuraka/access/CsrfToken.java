package org.shuraka.access;

import jakarta.servlet.http.HttpSession;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/**
 * The session's secret against forged calls of the REST interface; pages carry it in a meta tag.
 */
public final class CsrfToken {

  private static final String NAME = "shuraka.csrf";

  private CsrfToken() {}

  /** The token of that session, made at first use. */
  public static String of(HttpSession session) {
    synchronized (session.getId().intern()) {
      if (!(session.getAttribute(NAME) instanceof String)) {
        session.setAttribute(NAME, Secrets.random());
      }
      return (String) session.getAttribute(NAME);
    }
  }

  public static boolean matches(HttpSession session, String token) {
    return token != null
        && session.getAttribute(NAME) instanceof String expected
        && MessageDigest.isEqual(
            expected.getBytes(StandardCharsets.UTF_8), token.getBytes(StandardCharsets.UTF_8));
  }
}
