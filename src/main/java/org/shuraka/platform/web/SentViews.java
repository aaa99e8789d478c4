package org.shuraka.platform.web;

import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseEvent;
import jakarta.faces.event.PhaseId;
import jakarta.faces.event.PhaseListener;
import jakarta.faces.render.ResponseStateManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.regex.Pattern;

/**
 * A form is sent back with the number of its page in the session. Whatever else stands there, as
 * "stateless" or a text, belongs to no page that was given out: it is told as one that expired.
 */
public class SentViews implements PhaseListener {

  private static final long serialVersionUID = 1L;

  private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,20}:-?[0-9]{1,20}");

  @Override
  public PhaseId getPhaseId() {
    return PhaseId.RESTORE_VIEW;
  }

  @Override
  public void beforePhase(PhaseEvent phase) {
    FacesContext faces = phase.getFacesContext();
    ExternalContext request = faces.getExternalContext();
    String state = request.getRequestParameterMap().get(ResponseStateManager.VIEW_STATE_PARAM);
    if (state != null && !NUMBER.matcher(state).matches()) {
      try {
        request.responseSendError(409, null);
        faces.responseComplete();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
