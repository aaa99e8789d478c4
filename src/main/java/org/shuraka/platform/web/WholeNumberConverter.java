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

/** Whole numbers as people type them in any of the languages. */
public class WholeNumberConverter implements Converter<Integer> {

  @Override
  public Integer getAsObject(FacesContext faces, UIComponent component, String typed) {
    if (typed == null || typed.isBlank()) {
      return null;
    }
    Locale locale = faces.getViewRoot().getLocale();
    try {
      return Formats.of(Language.of(locale))
          .parse(typed)
          .map(BigDecimal::intValueExact)
          .orElseThrow(() -> refused(locale, typed, null));
    } catch (ArithmeticException e) {
      throw refused(locale, typed, e);
    }
  }

  private static ConverterException refused(Locale locale, String typed, Exception cause) {
    String text = Messages.text(locale, "error.whole", typed.strip());
    return new ConverterException(new FacesMessage(FacesMessage.SEVERITY_ERROR, text, null), cause);
  }

  @Override
  public String getAsString(FacesContext faces, UIComponent component, Integer number) {
    return number == null ? "" : number.toString();
  }
}
