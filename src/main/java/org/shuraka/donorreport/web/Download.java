package org.shuraka.donorreport.web;

import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import org.shuraka.donorreport.DonorReportService;
import org.shuraka.donorreport.ReportDocument;
import org.shuraka.donorreport.ReportForm;
import org.shuraka.shared.BusinessException;

/** A report as a file, for a plain link: {@code /donor-reports/file?id=7&form=pdf}. */
@WebServlet("/donor-reports/file")
public class Download extends HttpServlet {

  @Inject transient DonorReportService reports;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String id = request.getParameter("id");
    Optional<ReportForm> form =
        Arrays.stream(ReportForm.values())
            .filter(f -> f.code().equals(request.getParameter("form")))
            .findFirst();
    if (form.isEmpty() || id == null || !id.matches("\\d{1,18}")) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    try {
      send(
          ReportDocument.of(reports.read(Long.parseLong(id), form.get().code()), form.get()),
          response);
    } catch (EJBAccessException e) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
    } catch (BusinessException e) {
      if (e.kind() == BusinessException.Kind.CONFLICT) {
        response.sendError(HttpServletResponse.SC_CONFLICT);
        return;
      }
      if (e.kind() != BusinessException.Kind.NOT_FOUND) {
        throw e;
      }
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }
  }

  private static void send(ReportDocument document, HttpServletResponse response)
      throws IOException {
    response.setContentType(document.form().mediaType());
    response.setHeader("Content-Disposition", document.disposition());
    response.setContentLength(document.bytes().length);
    response.getOutputStream().write(document.bytes());
  }
}
