package org.shuraka.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.openqa.selenium.By;

/** One sealed report. */
final class DonorReportPage extends Page {

  DonorReportPage(Browser browser) {
    super(browser, "/donor-reports/report");
  }

  String id() {
    return browser.parameter("id");
  }

  DonorReportPage approve() {
    browser.follow(By.id("approve:approveIt"));
    return new DonorReportPage(browser);
  }

  DonorReportPage publish() {
    browser.follow(By.id("publish:publishIt"));
    return new DonorReportPage(browser);
  }

  /**
   * Fetches the file behind a link in the session of this browser.
   *
   * @param form as {@code pdf}
   */
  HttpResponse<byte[]> download(String form) {
    String address =
        browser
            .find(By.cssSelector("a[download][href$='&form=%s']".formatted(form)))
            .getDomProperty("href");
    try {
      return HttpClient.newHttpClient()
          .send(
              HttpRequest.newBuilder(URI.create(address))
                  .header("Cookie", browser.cookies())
                  .build(),
              BodyHandlers.ofByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  ResultsPage progress() {
    browser.follow(By.cssSelector(".facts a[href^='/programmes/results']"));
    return new ResultsPage(browser);
  }
}
