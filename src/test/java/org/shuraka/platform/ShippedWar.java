package org.shuraka.platform;

import com.icegreen.greenmail.util.GreenMail;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.JavaArchive;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/**
 * The WAR as it was built, with the integration tests added. Every integration test deploys it, and
 * since it is always the same they share one server:
 *
 * <pre>{@code
 * @ExtendWith(ArquillianExtension.class)
 * class SomethingIT {
 *   @Deployment
 *   static WebArchive application() {
 *     return ShippedWar.archive();
 *   }
 *
 *   @ArquillianResource URL base;
 *
 *   @Inject SomeService service;
 *
 *   @Test
 *   void runsInTheServer() {…}
 *
 *   @Test
 *   @RunAsClient
 *   void runsOutsideAndCallsTheServerAtItsBaseUrl() {…}
 * }
 * }</pre>
 *
 * <p>Keep {@code testable = false} off the deployment, which would make a second archive and so a
 * second server; put {@code @RunAsClient} on the class or the method instead.
 */
public final class ShippedWar {

  private ShippedWar() {}

  /** For {@code @Deployment} methods. Sample data is loaded; see {@link #samplePassword}. */
  public static WebArchive archive() {
    WebArchive war =
        ShrinkWrap.create(ZipImporter.class, "shuraka.war")
            .importFrom(file().toFile())
            .as(WebArchive.class);
    addTests(war);
    return war.addAsLibraries(jarOf(Assertions.class), jarOf(GreenMail.class))
        .addAsLibraries(openToTheRunner());
  }

  /**
   * Everything in the application asks who is calling; the one that runs the tests need not say.
   */
  private static JavaArchive openToTheRunner() {
    return ShrinkWrap.create(JavaArchive.class, "open-to-the-runner.jar")
        .addAsManifestResource(
            new StringAsset(
                """
                <web-fragment xmlns="https://jakarta.ee/xml/ns/jakartaee" version="6.0">
                  <name>open-to-the-runner</name>
                  <security-constraint>
                    <web-resource-collection>
                      <web-resource-name>test runner</web-resource-name>
                      <url-pattern>/%s</url-pattern>
                    </web-resource-collection>
                  </security-constraint>
                </web-fragment>
                """
                    .formatted(OneServerContainer.RUNNER_SERVLET)),
            "web-fragment.xml");
  }

  /** The password of every sample account while tests run. */
  public static String samplePassword() {
    return TestServer.SAMPLE_PASSWORD;
  }

  /** The built WAR; the launcher lies beside it. */
  static Path file() {
    Path war = Path.of(System.getProperty("shuraka.war", "target/shuraka.war")).toAbsolutePath();
    if (!Files.isRegularFile(war)) {
      throw new IllegalStateException("Build the WAR first: " + war + " is missing.");
    }
    return war;
  }

  /**
   * All of them: a test in the server may call helpers of any name. What only runs outside stays
   * out.
   */
  private static void addTests(WebArchive war) {
    Path classes = jarOf(ShippedWar.class).toPath();
    try (Stream<Path> files = Files.walk(classes)) {
      files
          .filter(Files::isRegularFile)
          .map(classes::relativize)
          .filter(ShippedWar::runsInTheServer)
          .forEach(
              path ->
                  war.addAsResource(
                      classes.resolve(path).toFile(), path.toString().replace('\\', '/')));
    } catch (IOException e) {
      throw new IllegalStateException("Cannot read the test classes", e);
    }
  }

  private static boolean runsInTheServer(Path path) {
    String name = path.toString().replace('\\', '/');
    return (!name.startsWith("META-INF/") || name.startsWith("META-INF/batch-jobs/"))
        && !name.matches("org/shuraka/(launcher|recovery)/.*")
        && !name.contains("/browser/")
        && !name.matches(".*Test(\\$.*)?\\.class");
  }

  private static File jarOf(Class<?> type) {
    try {
      return new File(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
