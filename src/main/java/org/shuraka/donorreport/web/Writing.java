package org.shuraka.donorreport.web;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.shuraka.donorreport.DraftTexts;
import org.shuraka.donorreport.SealedContent;

/** What a manager writes into a draft, while it is typed in. */
public class Writing implements Serializable {

  private String summary;
  private final List<Comment> comments = new ArrayList<>();
  private final List<Telling> tellings = new ArrayList<>();

  /** Begins with what the draft says; {@code found} are the outcomes that it may tell. */
  void begin(SealedContent content, List<SealedContent.Outcome> found) {
    summary = content.summary();
    comments.clear();
    content.deviations().forEach(d -> comments.add(new Comment(d.key(), d.comment())));
    tellings.clear();
    for (SealedContent.Outcome outcome : found) {
      Optional<String> told =
          content.outcomes().stream()
              .filter(o -> o.key().equals(outcome.key()))
              .map(SealedContent.Outcome::text)
              .findFirst();
      tellings.add(
          new Telling(
              outcome.key(), outcome.period(), told.isPresent(), told.orElse(outcome.text())));
    }
  }

  DraftTexts texts() {
    Map<String, String> given = new HashMap<>();
    comments.forEach(c -> given.put(c.key, c.text == null ? "" : c.text));
    return new DraftTexts(
        summary == null ? "" : summary,
        given,
        tellings.stream()
            .filter(Telling::isTold)
            .map(t -> new DraftTexts.Told(t.key, t.text))
            .toList());
  }

  /** A comment on one deviation; in the order of the draft's. */
  public static class Comment implements Serializable {

    private final String key;
    private String text;

    Comment(String key, String text) {
      this.key = key;
      this.text = text;
    }

    public String getKey() {
      return key;
    }

    public String getText() {
      return text;
    }

    public void setText(String text) {
      this.text = text;
    }
  }

  /** An outcome that may be told. */
  public static class Telling implements Serializable {

    private final String key;
    private final String period;
    private boolean told;
    private String text;

    Telling(String key, String period, boolean told, String text) {
      this.key = key;
      this.period = period;
      this.told = told;
      this.text = text;
    }

    public String getKey() {
      return key;
    }

    public String getPeriod() {
      return period;
    }

    public boolean isTold() {
      return told;
    }

    public void setTold(boolean told) {
      this.told = told;
    }

    public String getText() {
      return text;
    }

    public void setText(String text) {
      this.text = text;
    }
  }

  public String getSummary() {
    return summary;
  }

  public void setSummary(String summary) {
    this.summary = summary;
  }

  public List<Comment> getComments() {
    return comments;
  }

  public List<Telling> getTellings() {
    return tellings;
  }
}
