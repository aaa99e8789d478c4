package org.shuraka.platform.web;

import jakarta.faces.component.UIViewParameter;
import jakarta.faces.context.FacesContext;
import org.shuraka.shared.BusinessException;

/**
 * What {@code <f:viewParam>} is here. An address that names what cannot be, as a number that is
 * none, leads to nothing: the page is not there, rather than half read.
 */
public class PageParameter extends UIViewParameter {

  @Override
  public void processValidators(FacesContext faces) {
    super.processValidators(faces);
    if (!isValid()) {
      throw BusinessException.notFound();
    }
  }
}
