package org.shuraka.platform;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/**
 * Instants stand in the database as UTC date-times, and are read as such. They are sent as text:
 * MariaDB 10 gives itself out as MySQL 5.5.5, for which the driver would cut them to whole seconds.
 */
@Converter(autoApply = true)
public class InstantConverter implements AttributeConverter<Instant, Object> {

  private static final DateTimeFormatter TEXT =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSSSSS").withZone(ZoneOffset.UTC);

  static String text(Instant instant) {
    return TEXT.format(instant);
  }

  @Override
  public Object convertToDatabaseColumn(Instant instant) {
    return instant == null ? null : text(instant);
  }

  @Override
  public Instant convertToEntityAttribute(Object dateTime) {
    return dateTime == null ? null : ((LocalDateTime) dateTime).toInstant(ZoneOffset.UTC);
  }
}
