package org.shuraka.reporting.api;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.InputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import org.shuraka.reporting.EvidenceContent;

/**
 * Evidence as a download: never shown in the page's place, never run, never kept by the browser's
 * cache.
 */
final class Attachment {

  private Attachment() {}

  static Response of(EvidenceContent content) {
    StreamingOutput body =
        out -> {
          try (InputStream bytes = content.bytes()) {
            bytes.transferTo(out);
          }
        };
    return Response.ok(body, content.type())
        .header("Content-Disposition", disposition(content.name()))
        .header("Content-Length", content.size())
        .header("Content-Security-Policy", "default-src 'none'; sandbox")
        .header("X-Content-Type-Options", "nosniff")
        .header("Cache-Control", "no-store")
        .build();
  }

  /** With the name in full (RFC 8187) behind one that every client understands. */
  static String disposition(String name) {
    String plain =
        Normalizer.normalize(name, Normalizer.Form.NFKD).replaceAll("[^A-Za-z0-9._ -]+", "_");
    String full =
        URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20").replace("*", "%2A");
    return "attachment; filename=\"" + plain + "\"; filename*=UTF-8''" + full;
  }
}
