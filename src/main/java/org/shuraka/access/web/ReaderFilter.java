package org.shuraka.access.web;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.shuraka.access.CurrentCaller;
import org.shuraka.platform.web.ReaderLanguage;

/**
 * Gives a page the language that its reader prefers, and keeps it out of caches: after sign-out the
 * browser's back button shows nothing.
 */
@WebFilter("/*")
public class ReaderFilter extends HttpFilter {

  @Inject CurrentCaller caller;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (request.getUserPrincipal() != null && isPage(request.getServletPath())) {
      caller.find().ifPresent(c -> request.setAttribute(ReaderLanguage.PREFERRED, c.language()));
      response.setHeader("Cache-Control", "no-store");
    }
    chain.doFilter(request, response);
  }

  private static boolean isPage(String path) {
    return !path.startsWith("/jakarta.faces.resource") && !path.startsWith("/api");
  }
}
