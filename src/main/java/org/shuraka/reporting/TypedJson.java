package org.shuraka.reporting;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.shuraka.shared.Fault;
import org.shuraka.shared.Formats;
import org.shuraka.shared.Json;
import org.shuraka.shared.Language;

/**
 * JSON in which numbers may be texts as a person typed them: ١٢٫٥, 1,200 or 12,5, read as the pages
 * read them in the same language. One that is ambiguous or no number is noted and left null.
 */
final class TypedJson {

  private static final String READING = TypedJson.class.getName();

  private static final ObjectMapper MAPPER =
      Json.INPUT
          .copy()
          .registerModule(
              new SimpleModule()
                  .addDeserializer(BigDecimal.class, new Typed<>(BigDecimal.class, Optional::of))
                  .addDeserializer(Integer.class, new Typed<>(Integer.class, TypedJson::whole))
                  .addDeserializer(Long.class, new Typed<>(Long.class, TypedJson::wholeLong)));

  private record Reading(Language language, String at, List<Fault> faults) {}

  private TypedJson() {}

  /** Faults name their place below {@code at}. */
  static <T> T read(JsonNode node, Class<T> type, Language language, String at, List<Fault> faults)
      throws JsonProcessingException {
    return MAPPER
        .readerFor(type)
        .withAttribute(READING, new Reading(language, at, faults))
        .treeToValue(node, type);
  }

  private static Optional<Integer> whole(BigDecimal number) {
    return wholeLong(number).filter(n -> n == n.intValue()).map(Long::intValue);
  }

  private static Optional<Long> wholeLong(BigDecimal number) {
    return number.stripTrailingZeros().scale() <= 0 && number.precision() - number.scale() < 19
        ? Optional.of(number.longValueExact())
        : Optional.empty();
  }

  private static final class Typed<T> extends StdDeserializer<T> {

    private final transient Function<BigDecimal, Optional<T>> narrowed;

    Typed(Class<T> type, Function<BigDecimal, Optional<T>> narrowed) {
      super(type);
      this.narrowed = narrowed;
    }

    @Override
    @SuppressWarnings("unchecked")
    public T deserialize(JsonParser json, DeserializationContext context) throws IOException {
      Reading reading = (Reading) context.getAttribute(READING);
      if (json.currentToken().isNumeric()) {
        return note(json, reading, json.getText(), Optional.of(json.getDecimalValue()));
      }
      if (json.currentToken() != JsonToken.VALUE_STRING) {
        return (T) context.handleUnexpectedToken(handledType(), json);
      }
      String typed = json.getText();
      return typed.isBlank()
          ? null
          : note(json, reading, typed, Formats.of(reading.language()).parse(typed));
    }

    private T note(JsonParser json, Reading reading, String typed, Optional<BigDecimal> number) {
      Optional<T> value = number.flatMap(narrowed);
      if (value.isEmpty()) {
        String place = reading.at() + json.getParsingContext().pathAsPointer();
        reading.faults().add(Fault.at(place, "error.number", typed.strip()));
      }
      return value.orElse(null);
    }
  }
}
