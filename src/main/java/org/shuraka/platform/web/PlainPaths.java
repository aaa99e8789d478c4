package org.shuraka.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.shuraka.platform.api.Problem;
import org.shuraka.shared.Json;
import org.shuraka.shared.Language;
import org.shuraka.shared.Messages;

/**
 * One address for each thing. The rules of {@code web.xml} are matched on the path as it was sent;
 * one that is written in another way ({@code /;/reports}, {@code //reports}, {@code /%2e/reports})
 * would pass them and still lead to the page. Such a path leads nowhere.
 */
public class PlainPaths extends HttpFilter {

  private static final long serialVersionUID = 1L;

  /** Segments without parameters, none empty or of dots alone, and nothing encoded that divides. */
  private static final Pattern PLAIN =
      Pattern.compile(
          "(/(?!\\.{1,2}(/|$))([A-Za-z0-9._~!$&'()*+,=:@-]"
              + "|%(?!2[eEfF]|3[bB]|5[cC]|7[fF]|25|[01])[0-9A-Fa-f]{2})+)*/?");

  /** A sign of percent that encodes nothing. */
  private static final Pattern BROKEN = Pattern.compile("%(?![0-9A-Fa-f]{2})");

  private static final int LONGEST = 2000;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    String path = request.getRequestURI();
    String query = request.getQueryString();
    if (request.getHeader("Content-Length") != null
        && request.getHeader("Transfer-Encoding") != null) {
      // RFC 9112, 6.1: two servers in a row could take it for different requests.
      response.setHeader("Connection", "close");
      refuse(request, response, HttpServletResponse.SC_BAD_REQUEST);
    } else if (query != null && BROKEN.matcher(query).find()) {
      refuse(request, response, HttpServletResponse.SC_BAD_REQUEST);
    } else if (path.length() <= LONGEST && PLAIN.matcher(path).matches()) {
      chain.doFilter(request, response);
    } else {
      refuse(request, response, HttpServletResponse.SC_NOT_FOUND);
    }
  }

  private static void refuse(HttpServletRequest request, HttpServletResponse response, int status)
      throws IOException {
    if (!request.getRequestURI().startsWith("/api")) {
      response.sendError(status);
      return;
    }
    Language language = Language.accepted(request.getHeader("Accept-Language"));
    String key = "error.http." + status;
    response.setStatus(status);
    response.setContentType(Problem.TYPE + ";charset=UTF-8");
    response
        .getWriter()
        .write(Json.write(Problem.of(status, key, Messages.text(language, key), null)));
  }
}
