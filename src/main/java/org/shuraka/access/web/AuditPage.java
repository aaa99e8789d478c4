package org.shuraka.access.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.shuraka.access.AuditService;

/** The audit trail on a page, the newest first. */
@Named
@RequestScoped
public class AuditPage {

  private static final int LINES = 50;

  @Inject AuditService audit;

  private String programme;
  private String actor;
  private Long after;
  private List<AuditService.Line> lines;

  public void load() {
    lines =
        audit.page(
            new AuditService.Filter(blankToNull(programme), null, blankToNull(actor)),
            after == null ? Long.MAX_VALUE : after,
            LINES + 1);
  }

  public List<AuditService.Line> getLines() {
    return lines.subList(0, Math.min(LINES, lines.size()));
  }

  /** The last id shown, for the next page; null on the last page. */
  public Long getNext() {
    return lines.size() > LINES ? lines.get(LINES - 1).id() : null;
  }

  private static String blankToNull(String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }

  public String getProgramme() {
    return programme;
  }

  public void setProgramme(String programme) {
    this.programme = programme;
  }

  public String getActor() {
    return actor;
  }

  public void setActor(String actor) {
    this.actor = actor;
  }

  public Long getAfter() {
    return after;
  }

  public void setAfter(Long after) {
    this.after = after;
  }
}
