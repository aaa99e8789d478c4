package org.shuraka.rollup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.statement.Query;
import org.shuraka.framework.PeriodFrameworks;
import org.shuraka.platform.Sql;

/** Reads what a figure was made of: four queries, whatever its size. */
@ApplicationScoped
class Explanations {

  @Inject Sql sql;
  @Inject PeriodFrameworks frameworks;

  /**
   * An accepted answer and its part in its series.
   *
   * @param fromNo first period of the figure that it is told for
   * @param chosen whether it is part of its series' figure
   * @param inside whether its period lies in the window
   */
  record Answer(
      int fromNo,
      int periodNo,
      String period,
      String partner,
      String place,
      String state,
      BigDecimal value,
      BigDecimal denominator,
      String answer,
      String comment,
      int revision,
      Instant acceptedAt,
      String acceptedBy,
      boolean chosen,
      boolean inside,
      int ofValues) {

    boolean reported() {
      return "reported".equals(state);
    }

    Series.Key series() {
      return new Series.Key(partner, place);
    }
  }

  /** A cell of an accepted answer, its categories in one word. */
  record Part(
      String period,
      String partner,
      String place,
      String cell,
      BigDecimal value,
      BigDecimal denominator) {}

  /**
   * Who was to report when.
   *
   * @param status of the report; null where there is none
   */
  record Pair(int periodNo, String period, String partner, String status) {}

  /** An approved adjustment. */
  record Adjusted(
      int periodNo,
      String period,
      BigDecimal amount,
      String reason,
      String donorReason,
      Instant approvedAt,
      String approvedBy) {}

  /**
   * What to explain.
   *
   * @param organisationId of the only partner to speak of; null for all
   */
  record Question(long programmeId, long indicatorId, int from, int to, Long organisationId) {}

  List<Answer> answers(Question question) {
    return ask("values", question, "a.organisation_id", Answer.class);
  }

  List<Part> parts(Question question) {
    return ask("cells", question, "a.organisation_id", Part.class);
  }

  List<Pair> pairs(Question question) {
    return ask("pairs", question, "q.organisation_id", Pair.class);
  }

  /** Adjustments belong to the programme: none where one partner alone is spoken of. */
  List<Adjusted> adjustments(Question question) {
    return question.organisationId() == null
        ? ask("adjustments", question, "", Adjusted.class)
        : List.of();
  }

  private <T> List<T> ask(String file, Question question, String organisation, Class<T> type) {
    return sql.with(
        h -> {
          Query query = h.createQuery(sql.file(Explanations.class, file));
          return query
              .define(
                  "own",
                  question.organisationId() == null ? "TRUE" : organisation + " = :organisationId")
              .define("judging", frameworks.expression())
              .bind("programmeId", question.programmeId())
              .bind("indicatorId", question.indicatorId())
              .bind("from", question.from())
              .bind("to", question.to())
              .bind("organisationId", question.organisationId())
              .mapTo(type)
              .list();
        });
  }
}
