package org.shuraka.platform.web;

import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import java.io.IOException;
import org.primefaces.context.PrimeFacesContext;

/**
 * What {@code <h:form>} is here. It is sent to the page's own address with its query, so that
 * reload and language switch still know the thing after a refusal; and it sends back the page's
 * content security nonce, without which PrimeFaces refuses it: the script that would add it is not
 * on pages that do without its components.
 */
public class Form extends org.omnifaces.component.input.Form {

  private static final String NONCE = "primefaces.nonce";

  @Override
  public boolean isUseRequestURI() {
    return true;
  }

  @Override
  public void encodeEnd(FacesContext faces) throws IOException {
    ResponseWriter page = faces.getResponseWriter();
    page.startElement("input", null);
    page.writeAttribute("type", "hidden", null);
    page.writeAttribute("name", NONCE, null);
    page.writeAttribute("value", PrimeFacesContext.getCspState(faces).getNonce(), null);
    page.endElement("input");
    super.encodeEnd(faces);
  }
}
