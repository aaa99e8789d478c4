package org.shuraka.exchange.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.shuraka.exchange.IatiQuestionService;

/** How many questions of imports wait for whoever keeps a programme. */
@Named
@RequestScoped
public class QuestionNotice {

  @Inject IatiQuestionService questions;

  private Long open;

  /** Asked several times while a page is shown, of one programme. */
  public long open(String programme) {
    if (open == null) {
      open = questions.open(programme);
    }
    return open;
  }
}
