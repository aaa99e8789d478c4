package org.shuraka.exchange.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.omnifaces.util.Faces;
import org.shuraka.exchange.IatiQuestion;
import org.shuraka.exchange.IatiQuestionService;
import org.shuraka.exchange.IatiQuestionService.Answer;
import org.shuraka.platform.web.Notices;
import org.shuraka.shared.Messages;

/** What imports ask about a programme, and a manager's decisions. */
@Named
@ViewScoped
public class QuestionsPage implements Serializable {

  private static final int LINES = 100;
  private static final String SAME = IatiQuestion.SAME + " ";

  @Inject IatiQuestionService questions;

  private String code;
  private long after;
  private List<Line> lines;

  /** One more line than is shown says whether there is a next page. */
  public void load() {
    lines =
        new ArrayList<>(
            questions.page(code, false, after, LINES + 1).stream().map(Line::new).toList());
  }

  /** One answer that can be chosen. */
  public record Choice(String value, String label) implements Serializable {}

  /** A question and what was chosen; empty while nothing is. */
  public static final class Line implements Serializable {

    private final IatiQuestion question;
    private String answer = "";

    Line(IatiQuestion question) {
      this.question = question;
    }

    public IatiQuestion getQuestion() {
      return question;
    }

    public String getPublished() {
      return IatiQuestion.shown(question.published(), Faces.getLocale().getLanguage());
    }

    public String getHere() {
      return IatiQuestion.shown(question.here(), Faces.getLocale().getLanguage());
    }

    /** What can be answered, in the reader's language. */
    public List<Choice> getChoices() {
      Locale locale = Faces.getLocale();
      if (!question.match()) {
        return List.of(
            new Choice(IatiQuestion.KEEP, Messages.text(locale, "exchange.questions.keep")),
            new Choice(IatiQuestion.TAKE, Messages.text(locale, "exchange.questions.take")));
      }
      List<Choice> choices = new ArrayList<>();
      question
          .candidateList()
          .forEach(
              c ->
                  choices.add(
                      new Choice(
                          SAME + c.code(),
                          Messages.text(
                              locale,
                              "exchange.questions.same",
                              c.title().in(locale.getLanguage()) + " (" + c.code() + ")"))));
      choices.add(new Choice(IatiQuestion.NEW, Messages.text(locale, "exchange.questions.new")));
      return choices;
    }

    public String getAnswer() {
      return answer;
    }

    public void setAnswer(String answer) {
      this.answer = answer == null ? "" : answer;
    }

    private Answer given() {
      boolean same = answer.startsWith(SAME);
      return new Answer(
          question.id(),
          same ? IatiQuestion.SAME : answer,
          same ? answer.substring(SAME.length()) : null);
    }
  }

  public void save() {
    answer(getLines().stream().filter(l -> !l.answer.isEmpty()).map(Line::given).toList());
  }

  /** Keeps every value of this page that stands here, whatever was chosen. */
  public void keepAll() {
    answer(
        getLines().stream()
            .filter(l -> !l.question.match())
            .map(l -> new Answer(l.question.id(), IatiQuestion.KEEP, null))
            .toList());
  }

  private void answer(List<Answer> answers) {
    if (answers.isEmpty()) {
      Notices.done("exchange.questions.nothing");
    } else {
      questions.answer(code, answers);
      Notices.done("exchange.questions.saved");
    }
    Faces.redirect("/imports/questions?code=%s", code);
  }

  public List<Line> getLines() {
    return lines.size() > LINES ? lines.subList(0, LINES) : lines;
  }

  /** The last question of this page; null where there is no next one. */
  public Long getNext() {
    return lines.size() > LINES ? lines.get(LINES - 1).question.id() : null;
  }

  public String getCode() {
    return code;
  }

  public void setCode(String code) {
    this.code = code;
  }

  public long getAfter() {
    return after;
  }

  public void setAfter(long after) {
    this.after = after;
  }
}
