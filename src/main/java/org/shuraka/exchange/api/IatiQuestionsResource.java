package org.shuraka.exchange.api;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.shuraka.exchange.IatiQuestion;
import org.shuraka.exchange.IatiQuestionService;
import org.shuraka.platform.api.Page;
import org.shuraka.shared.BusinessException;
import org.shuraka.shared.Json;
import org.shuraka.shared.LocalisedText;

/** What imports of IATI files ask the managers of a programme. */
@Path("/programmes/{programme}/iati-questions")
@Produces(MediaType.APPLICATION_JSON)
public class IatiQuestionsResource {

  @Inject IatiQuestionService questions;

  /**
   * A question; see {@link IatiQuestion}.
   *
   * @param published left out where the file has it no more
   * @param here left out where nothing stands here
   * @param candidates of a match: what the element may be
   * @param answer left out while it is open
   */
  public record Question(
      long id,
      String field,
      String code,
      String part,
      LocalisedText about,
      int line,
      String element,
      JsonNode published,
      JsonNode here,
      List<IatiQuestion.Candidate> candidates,
      String answer,
      String answerCode,
      Instant answeredAt) {}

  /** Answers to several questions. */
  public record Answers(List<IatiQuestionService.Answer> answers) {}

  @GET
  @Operation(
      summary = "What imports ask about a programme",
      description =
          "Where an element of a newer file cannot be told by its reference or its title, the field"
              + " begins with match and the candidates say what it may be. Where a value differs"
              + " from one that somebody here has decided on, both are given; published is left out"
              + " where the file has it no more. Until it is answered, what stands here stays.")
  public Page<Question> get(
      @PathParam("programme") String programme,
      @QueryParam("all") @DefaultValue("false") boolean all,
      @QueryParam("limit") @DefaultValue("50") int limit,
      @QueryParam("cursor") String cursor) {
    int size = Page.size(limit);
    return Page.of(
        questions.page(programme, all, IatiImportsResource.number(cursor, 0), size + 1).stream()
            .map(this::question)
            .toList(),
        size,
        Question::id);
  }

  @POST
  @Path("answers")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Answer questions, all or none of them",
      description =
          "keep what stands here or take what was published; of a match, same with the code of a"
              + " candidate, or new. Taken values of indicators go into the draft of the framework."
              + " Once it is known what all elements are, the activity is taken from its file."
              + " Answers the questions that are open then.")
  public Page<Question> answer(@PathParam("programme") String programme, Answers answers) {
    if (answers == null
        || answers.answers() == null
        || answers.answers().stream().anyMatch(Objects::isNull)) {
      throw BusinessException.invalid("/answers", "exchange.question.none");
    }
    questions.answer(programme, answers.answers());
    return get(programme, false, Page.MOST, null);
  }

  private Question question(IatiQuestion q) {
    return new Question(
        q.id(),
        q.field(),
        q.match() ? null : q.code(),
        q.part().isEmpty() ? null : q.part(),
        q.about(),
        q.line(),
        q.element(),
        json(q.published()),
        json(q.here()),
        q.match() ? q.candidateList() : null,
        q.answer(),
        q.answerCode(),
        q.answeredAt());
  }

  private static JsonNode json(String value) {
    return value == null ? null : Json.read(value, JsonNode.class);
  }
}
