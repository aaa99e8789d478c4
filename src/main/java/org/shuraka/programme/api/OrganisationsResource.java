package org.shuraka.programme.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.shuraka.platform.api.Etags;
import org.shuraka.platform.api.MergePatch;
import org.shuraka.platform.api.Page;
import org.shuraka.programme.OrganisationChange;
import org.shuraka.programme.OrganisationService;
import org.shuraka.programme.OrganisationView;

/** Organisations of all programmes, and the one as which this installation publishes. */
@Path("/")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class OrganisationsResource {

  @Inject OrganisationService organisations;

  /**
   * Which organisation is to be the own one.
   *
   * @param code of an organisation that exists
   */
  public record Choice(String code) {}

  @GET
  @Path("organisations")
  @Operation(
      summary = "Organisations, by code",
      description = "Administrators see all, managers those in their programmes.")
  public Page<OrganisationView> page(
      @QueryParam("q") @DefaultValue("") String search,
      @QueryParam("limit") @DefaultValue("50") int limit,
      @QueryParam("cursor") @DefaultValue("") String cursor) {
    int size = Page.size(limit);
    return Page.of(organisations.page(search, cursor, size + 1), size, OrganisationView::code);
  }

  @GET
  @Path("organisations/{organisation}")
  @Operation(summary = "One organisation; its ETag is needed to change it")
  public Response get(@PathParam("organisation") String code) {
    return answer(organisations.get(code));
  }

  @PATCH
  @Path("organisations/{organisation}")
  @Consumes({MediaType.APPLICATION_JSON, "application/merge-patch+json"})
  @Operation(
      summary = "Change names, type or IATI identifier of an organisation (RFC 7396)",
      description =
          "Administrators; managers where it is in no programme of others. Needs If-Match and a"
              + " reason. 409 where another organisation has the identifier, where published"
              + " activities are reported under it or were imported with it, and, unless"
              + " despitePublished is true, where published files name it.")
  public Response change(
      @PathParam("organisation") String code,
      @HeaderParam("If-Match") String ifMatch,
      JsonNode patch)
      throws JsonProcessingException {
    int version = Etags.required(ifMatch);
    OrganisationChange form =
        MergePatch.apply(organisations.get(code).form(), patch, OrganisationChange.class);
    return answer(organisations.change(code, version, form));
  }

  @GET
  @Path("own-organisation")
  @Operation(
      summary = "The organisation as which this installation publishes",
      description = "Without a code where none was chosen yet.")
  public Response own() {
    return answer(organisations.own());
  }

  @PUT
  @Path("own-organisation")
  @Operation(
      summary = "Choose the organisation as which this installation publishes",
      description =
          "Administrators. Needs If-Match, \"0\" before the first choice. What was published stays"
              + " with its reporting organisation and its identifier.")
  public Response choose(@HeaderParam("If-Match") String ifMatch, Choice choice) {
    return answer(
        organisations.choose(choice == null ? null : choice.code(), Etags.required(ifMatch)));
  }

  private static Response answer(OrganisationView view) {
    return Response.ok(view).tag(Etags.of(view.version())).build();
  }

  private static Response answer(OrganisationService.Own own) {
    return Response.ok(own).tag(Etags.of(own.version())).build();
  }
}
