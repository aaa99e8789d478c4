package org.shuraka.rollup.api;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import org.shuraka.rollup.Results;
import org.shuraka.shared.Json;
import org.shuraka.shared.Recent;

/** Figures as they go out: those of hundreds of indicators take longer to write than to find. */
@ApplicationScoped
class ResultBodies {

  private static final int MOST = 50;

  private final Recent<Body, byte[]> recent = new Recent<>(MOST);

  private record Body(String programme, String from, String to, String revision) {}

  byte[] of(Results results) {
    Body body = new Body(results.programme(), results.from(), results.to(), results.revision());
    return recent
        .find(body)
        .orElseGet(
            () -> {
              byte[] written = Json.write(results).getBytes(StandardCharsets.UTF_8);
              recent.keep(body, written);
              return written;
            });
  }
}
