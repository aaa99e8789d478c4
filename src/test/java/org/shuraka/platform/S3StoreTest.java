package org.shuraka.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shuraka.shared.Sha256;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;

/** The storage behind the S3 interface, against a small one that checks how calls are signed. */
class S3StoreTest extends ObjectStoreContract {

  private static final String ACCOUNT = "SHURAKATEST";
  private static final String SIGNED =
      "AWS4-HMAC-SHA256 Credential=%s/\\d{8}/eu-test-1/s3/aws4_request, ?SignedHeaders=[a-z0-9;-]*"
          + "host;x-amz-content-sha256;x-amz-date, ?Signature=[0-9a-f]{64}";

  private final Map<String, byte[]> objects = new HashMap<>();
  private final List<String> refused = new ArrayList<>();
  private HttpServer server;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/evidence/", this::answer);
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
    assertThat(refused).isEmpty();
  }

  @Override
  ObjectStore store() {
    return store(ACCOUNT);
  }

  @Test
  void refusalOfTheStorageIsTold() throws IOException {
    ObjectStore stranger = store("STRANGER");
    assertThatThrownBy(() -> stranger.put(KEY, file("content")))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("403");
    assertThat(objects).isEmpty();
    assertThat(refused).hasSize(1);
    refused.clear();
  }

  private ObjectStore store(String account) {
    URI endpoint = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    return new S3Store(
        endpoint, "eu-test-1", "evidence", AwsCredentialsIdentity.create(account, "secret"));
  }

  private void answer(HttpExchange call) throws IOException {
    byte[] body = call.getRequestBody().readAllBytes();
    String authorization = String.valueOf(call.getRequestHeaders().getFirst("Authorization"));
    String hash = call.getRequestHeaders().getFirst("x-amz-content-sha256");
    String key = call.getRequestURI().getPath();
    if (!authorization.matches(SIGNED.formatted(ACCOUNT)) || !Sha256.of(body).equals(hash)) {
      refused.add(call.getRequestMethod() + " " + authorization + " " + hash);
      send(call, 403, "<Error><Code>SignatureDoesNotMatch</Code></Error>".getBytes());
      return;
    }
    switch (call.getRequestMethod()) {
      case "PUT" -> {
        objects.put(key, body);
        send(call, 200, new byte[0]);
      }
      case "GET" -> send(call, objects.containsKey(key) ? 200 : 404, objects.get(key));
      default -> {
        objects.remove(key);
        send(call, 204, new byte[0]);
      }
    }
  }

  private static void send(HttpExchange call, int status, byte[] body) throws IOException {
    boolean empty = body == null || body.length == 0;
    call.sendResponseHeaders(status, empty ? -1 : body.length);
    if (!empty) {
      call.getResponseBody().write(body);
    }
    call.close();
  }
}
