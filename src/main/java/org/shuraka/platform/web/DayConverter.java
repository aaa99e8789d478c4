package org.shuraka.platform.web;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.ConverterException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.shuraka.shared.Messages;

/** Days in the form that the browser's own date field sends, whatever it shows: 2024-03-09. */
public class DayConverter implements Converter<LocalDate> {

  @Override
  public LocalDate getAsObject(FacesContext faces, UIComponent component, String typed) {
    if (typed == null || typed.isBlank()) {
      return null;
    }
    try {
      return LocalDate.parse(typed.strip());
    } catch (DateTimeParseException e) {
      String text = Messages.text(faces.getViewRoot().getLocale(), "error.date", typed.strip());
      throw new ConverterException(new FacesMessage(FacesMessage.SEVERITY_ERROR, text, null), e);
    }
  }

  @Override
  public String getAsString(FacesContext faces, UIComponent component, LocalDate day) {
    return day == null ? "" : day.toString();
  }
}
