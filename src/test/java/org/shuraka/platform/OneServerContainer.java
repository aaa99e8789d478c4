package org.shuraka.platform;

import java.util.Set;
import java.util.stream.Collectors;
import org.jboss.arquillian.container.spi.ConfigurationException;
import org.jboss.arquillian.container.spi.client.container.ContainerConfiguration;
import org.jboss.arquillian.container.spi.client.container.DeployableContainer;
import org.jboss.arquillian.container.spi.client.container.DeploymentException;
import org.jboss.arquillian.container.spi.client.protocol.ProtocolDescription;
import org.jboss.arquillian.container.spi.client.protocol.metadata.HTTPContext;
import org.jboss.arquillian.container.spi.client.protocol.metadata.ProtocolMetaData;
import org.jboss.arquillian.container.spi.client.protocol.metadata.Servlet;
import org.jboss.shrinkwrap.api.Archive;

/**
 * One server and one database for a whole test run: the first deployment starts them, every later
 * class that deploys the same archive finds them as they are, and they stop with the run. Another
 * archive gets a server of its own on the same database.
 */
final class OneServerContainer implements DeployableContainer<OneServerContainer.Configuration> {

  private static final String PROTOCOL = "Servlet 5.0";
  static final String RUNNER_SERVLET = "ArquillianServletRunnerEE9";

  private TestServer server;
  private Set<String> deployed;

  @Override
  public Class<Configuration> getConfigurationClass() {
    return Configuration.class;
  }

  @Override
  public void setup(Configuration configuration) {
    // There is nothing to configure: TestServer reads the environment.
  }

  @Override
  public void start() {
    // The server starts with the first deployment, whose archive it is started on.
  }

  @Override
  public ProtocolDescription getDefaultProtocol() {
    return new ProtocolDescription(PROTOCOL);
  }

  @Override
  public ProtocolMetaData deploy(Archive<?> archive) throws DeploymentException {
    // Arquillian adds the test class itself; one that only runs outside makes no other application.
    Set<String> content =
        archive.getContent().keySet().stream()
            .map(Object::toString)
            .filter(path -> !path.contains("/browser"))
            .collect(Collectors.toSet());
    if (server == null || !content.equals(deployed)) {
      stop();
      try {
        server = TestServer.start(archive);
        deployed = content;
      } catch (Exception e) { // Arquillian wants one kind of exception
        throw new DeploymentException("The test server did not start: " + e.getMessage(), e);
      }
    }
    HTTPContext http = new HTTPContext("127.0.0.1", server.port());
    http.add(new Servlet(RUNNER_SERVLET, ""));
    return new ProtocolMetaData().addContext(http);
  }

  @Override
  public void undeploy(Archive<?> archive) {
    // Kept for the next class.
  }

  @Override
  public void stop() {
    if (server != null) {
      server.close();
      server = null;
    }
  }

  /** Nothing to say, but Arquillian asks for a class. */
  public static final class Configuration implements ContainerConfiguration {

    @Override
    public void validate() throws ConfigurationException {
      // Nothing that could be wrong.
    }
  }
}
