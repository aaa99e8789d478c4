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
import org.shuraka.programme.BudgetLineForm;
import org.shuraka.programme.BudgetLineView;
import org.shuraka.programme.BudgetService;

/** The budget of a programme: what each partner may spend on what. */
@Path("/programmes/{programme}/budget-lines")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class BudgetLinesResource {

  @Inject BudgetService budgets;

  @PathParam("programme")
  String programme;

  @GET
  @Operation(
      summary = "Budget lines, by partner and code",
      description = "An officer sees those of her own organisation.")
  public Page<BudgetLineView> page(
      @QueryParam("partner") String partner,
      @QueryParam("limit") @DefaultValue("50") int limit,
      @QueryParam("cursor") @DefaultValue("") String cursor) {
    int size = Page.size(limit);
    return Page.of(
        budgets.page(programme, partner, cursor, size + 1),
        size,
        l -> l.partner() + "/" + l.code());
  }

  @POST
  @Operation(summary = "Add a line", description = "Managers. 409 where its code is taken.")
  public Response add(BudgetLineForm form) {
    BudgetLineView made = budgets.add(programme, form);
    return Response.created(
            URI.create(
                "programmes/" + programme + "/budget-lines/" + made.partner() + "/" + made.code()))
        .tag(Etags.of(made.version()))
        .entity(made)
        .build();
  }

  @GET
  @Path("{partner}/{code}")
  @Operation(summary = "One budget line")
  public Response get(@PathParam("partner") String partner, @PathParam("code") String code) {
    return answer(budgets.get(programme, partner, code));
  }

  @PUT
  @Path("{partner}/{code}")
  @Operation(
      summary = "Budget a line anew, whole",
      description =
          "Managers. Needs If-Match. Its partner and its code stay, and its currency once a report speaks of it.")
  public Response change(
      @PathParam("partner") String partner,
      @PathParam("code") String code,
      @HeaderParam("If-Match") String ifMatch,
      BudgetLineForm form) {
    int version = Etags.required(ifMatch);
    return answer(budgets.change(programme, form.at(partner, code), version));
  }

  @DELETE
  @Path("{partner}/{code}")
  @Operation(
      summary = "Take a line out of the budget",
      description = "Managers. Needs If-Match. 409 once a report speaks of it.")
  public Response remove(
      @PathParam("partner") String partner,
      @PathParam("code") String code,
      @HeaderParam("If-Match") String ifMatch) {
    budgets.remove(programme, partner, code, Etags.required(ifMatch));
    return Response.noContent().build();
  }

  private static Response answer(BudgetLineView view) {
    return Response.ok(view).tag(Etags.of(view.version())).build();
  }
}
