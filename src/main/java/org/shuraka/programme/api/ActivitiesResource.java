package org.shuraka.programme.api;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.shuraka.platform.api.Etags;
import org.shuraka.platform.api.Page;
import org.shuraka.programme.ActivityForm;
import org.shuraka.programme.ActivityView;
import org.shuraka.programme.WorkPlanService;

/** The work plan of a programme: what each partner is to do, when and where. */
@Path("/programmes/{programme}/activities")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class ActivitiesResource {

  @Inject WorkPlanService plans;

  @PathParam("programme")
  String programme;

  @GET
  @Operation(
      summary = "Planned activities, by partner and code",
      description = "An officer sees those of her own organisation.")
  public Page<ActivityView> page(
      @QueryParam("partner") String partner,
      @QueryParam("limit") @DefaultValue("50") int limit,
      @QueryParam("cursor") @DefaultValue("") String cursor) {
    int size = Page.size(limit);
    return Page.of(
        plans.page(programme, partner, cursor, size + 1), size, a -> a.partner() + "/" + a.code());
  }

  @POST
  @Operation(summary = "Add an activity", description = "Managers. 409 where its code is taken.")
  public Response add(ActivityForm form) {
    ActivityView made = plans.add(programme, form);
    return Response.created(
            URI.create(
                "programmes/" + programme + "/activities/" + made.partner() + "/" + made.code()))
        .tag(Etags.of(made.version()))
        .entity(made)
        .build();
  }

  @GET
  @Path("{partner}/{code}")
  @Operation(summary = "One planned activity")
  public Response get(@PathParam("partner") String partner, @PathParam("code") String code) {
    return answer(plans.get(programme, partner, code));
  }

  @PUT
  @Path("{partner}/{code}")
  @Operation(
      summary = "Plan an activity anew, whole",
      description = "Managers. Needs If-Match. Its partner and its code stay.")
  public Response change(
      @PathParam("partner") String partner,
      @PathParam("code") String code,
      @HeaderParam("If-Match") String ifMatch,
      ActivityForm form) {
    int version = Etags.required(ifMatch);
    return answer(plans.change(programme, form.at(partner, code), version));
  }

  @DELETE
  @Path("{partner}/{code}")
  @Operation(
      summary = "Take an activity out of the plan",
      description = "Managers. Needs If-Match. 409 once a report speaks of it.")
  public Response remove(
      @PathParam("partner") String partner,
      @PathParam("code") String code,
      @HeaderParam("If-Match") String ifMatch) {
    plans.remove(programme, partner, code, Etags.required(ifMatch));
    return Response.noContent().build();
  }

  private static Response answer(ActivityView view) {
    return Response.ok(view).tag(Etags.of(view.version())).build();
  }
}
