package org.shuraka.platform.api;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;

/**
 * The REST interface. Services that libraries announce are not looked up: Jackson announces its own
 * reader and writer, which now and then would come before {@link JsonBodies}.
 */
@ApplicationPath("/api/v1")
public class RestApplication extends Application {

  @Override
  public Map<String, Object> getProperties() {
    return Map.of(
        "jersey.config.jsonFeature", "none",
        "jersey.config.disableMetainfServicesLookup", true,
        "jersey.config.server.disableMetainfServicesLookup", true,
        "jersey.config.server.disableJsonBinding", true,
        "jersey.config.disableMoxyJson", true);
  }
}
