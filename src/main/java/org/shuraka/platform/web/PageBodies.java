package org.shuraka.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import org.shuraka.platform.api.BodyFilter;

/**
 * What pages are sent, before anything of it is read: forms of a known length, files only where
 * {@code web.xml} says that a page takes them, nothing packed. Calls of the REST interface have
 * limits of their own ({@link BodyFilter}); what they held is given back here at their end.
 */
public class PageBodies extends HttpFilter {

  private static final Set<String> WITHOUT_BODY = Set.of("GET", "HEAD", "OPTIONS", "TRACE");
  private static final String REST = "/api";
  private static final long MEGABYTE = 1024L * 1024;

  /** A form without files; the largest, a report of many lines, is some hundred kilobytes. */
  private static final int FORM_MEGABYTES = 2;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    int refusal = request.getServletPath().startsWith(REST) ? 0 : refusal(request);
    if (refusal != 0) {
      response.setHeader("Connection", "close");
      response.sendError(refusal);
      return;
    }
    try {
      chain.doFilter(request, response);
    } finally {
      BodyFilter.giveBack(request);
    }
  }

  /** Status, or 0 where the request may go on. */
  private int refusal(HttpServletRequest request) {
    if (WITHOUT_BODY.contains(request.getMethod())) {
      return 0;
    }
    String packing = request.getHeader("Content-Encoding");
    if (packing != null && !packing.equalsIgnoreCase("identity")) {
      return HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE;
    }
    if (request.getHeader("Transfer-Encoding") != null) {
      return HttpServletResponse.SC_LENGTH_REQUIRED;
    }
    int megabytes = FORM_MEGABYTES;
    if (isMultipart(request)) {
      String files = getFilterConfig().getInitParameter(path(request));
      if (files == null) {
        return HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE;
      }
      megabytes = Integer.parseInt(files);
    }
    return request.getContentLengthLong() > megabytes * MEGABYTE
        ? HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE
        : 0;
  }

  /**
   * As asked for, without parameters; what is written in another way than web.xml takes no file.
   */
  private static String path(HttpServletRequest request) {
    return request
        .getRequestURI()
        .substring(request.getContextPath().length())
        .replaceAll(";.*|\\.xhtml$", "");
  }

  private static boolean isMultipart(HttpServletRequest request) {
    String type = request.getContentType();
    return type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/");
  }
}
