package org.shuraka.jobs.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.omnifaces.util.Faces;
import org.shuraka.jobs.JobService;
import org.shuraka.jobs.JobView;
import org.shuraka.platform.JobState;
import org.shuraka.platform.web.Notices;
import org.shuraka.platform.web.Page;
import org.shuraka.platform.web.Posted;
import org.shuraka.shared.Fault;
import org.shuraka.shared.Messages;

/** The runs that concern the reader, newest first, and the act of restarting one. */
@Named
@RequestScoped
public class JobsPage {

  private static final int LINES = 25;

  @Inject JobService jobs;
  @Inject Page page;

  private Long after;
  private List<JobView> found;

  /** One more than is shown says whether there is a next page. */
  private List<JobView> found() {
    if (found == null) {
      found = jobs.page(after == null ? JobService.NEWEST : after, LINES + 1);
    }
    return found;
  }

  public List<JobView> getRuns() {
    return found().stream().limit(LINES).toList();
  }

  /** The run after which the next page begins; null on the last. */
  public Long getNext() {
    return found().size() > LINES ? found().get(LINES - 1).id() : null;
  }

  /** Whether any of them still moves. */
  public boolean isUnderWay() {
    return getRuns().stream().anyMatch(run -> run.state().underWay());
  }

  public String tone(JobState state) {
    return switch (state) {
      case COMPLETED -> "good";
      case FAILED -> "bad";
      case QUEUED, RUNNING -> "waiting";
      case STOPPED -> "quiet";
    };
  }

  public String reason(Fault error) {
    String text = Messages.text(page.getLocale(), error);
    return error.pointer().isEmpty()
        ? text
        : Messages.text(page.getLocale(), "error.place", error.pointer(), text);
  }

  /**
   * Restarts the run that the button names. By its id and not by its line, since while the reader
   * looks at the list new runs push the others down.
   */
  public void restart() {
    jobs.restart(Posted.number("restart"));
    Notices.done("jobs.restarted");
    Faces.redirect("/jobs");
  }

  public void startHousekeeping() {
    jobs.startHousekeeping();
    Notices.done("jobs.housekeeping.started");
    Faces.redirect("/jobs");
  }

  public Long getAfter() {
    return after;
  }

  public void setAfter(Long after) {
    this.after = after;
  }
}
