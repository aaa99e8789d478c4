package org.shuraka.access.web;

import java.net.URI;
import java.net.URISyntaxException;

/** Where a form may send the reader next: to a page of ours, never to another site. */
final class LocalPath {

  static final String HOME = "/";

  private LocalPath() {}

  /** That path with its query where it is local, else the home page. */
  static String orHome(String asked) {
    if (asked == null || !asked.startsWith("/") || asked.startsWith("//")) {
      return HOME;
    }
    try {
      URI uri = new URI(asked);
      boolean local = uri.getScheme() == null && uri.getRawAuthority() == null;
      return local && uri.getPath().equals(uri.normalize().getPath()) ? uri.toASCIIString() : HOME;
    } catch (URISyntaxException e) {
      return HOME;
    }
  }
}
