package org.shuraka.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.stream.Stream;
import org.shuraka.platform.DatabaseAway;

/**
 * First of all filters: refuses at once while the database is away, and answers for whatever lost
 * it underway and nobody else answered for.
 */
public class DatabaseGuard extends HttpFilter {

  private static final long serialVersionUID = 1L;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (DatabaseAway.isAtTheDoorOf(request) && needsDatabase(request.getRequestURI())) {
      DatabaseAway.answer(request, response, true);
      return;
    }
    try {
      chain.doFilter(request, response);
    } catch (IOException | ServletException | RuntimeException e) {
      if (response.isCommitted() || !DatabaseAway.caused(e, request)) {
        throw e;
      }
      DatabaseAway.answer(request, response, false);
    }
  }

  /** Style sheets, health and error pages do without. */
  private static boolean needsDatabase(String path) {
    return Stream.of("/jakarta.faces.resource/", "/health", "/error/", "/openapi")
        .noneMatch(path::startsWith);
  }
}
