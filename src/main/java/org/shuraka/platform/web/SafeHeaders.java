package org.shuraka.platform.web;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Every answer is taken for what it says it is, and tells no other site where the reader came from;
 * what never changes under its address is kept by browsers for good.
 */
@WebFilter("/*")
public class SafeHeaders implements Filter {

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    HttpServletResponse http = (HttpServletResponse) response;
    http.setHeader("X-Content-Type-Options", "nosniff");
    http.setHeader("Referrer-Policy", "same-origin");
    if (isMarked((HttpServletRequest) request)) {
      http.setHeader("Cache-Control", "public, max-age=31536000, immutable");
    }
    chain.doFilter(request, response);
  }

  /** A resource whose address changes with its content: never asked for again. */
  private static boolean isMarked(HttpServletRequest request) {
    return request.getServletPath().startsWith("/jakarta.faces.resource")
        && request.getQueryString() != null
        && request.getQueryString().contains("v=");
  }
}
