package org.shuraka.access.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Optional;
import org.shuraka.access.AccountService;
import org.shuraka.access.CurrentCaller;
import org.shuraka.platform.web.ReaderLanguage;
import org.shuraka.shared.Language;

/**
 * Changes the language and leads back to the same page. The choice is kept in the browser and, for
 * somebody signed in, in the account; one made on the sign-in page goes into the account that signs
 * in next.
 */
@WebServlet("/language")
public class LanguageSwitch extends HttpServlet {

  private static final String CHOSEN = "shuraka.language.chosen";

  @Inject transient CurrentCaller caller;
  @Inject transient AccountService accounts;

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Optional<Language> chosen = Language.of(request.getParameter("language"));
    if (chosen.isPresent()) {
      ReaderLanguage.choose(chosen.get(), request, response);
      if (caller.find().isPresent()) {
        accounts.prefer(chosen.get());
      } else {
        request.getSession().setAttribute(CHOSEN, chosen.get());
      }
    }
    response.sendRedirect(LocalPath.orHome(request.getParameter("next")));
  }

  /** The language that was chosen in this session before anybody signed in. */
  static Optional<Language> chosenIn(HttpSession session) {
    return Optional.ofNullable((Language) session.getAttribute(CHOSEN));
  }
}
