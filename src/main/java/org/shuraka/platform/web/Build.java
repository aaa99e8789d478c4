package org.shuraka.platform.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.zip.CRC32;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * What is running: the version, and marks of the style sheet and the script that change when these
 * do.
 */
@Named("build")
@ApplicationScoped
public class Build {

  private static final String FOLDER = "/resources/shuraka/";

  @Inject ServletContext context;

  @Inject
  @ConfigProperty(name = "shuraka.version", defaultValue = "-")
  String version;

  private String styles;
  private String script;

  @PostConstruct
  void read() {
    styles = mark("shuraka.css");
    script = mark("report.js");
  }

  private String mark(String file) {
    try (InputStream in = context.getResourceAsStream(FOLDER + file)) {
      CRC32 sum = new CRC32();
      sum.update(in.readAllBytes());
      return Long.toHexString(sum.getValue());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public String getVersion() {
    return version;
  }

  /** The same of the report's script. */
  public String getScript() {
    return script;
  }

  /** Part of the style sheet's address, so that browsers keep it until it changes. */
  public String getStyles() {
    return styles;
  }
}
