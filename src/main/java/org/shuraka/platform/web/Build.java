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

/** What is running: the version, and a mark of the style sheet that changes when it does. */
@Named("build")
@ApplicationScoped
public class Build {

  private static final String STYLES = "/resources/shuraka/shuraka.css";

  @Inject ServletContext context;

  @Inject
  @ConfigProperty(name = "shuraka.version", defaultValue = "-")
  String version;

  private String styles;

  @PostConstruct
  void read() {
    try (InputStream in = context.getResourceAsStream(STYLES)) {
      CRC32 sum = new CRC32();
      sum.update(in.readAllBytes());
      styles = Long.toHexString(sum.getValue());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public String getVersion() {
    return version;
  }

  /** Part of the style sheet's address, so that browsers keep it until it changes. */
  public String getStyles() {
    return styles;
  }
}
