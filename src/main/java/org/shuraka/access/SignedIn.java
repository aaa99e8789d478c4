package org.shuraka.access;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a browser session keeps of whoever signed in, so that one that moves to another node stays
 * signed in. The server's session ids carry 56 random bits, too few to be all that proves a
 * session: it takes a key of 256 bits as well, in a cookie of its own.
 *
 * @param mark changes with the password: a session that was signed in with another one has ended
 */
public record SignedIn(String email, String role, String mark) implements Serializable {

  private static final String NAME = "shuraka.signedIn";
  private static final String KEY = "shuraka.key";
  private static final String COOKIE = "shuraka-key";

  /** Who is signed in in the session that the request belongs to and has the key of. */
  static Optional<SignedIn> in(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    return session != null
            && session.getAttribute(NAME) instanceof SignedIn signedIn
            && keys(request).anyMatch(key -> Secrets.hash(key).equals(session.getAttribute(KEY)))
        ? Optional.of(signedIn)
        : Optional.empty();
  }

  /** Signs the session in, under a new id and with a new key. */
  public void keepIn(HttpServletRequest request, HttpServletResponse response) {
    String key = Secrets.random();
    HttpSession session = request.getSession(true);
    request.changeSessionId();
    session.setAttribute(NAME, this);
    session.setAttribute(KEY, Secrets.hash(key));
    Cookie cookie = new Cookie(COOKIE, key);
    cookie.setPath("/");
    cookie.setHttpOnly(true);
    cookie.setSecure(request.isSecure());
    response.addCookie(cookie);
  }

  private static Stream<String> keys(HttpServletRequest request) {
    return Stream.ofNullable(request.getCookies())
        .flatMap(Arrays::stream)
        .filter(cookie -> cookie.getName().equals(COOKIE))
        .map(Cookie::getValue);
  }
}
