package org.shuraka.platform.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import java.util.List;
import org.shuraka.shared.Messages;

/** What a page tells the reader about the act that she just did; the template shows it on top. */
@Named("notices")
@RequestScoped
public class Notices {

  /** Done; shown on the page that the reader is sent to next. */
  public static void done(String key, Object... arguments) {
    FacesContext faces = FacesContext.getCurrentInstance();
    faces.getExternalContext().getFlash().setKeepMessages(true);
    add(faces, FacesMessage.SEVERITY_INFO, key, arguments);
  }

  /** Not done; shown at the top of this page. */
  public static void refused(String key, Object... arguments) {
    add(FacesContext.getCurrentInstance(), FacesMessage.SEVERITY_ERROR, key, arguments);
  }

  private static void add(
      FacesContext faces, FacesMessage.Severity severity, String key, Object... arguments) {
    String text = Messages.text(faces.getViewRoot().getLocale(), key, arguments);
    faces.addMessage(null, new FacesMessage(severity, text, null));
  }

  public boolean isShown() {
    return !FacesContext.getCurrentInstance().getMessageList().isEmpty();
  }

  /** Whether all there is to say stands beside the fields. */
  public boolean isOnlyFields() {
    return isShown() && FacesContext.getCurrentInstance().getMessageList(null).isEmpty();
  }

  /** What belongs to no field. */
  public List<FacesMessage> getList() {
    List<FacesMessage> list = FacesContext.getCurrentInstance().getMessageList(null);
    list.forEach(FacesMessage::rendered);
    return list;
  }
}
