package org.shuraka.programme.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.shuraka.platform.api.Etags;
import org.shuraka.platform.api.MergePatch;
import org.shuraka.platform.api.Page;
import org.shuraka.platform.api.Problems;
import org.shuraka.programme.EndChangeForm;
import org.shuraka.programme.GrantForm;
import org.shuraka.programme.PartnerForm;
import org.shuraka.programme.ProgrammeForm;
import org.shuraka.programme.ProgrammeService;
import org.shuraka.programme.ProgrammeView;
import org.shuraka.programme.Programmes;
import org.shuraka.shared.Json;
import org.shuraka.shared.Messages;

/** Programmes, and the organisations and grants in them. */
@Path("/programmes")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class ProgrammesResource {

  @Inject ProgrammeService programmes;

  @POST
  @Operation(summary = "Make a programme; the caller becomes its manager")
  public Response make(ProgrammeForm form) {
    ProgrammeView made = programmes.make(form);
    return Response.created(URI.create("programmes/" + made.code()))
        .tag(Etags.of(made.version()))
        .entity(made)
        .build();
  }

  @GET
  @Operation(summary = "The programmes that the caller may see, by code")
  public Page<ProgrammeView.Line> page(
      @QueryParam("q") @DefaultValue("") String search,
      @QueryParam("limit") @DefaultValue("50") int limit,
      @QueryParam("cursor") @DefaultValue("") String cursor) {
    int size = Page.size(limit);
    return Page.of(programmes.page(search, cursor, size + 1), size, ProgrammeView.Line::code);
  }

  @GET
  @Path("{programme}")
  @Operation(summary = "One programme")
  public Response get(@PathParam("programme") String code) {
    ProgrammeView view = programmes.get(code);
    return Response.ok(view).tag(Etags.of(view.version())).build();
  }

  @PATCH
  @Path("{programme}")
  @Consumes({MediaType.APPLICATION_JSON, "application/merge-patch+json"})
  @Operation(
      summary = "Change what is named and leave the rest (RFC 7396)",
      description =
          "Needs If-Match. What hangs on a period (targets, partners' periods, corrections, windows"
              + " of donor reports) follows the same days, or the change is refused with 422 and"
              + " everything that stands in its way. Once a period was opened, first day and"
              + " frequency stay (409); a later last day adds periods at the end, an earlier one"
              + " takes unused ones away. For that, reason and letterReference may be named beside"
              + " the members of the programme: needed where it is shortened, and both where there"
              + " is a grant. A letter as a file goes to POST end-changes.")
  public Response change(
      @PathParam("programme") String code, @HeaderParam("If-Match") String ifMatch, JsonNode patch)
      throws JsonProcessingException {
    int version = Etags.required(ifMatch);
    EndChangeForm why = why(patch);
    ProgrammeForm form = MergePatch.apply(programmes.get(code).form(), patch, ProgrammeForm.class);
    ProgrammeView view = programmes.change(code, version, form, why);
    return Response.ok(view).tag(Etags.of(view.version())).build();
  }

  /** Something in the programme that is allowed and would be an error in its IATI file. */
  public record Warning(String pointer, String code, String detail) {}

  @GET
  @Path("{programme}/warnings")
  @Operation(
      summary = "What is allowed in a programme and would be an error in its IATI file",
      description =
          "Managers. Shares of countries and sectors that are missing or do not add up to 100, no"
              + " country or sector, unknown codes, partners without a type, commitments in the"
              + " future; each with its JSON pointer.")
  public Page<Warning> warnings(@PathParam("programme") String code, @Context HttpHeaders headers) {
    Locale locale = Problems.locale(headers);
    return new Page<>(
        programmes.warnings(code).stream()
            .map(w -> new Warning(w.pointer(), w.key(), Messages.text(locale, w)))
            .toList(),
        null);
  }

  /** What is said about another last day, taken out of the patch. */
  private static EndChangeForm why(JsonNode patch) throws JsonProcessingException {
    ObjectNode said = Json.MAPPER.createObjectNode();
    if (patch instanceof ObjectNode members) {
      for (String member : List.of("reason", "letterReference")) {
        JsonNode value = members.remove(member);
        if (value != null) {
          said.set(member, value);
        }
      }
    }
    return Json.INPUT.treeToValue(said, EndChangeForm.class);
  }

  @PATCH
  @Path("{programme}/periods/{period}")
  @Consumes({MediaType.APPLICATION_JSON, "application/merge-patch+json"})
  @Operation(
      summary = "Set the day on which a period's reports are due, for a reason",
      description =
          "Managers. Needs If-Match with the period's version. The day ends in the programme's time"
              + " zone.")
  public Response setDue(
      @PathParam("programme") String code,
      @PathParam("period") String period,
      @HeaderParam("If-Match") String ifMatch,
      Programmes.Due form) {
    ProgrammeView.Period changed = programmes.setDue(code, period, Etags.required(ifMatch), form);
    return Response.ok(changed).tag(Etags.of(changed.version())).build();
  }

  @GET
  @Path("{programme}/partners")
  @Operation(summary = "The organisations in a programme, with role and periods")
  public Page<ProgrammeView.Partner> partners(@PathParam("programme") String code) {
    return new Page<>(programmes.partners(code), null);
  }

  @POST
  @Path("{programme}/partners")
  @Operation(summary = "Put an organisation into a programme, or change its part in it")
  public Page<ProgrammeView.Partner> putPartner(
      @PathParam("programme") String code, PartnerForm form) {
    return new Page<>(programmes.putPartner(code, form), null);
  }

  @GET
  @Path("{programme}/grants")
  @Operation(summary = "The grants of a programme; a donor sees its own")
  public Page<ProgrammeView.GrantLine> grants(@PathParam("programme") String code) {
    return new Page<>(programmes.grants(code), null);
  }

  @POST
  @Path("{programme}/grants")
  @Operation(
      summary = "Add a grant",
      description =
          "422 where the shares of the programme's grants would exceed 100 per cent on some"
              + " day, or where the reporting calendar would cut a reporting period.")
  public Response makeGrant(@PathParam("programme") String code, GrantForm form) {
    ProgrammeView.GrantLine grant = programmes.grant(code, programmes.makeGrant(code, form));
    return Response.created(URI.create("programmes/" + code + "/grants/" + grant.id()))
        .entity(grant)
        .tag(Etags.of(grant.version()))
        .build();
  }

  @GET
  @Path("{programme}/grants/{grant}")
  @Operation(summary = "One grant; its ETag is needed to change it")
  public Response grant(@PathParam("programme") String code, @PathParam("grant") long id) {
    ProgrammeView.GrantLine grant = programmes.grant(code, id);
    return Response.ok(grant).tag(Etags.of(grant.version())).build();
  }

  @PUT
  @Path("{programme}/grants/{grant}")
  @Operation(
      summary =
          "Agree a grant anew: share, calendar, language, sections of its reports and the rest",
      description = "Managers. Needs If-Match. What is sealed stays as it was agreed then.")
  public Response changeGrant(
      @PathParam("programme") String code,
      @PathParam("grant") long id,
      @HeaderParam("If-Match") String ifMatch,
      GrantForm form) {
    ProgrammeView.GrantLine grant = programmes.changeGrant(code, id, Etags.required(ifMatch), form);
    return Response.ok(grant).tag(Etags.of(grant.version())).build();
  }
}
