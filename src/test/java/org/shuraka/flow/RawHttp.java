package org.shuraka.flow;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Sends requests as they are given, also such as no well-behaved client would send. */
final class RawHttp {

  private static final int PATIENCE_MILLIS = 30_000;
  private static final Pattern STATUS = Pattern.compile("^HTTP/1\\.[01] (\\d{3})");
  private static final Pattern CHUNK = Pattern.compile("\r\n[0-9a-fA-F]+\r\n");

  private final String host;
  private final int port;

  RawHttp(String base) {
    URI address = URI.create(base);
    this.host = address.getHost();
    this.port = address.getPort();
  }

  /**
   * An answer.
   *
   * @param status 0 where the server ended the connection without one
   */
  record Answer(int status, String head, String body) {}

  /** One request on a connection of its own. */
  Answer send(String method, String path, Map<String, String> headers, String body) {
    StringBuilder request = new StringBuilder(method + " " + path + " HTTP/1.1\r\n");
    request.append("Host: ").append(host).append(':').append(port).append("\r\n");
    headers.forEach((name, value) -> request.append(name + ": " + value + "\r\n"));
    byte[] content = body == null ? new byte[0] : body.getBytes(StandardCharsets.UTF_8);
    if (body != null && !headers.containsKey("Transfer-Encoding")) {
      request.append("Content-Length: ").append(content.length).append("\r\n");
    }
    request.append("Connection: close\r\n\r\n");
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.writeBytes(request.toString().getBytes(StandardCharsets.UTF_8));
    bytes.writeBytes(content);
    return send(bytes.toByteArray());
  }

  /** Bytes as they are; the answer is all that comes until the connection ends. */
  Answer send(byte[] request) {
    ByteArrayOutputStream received = new ByteArrayOutputStream();
    try (Socket socket = new Socket(host, port)) {
      socket.setSoTimeout(PATIENCE_MILLIS);
      try {
        socket.getOutputStream().write(request);
        socket.getOutputStream().flush();
      } catch (IOException refusedWhileSending) {
        received.reset(); // the answer may have come before all was sent
      }
      InputStream answer = socket.getInputStream();
      byte[] part = new byte[8192];
      for (int read = read(answer, part); read >= 0; read = read(answer, part)) {
        received.write(part, 0, read);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return parse(received.toString(StandardCharsets.UTF_8));
  }

  private static int read(InputStream answer, byte[] part) throws IOException {
    try {
      return answer.read(part);
    } catch (java.net.SocketException reset) {
      return -1;
    }
  }

  private static Answer parse(String text) {
    Matcher status = STATUS.matcher(text);
    int end = text.indexOf("\r\n\r\n");
    return new Answer(
        status.find() ? Integer.parseInt(status.group(1)) : 0,
        end < 0 ? text : text.substring(0, end),
        end < 0 ? "" : CHUNK.matcher(text.substring(end)).replaceAll(""));
  }
}
