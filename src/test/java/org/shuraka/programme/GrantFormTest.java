package org.shuraka.programme;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shuraka.shared.Fault;
import org.shuraka.shared.Json;

/** What may be agreed with a donor, and where it is said what may not. */
class GrantFormTest {

  private static final String AGREED =
      """
      {"donor":"D","reference":"R","currency":"EUR","start":"2024-01-01","end":"2024-12-31",%s}""";

  @Test
  void aCalendarBringsDueDaysAndNoCalendarNone() throws JsonProcessingException {
    assertThat(form("\"reportingCalendar\":\"us_fiscal_year\"").dueDays()).isEqualTo(30);
    assertThat(form("\"reportingCalendar\":\" \",\"dueDays\":45").dueDays()).isNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "'\"reportingCalendar\":\"monthly\"'; /reportingCalendar",
        "'\"reportingCalendar\":\"quarterly\",\"dueDays\":-1'; /dueDays",
        "'\"reportingCalendar\":\"quarterly\",\"dueDays\":366'; /dueDays",
        "'\"reportsFrom\":\"2025-01-01\"'; /reportsFrom",
        "'\"shareShown\":true'; /share",
        "'\"sections\":[\"photos\"]'; /sections"
      })
  void everyFaultNamesItsPlace(String members, String pointer) throws JsonProcessingException {
    assertThat(form(members).faults("")).extracting(Fault::pointer).containsExactly(pointer);
  }

  @Test
  void textsOfTheCoverHaveAnEnd() throws JsonProcessingException {
    assertThat(form("\"reportTitle\":\"" + "x".repeat(200) + "\"").faults("")).isEmpty();
    assertThat(form("\"reportTitle\":\"" + "x".repeat(201) + "\"").faults(""))
        .containsExactly(new Fault("/reportTitle", "grant.text.long", List.of(200)));
    assertThat(form("\"reportNotice\":\"" + "x".repeat(2001) + "\"").faults(""))
        .containsExactly(new Fault("/reportNotice", "grant.text.long", List.of(2000)));
  }

  private static GrantForm form(String members) throws JsonProcessingException {
    return Json.MAPPER.readValue(AGREED.formatted(members), GrantForm.class);
  }
}
