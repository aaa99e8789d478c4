package org.shuraka.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.shuraka.shared.Fault;
import org.shuraka.shared.Json;
import org.shuraka.shared.Language;

class TypedJsonTest {

  private final List<Fault> faults = new ArrayList<>();

  @Test
  void numbersAreReadAsTheirLanguageWritesThem() throws JsonProcessingException {
    assertThat(value("\"١٢٫٥\"", Language.AR)).isEqualByComparingTo("12.5");
    assertThat(value("\"12,5\"", Language.FR)).isEqualByComparingTo("12.5");
    assertThat(value("\"1,200\"", Language.EN)).isEqualByComparingTo("1200");
    assertThat(value("0.1", Language.FR)).isEqualTo(new BigDecimal("0.1"));
    assertThat(value("\" \"", Language.EN)).isNull();
    assertThat(faults).isEmpty();
  }

  @Test
  void ambiguousNumberIsAFaultAtItsPlaceNotAGuess() throws JsonProcessingException {
    assertThat(value("\"12,5\"", Language.EN)).isNull();
    assertThat(faults).extracting(Fault::pointer).containsExactly("/values/3/value");
    assertThat(faults).extracting(Fault::key).containsExactly("error.number");
  }

  @Test
  void everyUnreadableNumberOfAValueIsNamed() throws JsonProcessingException {
    read(
        "{\"indicator\":\"I\",\"level\":\"2.5\",\"cells\":[{\"value\":\"x\"},{\"value\":\"٣\"},{\"value\":\"y\"}]}",
        Language.EN);
    assertThat(faults)
        .extracting(Fault::pointer)
        .containsExactly("/values/3/level", "/values/3/cells/0/value", "/values/3/cells/2/value");
  }

  private BigDecimal value(String number, Language language) throws JsonProcessingException {
    return read("{\"indicator\":\"I\",\"value\":" + number + "}", language).value();
  }

  private ReportedValue read(String json, Language language) throws JsonProcessingException {
    return TypedJson.read(
        Json.read(json, JsonNode.class), ReportedValue.class, language, "/values/3", faults);
  }
}
