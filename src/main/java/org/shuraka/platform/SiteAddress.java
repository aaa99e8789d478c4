package org.shuraka.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Where people reach Shuraka with their browser, for links that leave its pages. */
@ApplicationScoped
public class SiteAddress {

  private static final String ALL_ADDRESSES = "0.0.0.0";

  @Inject
  @ConfigProperty(name = "shuraka.url")
  Optional<String> url;

  @Inject
  @ConfigProperty(name = "shuraka.http.address", defaultValue = "127.0.0.1")
  String address;

  @Inject
  @ConfigProperty(name = "shuraka.http.port", defaultValue = "8080")
  String port;

  /** The address that was set, else the one the server listens on; without a slash at the end. */
  public String base() {
    String host = address.equals(ALL_ADDRESSES) ? "127.0.0.1" : address;
    return url.orElse("http://" + host + ":" + port).replaceAll("/+$", "");
  }

  /** The address of a page, given its path and query. */
  public String of(String path) {
    return base() + path;
  }
}
