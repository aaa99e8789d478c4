package org.shuraka.exchange;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.shuraka.access.AuditTrail;
import org.shuraka.access.Caller;
import org.shuraka.access.CurrentCaller;
import org.shuraka.access.Role;
import org.shuraka.programme.ProgrammeRepository;
import org.shuraka.shared.BusinessException;
import org.shuraka.shared.Fault;

/** What imports ask the managers of a programme, and their answers. */
@Stateless
@RolesAllowed({Role.IS_ADMINISTRATOR, Role.IS_MANAGER})
public class IatiQuestionService {

  @Inject IatiQuestionRepository questions;
  @Inject IatiAnswers answers;
  @Inject IatiImports imports;
  @Inject ProgrammeRepository programmes;
  @Inject AuditTrail audit;
  @Inject CurrentCaller caller;
  @Inject Clock clock;

  /**
   * An answer to one question.
   *
   * @param id of the question
   * @param answer {@code keep} what stands here or {@code take} what was published; of a match
   *     {@code same} or {@code new}
   * @param code of {@code same}: which of the candidates
   */
  public record Answer(long id, String answer, String code) {}

  /**
   * The questions about a programme, in the order in which they were asked.
   *
   * @param all also those that are answered
   * @param after the last question of the page before; 0 for the first page
   */
  public List<IatiQuestion> page(String programme, boolean all, long after, int limit) {
    return questions.page(id(programme), all, after, limit);
  }

  /** How many questions about a programme are open. */
  public long open(String programme) {
    return questions.open(id(programme));
  }

  /**
   * Answers questions, all or none of them. What is taken is changed at once; once it is known what
   * all elements are, the activity is taken from its file.
   */
  public void answer(String programme, List<Answer> given) {
    long id = id(programme);
    Caller by = caller.get();
    List<IatiQuestion> open = questions.of(id, false);
    Map<Long, IatiQuestion> byId =
        questions.of(id, true).stream()
            .collect(Collectors.toMap(IatiQuestion::id, Function.identity()));
    check(given, byId);
    boolean matched = false;
    for (Answer answer : given) {
      IatiQuestion question = byId.get(answer.id());
      if (!questions.answer(answer.id(), answer, clock.instant(), by.accountId())) {
        throw BusinessException.conflict("exchange.question.answered");
      }
      audit.record(
          by,
          new AuditTrail.Entry(
              "iati.answer", "iatiQuestion", answer.id(), id, question, answer, null));
      if (answer.answer().equals(IatiQuestion.TAKE)) {
        answers.take(question, by);
      }
      matched |= question.match();
    }
    Set<Long> now = given.stream().map(Answer::id).collect(Collectors.toSet());
    if (matched && open.stream().noneMatch(q -> q.match() && !now.contains(q.id()))) {
      imports.takeAgain(id, by);
    }
  }

  private static void check(List<Answer> given, Map<Long, IatiQuestion> byId) {
    List<Fault> faults = new ArrayList<>();
    Set<String> used = new HashSet<>();
    byId.values().stream()
        .filter(q -> q.match() && q.answerCode() != null)
        .forEach(q -> used.add(q.field() + " " + q.answerCode()));
    for (int i = 0; i < given.size(); i++) {
      Answer answer = given.get(i);
      String at = "/answers/" + i;
      IatiQuestion question = byId.get(answer.id());
      if (question == null) {
        throw BusinessException.notFound();
      }
      Set<String> words =
          question.match()
              ? Set.of(IatiQuestion.SAME, IatiQuestion.NEW)
              : Set.of(IatiQuestion.KEEP, IatiQuestion.TAKE);
      if (answer.answer() == null || !words.contains(answer.answer())) {
        faults.add(Fault.at(at + "/answer", "exchange.question.answer", String.join(", ", words)));
      } else if (answer.answer().equals(IatiQuestion.SAME)) {
        if (question.candidateList().stream().noneMatch(c -> c.code().equals(answer.code()))) {
          faults.add(Fault.at(at + "/code", "exchange.question.candidate"));
        } else if (!question.field().equals(IatiField.MATCH_ORGANISATION.code())
            && !used.add(question.field() + " " + answer.code())) {
          faults.add(Fault.at(at + "/code", "exchange.question.twice", answer.code()));
        }
      }
    }
    if (!faults.isEmpty()) {
      throw BusinessException.invalid(faults);
    }
  }

  private long id(String programme) {
    return programmes.id(programme, caller.get()).orElseThrow(BusinessException::notFound);
  }
}
