package org.shuraka.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.shuraka.platform.Ids;
import org.shuraka.platform.Sql;
import org.shuraka.shared.Json;

/** Questions about imports and what was answered. */
@ApplicationScoped
class IatiQuestionRepository {

  @Inject Sql sql;
  @Inject Ids ids;

  /** All questions about a programme; {@code all}: also those that are answered. */
  List<IatiQuestion> of(long programmeId, boolean all) {
    return page(programmeId, all, 0, Integer.MAX_VALUE);
  }

  List<IatiQuestion> page(long programmeId, boolean all, long after, int limit) {
    return sql.with(
        h ->
            h.createQuery(sql.file(IatiQuestionRepository.class, "questions"))
                .bind("programmeId", programmeId)
                .bind("all", all)
                .bind("after", after)
                .bind("limit", limit)
                .mapTo(IatiQuestion.class)
                .list());
  }

  long open(long programmeId) {
    return sql.with(
        h ->
            h.select(
                    "SELECT COUNT(*) FROM iati_question WHERE programme_id = ? AND answer IS NULL",
                    programmeId)
                .mapTo(Long.class)
                .one());
  }

  /** Makes these the open questions about a programme; what was answered stays. */
  void replaceOpen(long programmeId, long importId, List<IatiQuestions.Asked> asked) {
    long firstId = ids.block(Math.max(1, asked.size()));
    sql.use(
        h -> {
          h.execute(
              "DELETE FROM iati_question WHERE programme_id = ? AND answer IS NULL", programmeId);
          PreparedBatch batch =
              h.prepareBatch(sql.file(IatiQuestionRepository.class, "merge_question"));
          Set<String> things = new HashSet<>();
          for (int i = 0; i < asked.size(); i++) {
            IatiQuestions.Asked one = asked.get(i);
            if (things.add(one.field() + " " + one.code() + " " + one.part())) {
              batch
                  .bind("id", firstId + i)
                  .bind("programmeId", programmeId)
                  .bind("importId", importId)
                  .bind("field", one.field().code())
                  .bind("code", one.code())
                  .bind("part", one.part())
                  .bind("about", one.about())
                  .bind("line", one.line())
                  .bind("element", one.element())
                  .bind("published", one.published())
                  .bind("here", one.here())
                  .bind("candidates", Json.write(one.candidates()))
                  .add();
            }
          }
          if (batch.size() > 0) {
            batch.execute();
          }
        });
  }

  /** False where somebody else has answered it first. */
  boolean answer(long id, IatiQuestionService.Answer answer, Instant at, long by) {
    return sql.with(
            h ->
                h.execute(
                    "UPDATE iati_question SET answer = ?, answer_code = ?, answered_at = ?,"
                        + " answered_by = ? WHERE id = ? AND answer IS NULL",
                    answer.answer(),
                    answer.code(),
                    at,
                    by,
                    id))
        == 1;
  }
}
