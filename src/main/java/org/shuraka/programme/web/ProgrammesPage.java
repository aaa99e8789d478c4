package org.shuraka.programme.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.shuraka.programme.ProgrammeService;
import org.shuraka.programme.ProgrammeView;

/** The programmes that the reader may see, by code, a page at a time. */
@Named
@RequestScoped
public class ProgrammesPage {

  private static final int LINES = 25;

  @Inject ProgrammeService programmes;

  private String search;
  private String after;
  private List<ProgrammeView.Line> lines;
  private String next;

  /** One more line than is shown says whether there is a next page. */
  public void load() {
    List<ProgrammeView.Line> found = programmes.page(getSearch(), getAfter(), LINES + 1);
    lines = found.size() > LINES ? found.subList(0, LINES) : found;
    next = found.size() > LINES ? lines.get(LINES - 1).code() : null;
  }

  public List<ProgrammeView.Line> getLines() {
    return lines;
  }

  /** Code after which the next page begins; null on the last. */
  public String getNext() {
    return next;
  }

  public String getSearch() {
    return search == null ? "" : search.strip();
  }

  public void setSearch(String search) {
    this.search = search;
  }

  public String getAfter() {
    return after == null ? "" : after;
  }

  public void setAfter(String after) {
    this.after = after;
  }
}
