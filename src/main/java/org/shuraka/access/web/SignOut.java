package org.shuraka.access.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import org.shuraka.access.CsrfToken;

/** Ends the session. A plain form leads here from every page, also from one that has expired. */
@WebServlet("/sign-out")
public class SignOut extends HttpServlet {

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException, ServletException {
    HttpSession session = request.getSession(false);
    if (session == null || !CsrfToken.matches(session, request.getParameter("csrf"))) {
      response.sendRedirect(LocalPath.HOME);
      return;
    }
    request.logout();
    session.invalidate();
    response.sendRedirect("/sign-in");
  }
}
