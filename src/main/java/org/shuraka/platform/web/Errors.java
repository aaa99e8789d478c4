package org.shuraka.platform.web;

import jakarta.ejb.AccessLocalException;
import jakarta.ejb.EJBAccessException;
import jakarta.faces.FacesException;
import jakarta.faces.application.ViewExpiredException;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerFactory;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.ExceptionQueuedEvent;
import jakarta.faces.event.ExceptionQueuedEventContext;
import jakarta.faces.event.PhaseId;
import jakarta.persistence.OptimisticLockException;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.Locale;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.primefaces.csp.CspException;
import org.shuraka.platform.DatabaseAway;
import org.shuraka.platform.DatabaseRefusal;
import org.shuraka.platform.NoSpace;
import org.shuraka.shared.BusinessException;
import org.shuraka.shared.FaultNumber;
import org.shuraka.shared.Messages;

/**
 * What happens when an act of a page does not succeed. A refusal is told on the same page and what
 * was typed stays; what is not there or not the reader's is the 404 page; a page left open too long
 * is the expired page; anything else is logged under a number, which the 500 page shows.
 */
final class Errors extends ExceptionHandlerWrapper {

  private static final Logger LOG = Logger.getLogger(Errors.class.getName());

  /** Causes that name one another would not end. */
  private static final int MOST_CAUSES = 30;

  private Errors(ExceptionHandler wrapped) {
    super(wrapped);
  }

  /** Named in {@code faces-config.xml}. */
  public static final class Factory extends ExceptionHandlerFactory {

    public Factory(ExceptionHandlerFactory wrapped) {
      super(wrapped);
    }

    @Override
    public ExceptionHandler getExceptionHandler() {
      return new Errors(getWrapped().getExceptionHandler());
    }
  }

  @Override
  public void handle() throws FacesException {
    FacesContext faces = FacesContext.getCurrentInstance();
    Iterator<ExceptionQueuedEvent> events = getUnhandledExceptionQueuedEvents().iterator();
    if (events.hasNext()) {
      ExceptionQueuedEventContext first = events.next().getContext();
      answer(faces, first.getException(), first.getPhaseId());
      events.remove();
      while (events.hasNext()) {
        events.next();
        events.remove();
      }
    }
    getWrapped().handle();
  }

  private static void answer(FacesContext faces, Throwable thrown, PhaseId phase) {
    Throwable reason = reason(thrown);
    boolean mayStay =
        faces.isPostback() && phase != PhaseId.RESTORE_VIEW && phase != PhaseId.RENDER_RESPONSE;
    if (reason instanceof OptimisticLockException) {
      reason = BusinessException.stale();
    }
    if (NoSpace.caused(thrown)) {
      LOG.log(Level.SEVERE, "A disk is full: {0}", reason.toString());
      reason = new BusinessException(BusinessException.Kind.NO_SPACE, "error.noSpace");
    }
    if (!(reason instanceof BusinessException)) {
      reason = DatabaseRefusal.in(reason).<Throwable>map(r -> r).orElse(reason);
    }
    if (reason instanceof ViewExpiredException || reason instanceof CspException) {
      send(faces, 409, ErrorPage.EXPIRED, null);
    } else if (isHidden(reason)) {
      send(faces, 404, ErrorPage.NOT_FOUND, null);
    } else if (reason instanceof BusinessException refusal && mayStay) {
      Refusals.show(faces, refusal);
      faces.renderResponse();
    } else if (reason instanceof BusinessException refusal
        && refusal.kind() == BusinessException.Kind.CONFLICT) {
      faces.getExternalContext().getRequestMap().put(ErrorPage.REFUSAL, refusal);
      send(faces, 409, ErrorPage.EXPIRED, null);
    } else if (DatabaseAway.caused(thrown, request(faces))) {
      LOG.log(Level.WARNING, "A page lost the database: {0}", reason.toString());
      away(faces);
    } else if (reason instanceof BusinessException refusal) {
      refuse(faces, refusal);
    } else if (phase == PhaseId.APPLY_REQUEST_VALUES && notTheForm(thrown)) {
      send(faces, 400, ErrorPage.NOT_TAKEN, null);
    } else {
      String number = FaultNumber.of(thrown);
      LOG.log(Level.SEVERE, "Error " + number, thrown);
      send(faces, 500, ErrorPage.UNEXPECTED, number);
    }
  }

  private static HttpServletRequest request(FacesContext faces) {
    return (HttpServletRequest) faces.getExternalContext().getRequest();
  }

  private static void away(FacesContext faces) {
    try {
      DatabaseAway.answer(
          request(faces), (HttpServletResponse) faces.getExternalContext().getResponse(), false);
      faces.responseComplete();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What the page can explain, wherever in the chain of causes; else the outermost. */
  private static Throwable reason(Throwable thrown) {
    return Stream.iterate(thrown, t -> t != null, Throwable::getCause)
        .limit(MOST_CAUSES)
        .filter(
            t ->
                t instanceof BusinessException
                    || t instanceof EJBAccessException
                    || t instanceof AccessLocalException
                    || t instanceof OptimisticLockException
                    || t instanceof CspException
                    || t instanceof ViewExpiredException)
        .findFirst()
        .orElse(thrown);
  }

  /** The server's own words for fields that are not encoded as the form encodes them. */
  private static boolean notTheForm(Throwable thrown) {
    return Stream.iterate(thrown, t -> t != null, Throwable::getCause)
        .limit(MOST_CAUSES)
        .anyMatch(ServletException.class::isInstance);
  }

  private static boolean isHidden(Throwable reason) {
    return reason instanceof EJBAccessException
        || reason instanceof AccessLocalException
        || (reason instanceof BusinessException refusal
            && refusal.kind() == BusinessException.Kind.NOT_FOUND);
  }

  /** The address of the page asks for what cannot be: said on a page of its own. */
  private static void refuse(FacesContext faces, BusinessException refusal) {
    Locale locale = ReaderLanguage.of(request(faces)).locale();
    String why =
        refusal.faults().isEmpty()
            ? Messages.text(locale, refusal)
            : Messages.text(locale, refusal.faults().get(0));
    faces.getExternalContext().getRequestMap().put(ErrorPage.WHY, why);
    send(faces, refusal.kind().status(), ErrorPage.NOT_TAKEN, null);
  }

  private static void send(FacesContext faces, int status, String page, String number) {
    ExternalContext response = faces.getExternalContext();
    try {
      if (faces.getPartialViewContext().isAjaxRequest()) {
        response.redirect(page + (number == null ? "" : "?number=" + number));
      } else if (!response.isResponseCommitted()) {
        response.getRequestMap().put(ErrorPage.NUMBER, number);
        response.responseReset();
        response.responseSendError(status, null);
      }
      faces.responseComplete();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
