package org.shuraka.exchange;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.shuraka.shared.Json;
import org.shuraka.shared.LocalisedText;

/**
 * What a manager is to say about an import: which known thing an element is, or whether the value
 * that was published or the one that stands here holds. Until it is answered, what stands here
 * stays.
 *
 * @param field what it is about, as {@code match.indicator} or {@code indicator.target}
 * @param code of the indicator, organisation or grant concerned; of a match, a key of the element
 * @param part the period of a target, the role of a participant; empty where there is none
 * @param about what the thing is called
 * @param line in the file
 * @param element path below its activity
 * @param published the value of the file as JSON; null where the file has it no more
 * @param here the value that stands here as JSON; null where there is none
 * @param candidates of a match: what the element may be
 * @param answer {@code keep}, {@code take}, {@code same} or {@code new}; null while it is open
 * @param answerCode of {@code same}: which of the candidates
 */
public record IatiQuestion(
    long id,
    @JsonIgnore long programmeId,
    @JsonIgnore long importId,
    String field,
    String code,
    String part,
    LocalisedText about,
    int line,
    String element,
    @JsonIgnore String published,
    @JsonIgnore String here,
    @JsonIgnore String candidates,
    String answer,
    String answerCode,
    Instant answeredAt)
    implements Serializable {

  public static final String KEEP = "keep";
  public static final String TAKE = "take";
  public static final String SAME = "same";
  public static final String NEW = "new";

  /** Something known that an element may be. */
  public record Candidate(String code, LocalisedText title) {}

  /** Whether it is asked which known thing an element is. */
  public boolean match() {
    return IatiField.of(field).match();
  }

  public List<Candidate> candidateList() {
    return List.of(Json.read(candidates, Candidate[].class));
  }

  /**
   * A value as people read it.
   *
   * @param json null for none
   */
  public static String shown(String json, String language) {
    return json == null ? "–" : shown(Json.read(json, JsonNode.class), language);
  }

  private static String shown(JsonNode value, String language) {
    if (value.isNull()) {
      return "–";
    }
    if (value.isNumber()) {
      return new BigDecimal(value.asText()).stripTrailingZeros().toPlainString();
    }
    if (value.isArray()) {
      List<String> parts = new ArrayList<>();
      value.forEach(v -> parts.add(shown(v, language)));
      return String.join(", ", parts);
    }
    if (!value.isObject()) {
      return value.asText();
    }
    if (value.has("code")) {
      String share =
          value.path("percentage").isNumber()
              ? " " + shown(value.get("percentage"), language) + " %"
              : "";
      return value.get("code").asText() + share;
    }
    if (value.has("start")) {
      return value.get("start").asText() + " – " + value.get("end").asText();
    }
    if (value.has("amount")) {
      return shown(value.get("amount"), language) + " " + value.path("currency").asText();
    }
    if (value.has("value") || value.has("year")) {
      String year = value.path("year").isNumber() ? " (" + value.get("year").asText() + ")" : "";
      return shown(value.path("value"), language) + year;
    }
    return Json.read(value.toString(), LocalisedText.class).in(language);
  }
}
