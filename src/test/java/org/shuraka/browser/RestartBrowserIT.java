package org.shuraka.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shuraka.recovery.Installation;

/** A server that is killed and started again while somebody writes. */
class RestartBrowserIT {

  @TempDir private static Path folder;

  @Test
  void whatIsTypedOutlivesTheServer() throws Exception {
    try (Installation shuraka = new Installation(folder.resolve("home"));
        Browser browser = Browser.start()) {
      shuraka.start();
      browser.visit(shuraka.url(), "en").signInAs("pfo");
      browser.open("/reports/report?programme=ENERGIZING-REFORM&period=2021-Q4&partner=PFO");
      ReportPage page = new ReportPage(browser);
      page.tell("Before.").awaitState("good");

      shuraka.kill();
      page.tell("Before and after.").awaitState("bad");
      shuraka.start();
      browser.await(any -> page.awaitState("bad").contains("signed out"));
      browser.inAnotherWindow(() -> browser.visit(shuraka.url(), "en").signInAs("pfo"));
      assertThat(page.awaitState("good")).startsWith("Saved at");

      browser.reload();
      assertThat(new ReportPage(browser).told()).isEqualTo("Before and after.");
    }
  }
}
