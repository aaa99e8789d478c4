package org.shuraka.platform.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.shuraka.shared.Language;

/**
 * The language in which a page is read: the one that the account prefers, else the one chosen in
 * this browser, else the first of the browser's own that is one of ours, else English.
 */
public final class ReaderLanguage {

  /** Request attribute with the {@link Language} that the signed-in account prefers. */
  public static final String PREFERRED = "shuraka.language";

  private static final String COOKIE = "language";
  private static final int ONE_YEAR = 365 * 24 * 60 * 60;

  private ReaderLanguage() {}

  static Language of(HttpServletRequest request) {
    return Optional.ofNullable((Language) request.getAttribute(PREFERRED))
        .or(() -> chosen(request))
        .or(() -> Language.preferred(request.getHeader("Accept-Language")))
        .orElse(Language.EN);
  }

  /** Keeps the choice of language in this browser. */
  public static void choose(
      Language language, HttpServletRequest request, HttpServletResponse response) {
    Cookie cookie = new Cookie(COOKIE, language.code());
    cookie.setPath("/");
    cookie.setMaxAge(ONE_YEAR);
    cookie.setHttpOnly(true);
    cookie.setSecure(request.isSecure());
    response.addCookie(cookie);
  }

  private static Optional<Language> chosen(HttpServletRequest request) {
    return Stream.ofNullable(request.getCookies())
        .flatMap(Arrays::stream)
        .filter(c -> c.getName().equals(COOKIE))
        .flatMap(c -> Language.of(c.getValue()).stream())
        .findFirst();
  }
}
