package org.shuraka.launcher;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * A log file that is written on from one start to the next. When it is full it is renamed to {@code
 * NAME.1}, an older one to {@code NAME.2} and so on; the oldest goes.
 */
final class RotatingFile extends OutputStream {

  private static final long LIMIT_BYTES = 10L * 1024 * 1024;
  private static final int KEPT = 5;

  private final Path file;
  private final long limitBytes;
  private OutputStream current;
  private long size;

  RotatingFile(Path file) throws IOException {
    this(file, LIMIT_BYTES);
  }

  RotatingFile(Path file, long limitBytes) throws IOException {
    this.file = file;
    this.limitBytes = limitBytes;
    Files.createDirectories(file.getParent());
    open();
  }

  @Override
  public synchronized void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public synchronized void write(byte[] bytes, int offset, int length) throws IOException {
    if (size > 0 && size + length > limitBytes) {
      rotate();
    }
    current.write(bytes, offset, length);
    size += length;
  }

  @Override
  public synchronized void flush() throws IOException {
    current.flush();
  }

  @Override
  public synchronized void close() throws IOException {
    current.close();
  }

  private void rotate() throws IOException {
    current.close();
    try {
      for (int number = KEPT - 1; number >= 0; number--) {
        if (Files.exists(numbered(number))) {
          Files.move(numbered(number), numbered(number + 1), StandardCopyOption.REPLACE_EXISTING);
        }
      }
    } finally {
      open(); // Also where a file could not be renamed: better too long than silent.
    }
  }

  private Path numbered(int number) {
    return number == 0 ? file : file.resolveSibling(file.getFileName() + "." + number);
  }

  private void open() throws IOException {
    current = Files.newOutputStream(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    size = Files.size(file);
  }
}
