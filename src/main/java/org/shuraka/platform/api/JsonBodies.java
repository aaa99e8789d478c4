package org.shuraka.platform.api;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.jakarta.rs.json.JacksonJsonProvider;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.ContextResolver;
import jakarta.ws.rs.ext.Provider;
import org.shuraka.shared.Json;

/**
 * Request and answer bodies in JSON, through the one mapper. The server finds Jackson's own
 * provider as well and takes now this one, now that: so the other is handed the same mapper.
 */
@Provider
@Consumes({MediaType.APPLICATION_JSON, "application/*+json"})
@Produces({MediaType.APPLICATION_JSON, "application/*+json"})
public class JsonBodies extends JacksonJsonProvider implements ContextResolver<ObjectMapper> {

  public JsonBodies() {
    super(Json.MAPPER);
  }

  @Override
  public ObjectMapper getContext(Class<?> type) {
    return Json.MAPPER;
  }
}
