package org.shuraka.dashboard.api;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.shuraka.access.Role;
import org.shuraka.dashboard.BoundaryLine;
import org.shuraka.dashboard.BoundaryService;
import org.shuraka.platform.api.BodyLimit;
import org.shuraka.platform.api.Etags;
import org.shuraka.platform.api.Page;

/**
 * Official boundaries for maps, by country (ISO 3166-1) and level (1 governorates, 2 districts).
 */
@Path("/boundaries")
@Produces(MediaType.APPLICATION_JSON)
public class BoundariesResource {

  private static final int CREATED = 201;
  private static final int OK = 200;

  @Inject BoundaryService boundaries;

  @GET
  @Operation(summary = "The boundaries that maps are drawn from", description = "Administrators.")
  public Page<BoundaryLine> all() {
    return new Page<>(boundaries.all(), null);
  }

  @GET
  @Path("{country}/{level}")
  @Operation(summary = "What is known of the boundaries of a country and level")
  public Response get(@PathParam("country") String country, @PathParam("level") int level) {
    return answer(OK, boundaries.get(country, level));
  }

  @PUT
  @BodyLimit(megabytes = BoundaryService.MOST_MEGABYTES, from = Role.IS_ADMINISTRATOR)
  @Path("{country}/{level}")
  @Consumes({"application/geo+json", MediaType.APPLICATION_JSON})
  @Operation(
      summary =
          "Bring in boundaries from a GeoJSON file (RFC 7946, at most 40 MB), or replace them",
      description =
          "Administrators. A FeatureCollection of Polygons and MultiPolygons in WGS 84 with a P-code"
              + " and a name each, as OCHA publishes them. Properties that are named otherwise are"
              + " told by code, en, ar and fr; source says whose boundaries they are. Needs If-Match"
              + " where there are some already. 422 names every fault with its JSON pointer.")
  public Response put(
      @PathParam("country") String country,
      @PathParam("level") int level,
      @QueryParam("source") String source,
      @QueryParam("code") String code,
      @QueryParam("en") String english,
      @QueryParam("ar") String arabic,
      @QueryParam("fr") String french,
      @HeaderParam("If-Match") String ifMatch,
      InputStream body)
      throws IOException {
    boolean known = boundaries.isKnown(country, level);
    Integer version = known || ifMatch != null ? Etags.required(ifMatch) : null;
    Map<String, String> names = new TreeMap<>();
    names.put("en", english);
    names.put("ar", arabic);
    names.put("fr", french);
    byte[] file = body.readNBytes(BoundaryService.MOST_BYTES + 1);
    return answer(
        known ? OK : CREATED,
        boundaries.put(
            country, level, version, new BoundaryService.Upload(file, source, level, code, names)));
  }

  @DELETE
  @Path("{country}/{level}")
  @Operation(
      summary = "Remove boundaries",
      description =
          "Administrators. Needs If-Match. Maps are drawn from the shipped boundaries again, where"
              + " there are any.")
  public Response remove(
      @PathParam("country") String country,
      @PathParam("level") int level,
      @HeaderParam("If-Match") String ifMatch) {
    boundaries.remove(country, level, Etags.required(ifMatch));
    return Response.noContent().build();
  }

  private static Response answer(int status, BoundaryLine line) {
    return Response.status(status).tag(Etags.of(line.version())).entity(line).build();
  }
}
