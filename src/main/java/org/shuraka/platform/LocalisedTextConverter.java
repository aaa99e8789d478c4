package org.shuraka.platform;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.shuraka.shared.LocalisedText;

/** Localised texts stand in the database as JSON objects. */
@Converter(autoApply = true)
public class LocalisedTextConverter implements AttributeConverter<LocalisedText, String> {

  @Override
  public String convertToDatabaseColumn(LocalisedText text) {
    return text == null ? null : text.toString();
  }

  @Override
  public LocalisedText convertToEntityAttribute(String json) {
    return LocalisedText.parse(json);
  }
}
