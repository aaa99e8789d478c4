package org.shuraka.platform.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.shuraka.shared.BusinessException;
import org.shuraka.shared.Messages;

/** An error page: its status, and the number under which the error stands in the log. */
@Named("errorPage")
@RequestScoped
public class ErrorPage {

  static final String NOT_FOUND = "/error/not-found";
  static final String EXPIRED = "/error/expired";
  static final String UNEXPECTED = "/error/unexpected";

  static final String NOT_TAKEN = "/error/not-taken";

  /** Request attribute: the sentence that says why, in the reader's language. */
  static final String WHY = "shuraka.error.why";

  /** Request attribute. */
  static final String NUMBER = "shuraka.error.number";

  /** Request attribute: why what was asked for cannot be shown as it stands. */
  static final String REFUSAL = "shuraka.error.refusal";

  @Inject HttpServletRequest request;

  /** Called before the page is written. */
  public void answer(int status) {
    FacesContext.getCurrentInstance().getExternalContext().setResponseStatus(status);
  }

  /** With the status with which the request was refused; 404 where somebody only looks. */
  public void answerAsRefused() {
    answer(refused());
  }

  /** The sentence that says why. */
  public String getReason() {
    return request.getAttribute(WHY) instanceof String why
        ? why
        : Messages.text(
            FacesContext.getCurrentInstance().getViewRoot().getLocale(), "error.http." + refused());
  }

  /** Whether it is the size or kind of what was sent. */
  public boolean isAboutBody() {
    return refused() == 411 || refused() == 413 || refused() == 415;
  }

  private int refused() {
    return request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer status
        ? status
        : HttpServletResponse.SC_NOT_FOUND;
  }

  /** Why what was asked for cannot be shown; empty where the page was left open too long. */
  public String getRefusal() {
    return request.getAttribute(REFUSAL) instanceof BusinessException refusal
        ? Messages.text(FacesContext.getCurrentInstance().getViewRoot().getLocale(), refusal)
        : "";
  }

  /** Empty where the error has none. */
  public String getNumber() {
    if (request.getAttribute(NUMBER) instanceof String number) {
      return number;
    }
    String asked = request.getParameter("number");
    return asked != null && asked.matches("[0-9a-f]{8}") ? asked : "";
  }
}
