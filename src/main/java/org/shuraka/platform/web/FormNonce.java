package org.shuraka.platform.web;

import jakarta.faces.application.ViewHandler;
import jakarta.faces.application.ViewHandlerWrapper;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import java.io.IOException;
import org.primefaces.context.PrimeFacesContext;

/**
 * Lets every form send back the page's content security nonce. PrimeFaces refuses a form that does
 * not, and its script, which would add it, is not on pages that do without its components.
 */
public class FormNonce extends ViewHandlerWrapper {

  private static final String NAME = "primefaces.nonce";

  public FormNonce(ViewHandler wrapped) {
    super(wrapped);
  }

  @Override
  public void writeState(FacesContext faces) throws IOException {
    ResponseWriter page = faces.getResponseWriter();
    page.startElement("input", null);
    page.writeAttribute("type", "hidden", null);
    page.writeAttribute("name", NAME, null);
    page.writeAttribute("value", PrimeFacesContext.getCspState(faces).getNonce(), null);
    page.endElement("input");
    super.writeState(faces);
  }
}
