package org.shuraka.platform.api;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;

/** The REST interface. */
@ApplicationPath("/api/v1")
public class RestApplication extends Application {

  @Override
  public Map<String, Object> getProperties() {
    return Map.of(
        "jersey.config.jsonFeature", "none",
        "jersey.config.server.disableJsonBinding", true,
        "jersey.config.disableMoxyJson", true,
        "jersey.config.server.wadl.disableWadl", true);
  }
}
