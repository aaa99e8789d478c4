package org.shuraka.platform;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * This start of this server: a server that is started again is another node. The data folder tells
 * which node was there before: one server at a time holds that folder, so the other one is dead.
 */
@ApplicationScoped
class Node {

  /** In the data folder: the id of the node that used it last. */
  private static final String FILE = "node";

  @Inject
  @ConfigProperty(name = "shuraka.home")
  Optional<String> home;

  private final String id = UUID.randomUUID().toString();
  private String predecessor = "";

  @PostConstruct
  void succeed() {
    if (home.isEmpty()) {
      return;
    }
    Path file = Path.of(home.get()).resolve(FILE);
    try {
      if (Files.exists(file)) {
        predecessor = Files.readString(file);
      }
      Files.writeString(file, id);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String id() {
    return id;
  }

  /** The node that the same data folder served before, surely dead; empty where there was none. */
  String predecessor() {
    return predecessor;
  }
}
