package org.shuraka.platform;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import software.amazon.awssdk.http.ContentStreamProvider;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;

/**
 * Objects of one bucket of an S3-compatible storage, addressed by path ({@code
 * endpoint/bucket/key}) and signed with AWS Signature Version 4, which also lets the storage check
 * every byte it gets.
 */
final class S3Store implements ObjectStore {

  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final ContentStreamProvider NOTHING =
      ContentStreamProvider.fromByteArray(new byte[0]);

  /** The client writes these itself, as they were signed. */
  private static final Set<String> OF_THE_CLIENT = Set.of("host", "content-length");

  private final HttpClient http =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();
  private final AwsV4HttpSigner signer = AwsV4HttpSigner.create();
  private final String bucket;
  private final String region;
  private final AwsCredentialsIdentity account;

  /**
   * @param endpoint as {@code https://s3.eu-central-1.amazonaws.com}
   * @param account access key and secret
   */
  S3Store(URI endpoint, String region, String bucket, AwsCredentialsIdentity account) {
    this.bucket = endpoint.toString().replaceAll("/$", "") + "/" + bucket + "/";
    this.region = region;
    this.account = account;
  }

  @Override
  public void put(String key, Path file) throws IOException {
    ContentStreamProvider content =
        ContentStreamProvider.fromInputStreamSupplier(() -> newInputStream(file));
    HttpRequest request =
        signed(SdkHttpMethod.PUT, key, content, BodyPublishers.ofFile(file), Files.size(file));
    expect(200, send(request, BodyHandlers.ofInputStream()), key).close();
  }

  @Override
  public InputStream open(String key) throws IOException {
    HttpResponse<InputStream> answer =
        send(
            signed(SdkHttpMethod.GET, key, NOTHING, BodyPublishers.noBody(), 0),
            BodyHandlers.ofInputStream());
    if (answer.statusCode() == 404) {
      answer.body().close();
      throw new NoSuchFileException(key);
    }
    return expect(200, answer, key);
  }

  @Override
  public void delete(String key) throws IOException {
    HttpResponse<InputStream> answer =
        send(
            signed(SdkHttpMethod.DELETE, key, NOTHING, BodyPublishers.noBody(), 0),
            BodyHandlers.ofInputStream());
    if (answer.statusCode() != 404) {
      expect(204, answer, key);
    }
    answer.body().close();
  }

  @Override
  public String place() {
    return bucket;
  }

  private HttpRequest signed(
      SdkHttpMethod method,
      String key,
      ContentStreamProvider content,
      BodyPublisher body,
      long length) {
    URI address = URI.create(bucket + key);
    SdkHttpRequest.Builder plain = SdkHttpRequest.builder().method(method).uri(address);
    if (method == SdkHttpMethod.PUT) {
      plain.putHeader("Content-Length", Long.toString(length));
    }
    SdkHttpRequest signed =
        signer
            .sign(
                r ->
                    r.identity(account)
                        .request(plain.build())
                        .payload(content)
                        .putProperty(AwsV4HttpSigner.SERVICE_SIGNING_NAME, "s3")
                        .putProperty(AwsV4HttpSigner.REGION_NAME, region)
                        .putProperty(AwsV4HttpSigner.DOUBLE_URL_ENCODE, false)
                        .putProperty(AwsV4HttpSigner.NORMALIZE_PATH, false))
            .request();
    HttpRequest.Builder request =
        HttpRequest.newBuilder(address).timeout(PATIENCE).method(method.name(), body);
    signed.forEachHeader(
        (name, values) -> {
          if (!OF_THE_CLIENT.contains(name.toLowerCase(java.util.Locale.ROOT))) {
            values.forEach(value -> request.header(name, value));
          }
        });
    return request.build();
  }

  private <T> HttpResponse<T> send(HttpRequest request, HttpResponse.BodyHandler<T> handler)
      throws IOException {
    try {
      return http.send(request, handler);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("Interrupted while talking to the storage");
    }
  }

  private static InputStream expect(int status, HttpResponse<InputStream> answer, String key)
      throws IOException {
    if (answer.statusCode() != status) {
      try (InputStream body = answer.body()) {
        throw new IOException(
            "The storage answered "
                + answer.statusCode()
                + " for "
                + key
                + ": "
                + new String(body.readNBytes(1000), java.nio.charset.StandardCharsets.UTF_8));
      }
    }
    return answer.body();
  }

  private static InputStream newInputStream(Path file) {
    try {
      return Files.newInputStream(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
