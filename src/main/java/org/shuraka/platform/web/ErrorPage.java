package org.shuraka.platform.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;

/** An error page: its status, and the number under which the error stands in the log. */
@Named("errorPage")
@RequestScoped
public class ErrorPage {

  static final String NOT_FOUND = "/error/not-found";
  static final String EXPIRED = "/error/expired";
  static final String UNEXPECTED = "/error/unexpected";

  /** Request attribute. */
  static final String NUMBER = "shuraka.error.number";

  @Inject HttpServletRequest request;

  /** Called before the page is written. */
  public void answer(int status) {
    FacesContext.getCurrentInstance().getExternalContext().setResponseStatus(status);
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
