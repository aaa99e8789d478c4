package org.shuraka.reporting.api;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.shuraka.platform.api.Page;
import org.shuraka.reporting.BudgetStatus;
import org.shuraka.reporting.DueActivity;
import org.shuraka.reporting.ReportPlanService;

/** What a partner's report answers to: its work plan and its budget, as they stand with it. */
@Path("/programmes")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class ReportPlanResource {

  private static final String REPORT = "{programme}/reports/{period}/{partner}";

  @Inject ReportPlanService plans;

  @PathParam("programme")
  String programme;

  @PathParam("period")
  String period;

  @PathParam("partner")
  String partner;

  @GET
  @Path(REPORT + "/due-activities")
  @Operation(
      summary = "The planned activities that the report has to speak of",
      description = "Planned to begin by the end of the period, and neither done nor cancelled.")
  public Page<DueActivity> due() {
    return new Page<>(plans.due(programme, period, partner), null);
  }

  @GET
  @Path(REPORT + "/budget")
  @Operation(
      summary = "Budget, spent before, spent in this report, and burn in per cent, by line",
      description = "In the line's currency; before counts accepted reports of earlier periods.")
  public Page<BudgetStatus> budget() {
    return new Page<>(plans.budget(programme, period, partner), null);
  }
}
