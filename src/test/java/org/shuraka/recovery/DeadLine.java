package org.shuraka.recovery;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * A line to a server that can die without a word: connections are taken and stay open, and nothing
 * travels.
 */
final class DeadLine implements AutoCloseable {

  private final ServerSocket entry = new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1"));
  private final int target;
  private final List<Socket> sockets = new CopyOnWriteArrayList<>();
  private volatile boolean dead;

  DeadLine(int target) throws IOException {
    this.target = target;
    start(this::take);
  }

  int port() {
    return entry.getLocalPort();
  }

  void dies() {
    dead = true;
  }

  /** What was open stays dead; what is opened from now on works. */
  void isReplaced() {
    dead = false;
  }

  private void take() {
    try {
      while (true) {
        Socket near = entry.accept();
        sockets.add(near);
        if (!dead) {
          connect(near);
        }
      }
    } catch (IOException closed) {
      // The test is over.
    }
  }

  private void connect(Socket near) throws IOException {
    try {
      Socket far = new Socket("127.0.0.1", target);
      sockets.add(far);
      boolean[] cut = new boolean[1];
      start(() -> carry(near, far, cut));
      start(() -> carry(far, near, cut));
    } catch (ConnectException nobodyThere) {
      near.close();
    }
  }

  private void carry(Socket from, Socket to, boolean[] cut) {
    try (InputStream in = from.getInputStream();
        OutputStream out = to.getOutputStream()) {
      byte[] some = new byte[8192];
      for (int read = in.read(some); read >= 0; read = in.read(some)) {
        cut[0] |= dead;
        if (!cut[0]) {
          out.write(some, 0, read);
        }
      }
    } catch (IOException ended) {
      // As lines end.
    }
  }

  private static void start(Runnable work) {
    Thread thread = new Thread(work, "dead-line");
    thread.setDaemon(true);
    thread.start();
  }

  @Override
  public void close() {
    try {
      entry.close();
      for (Socket socket : sockets) {
        socket.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
