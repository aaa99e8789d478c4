package org.shuraka.dashboard.web;

import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.shuraka.dashboard.DashboardService;
import org.shuraka.dashboard.ProgrammeDashboard;
import org.shuraka.platform.web.Page;
import org.shuraka.shared.BusinessException;

/**
 * What a dashboard shows, as a file: {@code /dashboard/file?programme=…&form=csv}, with the address
 * of the page otherwise. Forms are {@code csv} and {@code xlsx}.
 */
@WebServlet("/dashboard/file")
public class DashboardFile extends HttpServlet {

  @Inject transient DashboardService dashboards;
  @Inject transient Page page;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String form = String.valueOf(request.getParameter("form"));
    if (!form.matches("csv|xlsx") || request.getParameter("programme") == null) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    try {
      send(tables(request), form, request.getParameter("programme"), response);
    } catch (EJBAccessException e) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
    } catch (BusinessException e) {
      if (e.kind() == BusinessException.Kind.CONFLICT) {
        response.sendError(HttpServletResponse.SC_CONFLICT);
        return;
      }
      if (e.kind() != BusinessException.Kind.NOT_FOUND
          && e.kind() != BusinessException.Kind.INVALID) {
        throw e;
      }
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }
  }

  private List<DataTable> tables(HttpServletRequest request) {
    ProgrammeDashboard dashboard =
        dashboards.programme(
            new ProgrammeDashboard.Question(
                request.getParameter("programme"),
                request.getParameter("from"),
                request.getParameter("to"),
                request.getParameter("partner"),
                request.getParameter("indicator")));
    return ProgrammeSight.of(dashboard, request.getParameter("outcome"), page.getLanguage())
        .tables();
  }

  private void send(
      List<DataTable> tables, String form, String programme, HttpServletResponse response)
      throws IOException {
    byte[] file =
        form.equals("csv")
            ? TableFiles.csv(tables)
            : TableFiles.xlsx(tables, page.getLanguage().rightToLeft());
    response.setContentType(
        form.equals("csv")
            ? "text/csv;charset=UTF-8"
            : "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    response.setHeader(
        "Content-Disposition",
        "attachment; filename=\"dashboard-%s.%s\""
            .formatted(programme.replaceAll("[^A-Za-z0-9._-]", "_"), form));
    response.setContentLength(file.length);
    response.getOutputStream().write(file);
  }
}
