package org.shuraka.donorreport.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.shuraka.jobs.JobService;
import org.shuraka.jobs.JobView;

/** The run that seals, as it is now: asked for anew with every look at it. */
@Named
@RequestScoped
public class Sealing {

  @Inject JobService jobs;

  private JobView run;

  public JobView run(long id) {
    if (run == null || run.id() != id) {
      run = jobs.get(id);
    }
    return run;
  }

  /** The page of the report that the run has sealed. */
  public String page(long id) {
    String link = run(id).result();
    return link == null
        ? "/donor-reports"
        : "/donor-reports/report?id=" + link.substring(link.lastIndexOf('/') + 1);
  }
}
