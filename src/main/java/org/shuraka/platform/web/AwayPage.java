package org.shuraka.platform.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.shuraka.platform.DatabaseAway;
import org.shuraka.shared.Json;
import org.shuraka.shared.Language;
import org.shuraka.shared.Messages;

/**
 * The answer 503, made without the database, a session or Faces: a problem for programs, a page for
 * people. A form that was sent is offered again with all that was typed; only passwords are not
 * written into a page.
 */
@WebServlet(AwayPage.PATH)
public class AwayPage extends HttpServlet {

  /** Named in {@code web.xml}. */
  static final String PATH = "/away";

  private static final long serialVersionUID = 1L;

  /** What Faces and we send along with a form; nobody typed it. */
  private static final String UNTYPED = "jakarta\\.faces\\..*|primefaces\\..*|csrf|.*SUBMIT";

  private static final String SECRET = "(?i).*(password|secret).*";

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    if (!(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String address)) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    Language language = ReaderLanguage.of(request);
    boolean atTheDoor = Boolean.TRUE.equals(request.getAttribute(DatabaseAway.AT_THE_DOOR));
    String detail = DatabaseAway.detail(request.getMethod(), atTheDoor);
    response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
    response.setHeader("Retry-After", String.valueOf(DatabaseAway.RETRY_AFTER_SECONDS));
    response.setHeader("Cache-Control", "no-store");
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Referrer-Policy", "same-origin");
    response.setCharacterEncoding("UTF-8");
    if (address.startsWith(request.getContextPath() + "/api/")) {
      response.setContentType("application/problem+json");
      response.getWriter().write(Json.write(problem(Messages.text(language, detail))));
    } else if (request.getHeader("Faces-Request") != null) {
      response.setContentType("text/plain");
      response.getWriter().write(Messages.text(language, detail));
    } else {
      response.setContentType("text/html");
      response.setHeader(
          "Content-Security-Policy",
          "default-src 'none'; style-src 'self'; form-action 'self'; frame-ancestors 'none';"
              + " base-uri 'none'");
      new Written(response.getWriter(), language).page(request, address, detail);
    }
  }

  private static Map<String, Object> problem(String detail) {
    return Map.of(
        "type", "about:blank",
        "title", "Service Unavailable",
        "status", HttpServletResponse.SC_SERVICE_UNAVAILABLE,
        "code", "error.away",
        "detail", detail);
  }

  /** The page as it is written. */
  private record Written(PrintWriter out, Language language) {

    void page(HttpServletRequest request, String address, String detail) {
      String query = request.getQueryString();
      String path = address.replaceFirst("^/+", "/");
      String again = query == null ? path : path + "?" + query;
      boolean sent = "POST".equals(request.getMethod());
      out.print("<!DOCTYPE html><html lang=\"" + language.code() + "\" dir=\"");
      out.print((language.rightToLeft() ? "rtl" : "ltr") + "\"><head><meta charset=\"UTF-8\"/>");
      out.print("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>");
      if (!sent) {
        out.print("<meta http-equiv=\"refresh\" content=\"" + DatabaseAway.RETRY_AFTER_SECONDS);
        out.print("\"/>");
      }
      out.print("<title>" + text("ui.away") + " · Shuraka</title>");
      out.print("<link rel=\"stylesheet\" href=\"/jakarta.faces.resource/shuraka.css.xhtml");
      out.print("?ln=shuraka\"/></head><body><div class=\"page narrow\"><main id=\"main\">");
      out.print("<div class=\"heading\"><h1>" + text("ui.away") + "</h1></div>");
      out.print("<p class=\"lead\">" + text(detail) + "</p>");
      if (sent) {
        form(request, again);
      } else {
        link(again, "ui.away.again");
      }
      out.print("</main></div></body></html>");
    }

    private void form(HttpServletRequest request, String again) {
      Map<String, String[]> fields = request.getParameterMap();
      String type = String.valueOf(request.getContentType());
      if (fields.keySet().stream().anyMatch(name -> name.matches(SECRET))) {
        link(again, "ui.away.back");
        return;
      }
      if (type.startsWith("multipart/")) {
        out.print("<p>" + text("ui.away.files") + "</p>");
      }
      out.print("<form method=\"post\" action=\"" + escaped(again) + "\"");
      out.print(type.startsWith("multipart/") ? " enctype=\"multipart/form-data\">" : ">");
      Set<String> inAddress = names(request.getQueryString());
      fields.forEach(
          (name, values) -> {
            if (!inAddress.contains(name)) {
              Stream.of(values).forEach(value -> field(name, value));
            }
          });
      out.print("<p>" + text("ui.away.typed") + "</p><div class=\"buttons\">");
      out.print("<button type=\"submit\" class=\"button\">" + text("ui.away.again"));
      out.print("</button></div></form>");
    }

    /** What somebody wrote can be read and copied; the rest goes along unseen. */
    private void field(String name, String value) {
      boolean typed = !name.matches(UNTYPED) && (value.contains(" ") || value.contains("\n"));
      if (typed) {
        out.print("<p><textarea dir=\"auto\" rows=\"4\" aria-label=\"");
        out.print(text("ui.away.yours") + "\" name=\"" + escaped(name) + "\">\n");
        out.print(escaped(value) + "</textarea></p>");
      } else {
        out.print("<input type=\"hidden\" name=\"" + escaped(name) + "\" value=\"");
        out.print(escaped(value) + "\"/>");
      }
    }

    /** Of the parameters that stay in the form's address. */
    private static Set<String> names(String query) {
      return query == null
          ? Set.of()
          : Stream.of(query.split("&"))
              .map(p -> URLDecoder.decode(p.replaceAll("=.*", ""), StandardCharsets.UTF_8))
              .collect(Collectors.toSet());
    }

    private void link(String address, String key) {
      out.print("<p><a class=\"button\" href=\"" + escaped(address) + "\">");
      out.print(text(key) + "</a></p>");
    }

    private String text(String key) {
      return escaped(Messages.text(language, key));
    }

    private static String escaped(String text) {
      return text.replace("&", "&amp;")
          .replace("<", "&lt;")
          .replace(">", "&gt;")
          .replace("\"", "&quot;");
    }
  }
}
