package org.shuraka.programme.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.shuraka.programme.ProgrammeService;
import org.shuraka.programme.ProgrammeView;

/** Where everybody lands: the reader's programmes and what she can do next. */
@Named
@RequestScoped
public class HomePage {

  private static final int LINES = 6;

  @Inject ProgrammeService programmes;

  private List<ProgrammeView.Line> found;

  /** The first few programmes. */
  public List<ProgrammeView.Line> getProgrammes() {
    return found().subList(0, Math.min(LINES, found().size()));
  }

  public boolean isMore() {
    return found().size() > LINES;
  }

  private List<ProgrammeView.Line> found() {
    if (found == null) {
      found = programmes.page("", "", LINES + 1);
    }
    return found;
  }
}
