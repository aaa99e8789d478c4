package org.shuraka.reporting.api;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** Cuts a body into pieces. One that breaks off still gives what came before it broke. */
final class Pieces {

  private static final int SIZE = 256 * 1024;

  private final InputStream body;
  private IOException broken;

  Pieces(InputStream body) {
    this.body = body;
  }

  /** The next piece; empty at the end. */
  byte[] next() throws IOException {
    if (broken != null) {
      throw broken;
    }
    byte[] piece = new byte[SIZE];
    int filled = 0;
    try {
      for (int read = 0; read >= 0 && filled < SIZE; ) {
        read = body.read(piece, filled, SIZE - filled);
        filled += Math.max(read, 0);
      }
    } catch (IOException e) {
      broken = e;
    }
    return Arrays.copyOf(piece, filled);
  }
}
