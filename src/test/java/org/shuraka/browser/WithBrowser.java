package org.shuraka.browser;

import java.net.URL;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestWatcher;
import org.shuraka.platform.ShippedWar;

/**
 * Tests of one class share one browser. What it showed when a test failed lies in {@code
 * target/screenshots}; with {@code -Dshuraka.screenshots=true} so do the pages that tests look at.
 */
@ExtendWith(ArquillianExtension.class)
@ExtendWith(WithBrowser.LastSight.class)
@RunAsClient
abstract class WithBrowser {

  static Browser browser;

  @ArquillianResource URL server;

  @Deployment
  static WebArchive application() {
    return ShippedWar.archive();
  }

  @BeforeAll
  static void startBrowser() {
    browser = Browser.start();
  }

  @AfterAll
  static void stopBrowser() {
    if (browser != null) {
      browser.close();
      browser = null;
    }
  }

  /** As {@code name@shuraka.example}, in that language. */
  HomePage signedIn(String name, String language) {
    return browser.visit(server, language).signInAs(name);
  }

  /** Keeps a picture of the page where pictures were asked for. */
  static void show(String name) {
    if (Boolean.getBoolean("shuraka.screenshots")) {
      browser.screenshot(name);
    }
  }

  /** Takes a picture of what a failed test saw last. */
  static final class LastSight implements TestWatcher {

    @Override
    public void testFailed(ExtensionContext context, Throwable cause) {
      if (browser != null) {
        browser.screenshot(
            "failed-" + context.getRequiredTestMethod().getName() + "-" + browser.language());
      }
    }
  }
}
