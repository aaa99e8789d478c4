package org.shuraka.media;

import java.io.IOException;

/** The file ends too early, or something stands where it may not. */
public final class MalformedMedia extends IOException {

  public MalformedMedia(String what) {
    super(what);
  }
}
