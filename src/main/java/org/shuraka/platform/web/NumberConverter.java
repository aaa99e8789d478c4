package org.shuraka.platform.web;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.ConverterException;
import java.math.BigDecimal;
import java.util.Locale;
import org.shuraka.shared.Formats;
import org.shuraka.shared.Language;
import org.shuraka.shared.Messages;

/** Decimals as people type them in any of the languages; exact, never through a double. */
public class NumberConverter implements Converter<BigDecimal> {

  @Override
  public BigDecimal getAsObject(FacesContext faces, UIComponent component, String typed) {
    if (typed == null || typed.isBlank()) {
      return null;
    }
    Locale locale = faces.getViewRoot().getLocale();
    return Formats.of(Language.of(locale))
        .parse(typed)
        .orElseThrow(
            () ->
                new ConverterException(
                    new FacesMessage(
                        FacesMessage.SEVERITY_ERROR,
                        Messages.text(locale, "error.number", typed.strip()),
                        null)));
  }

  @Override
  public String getAsString(FacesContext faces, UIComponent component, BigDecimal number) {
    return number == null
        ? ""
        : Formats.of(Language.of(faces.getViewRoot().getLocale())).typed(number);
  }
}
