package org.shuraka.platform;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** This start of this server: a server that is started again is another node. */
@ApplicationScoped
class Node {

  private final String id = UUID.randomUUID().toString();

  String id() {
    return id;
  }
}
