package org.shuraka.platform.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.application.ResourceHandler;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.CRC32;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What is running: the version, and marks of style sheet and scripts that change when these do. */
@Named("build")
@ApplicationScoped
public class Build {

  private static final String FOLDER = "/resources/shuraka/";
  private static final List<String> UNUSED = List.of("components.js", "moment/moment.js");

  @Inject ServletContext context;

  @Inject
  @ConfigProperty(name = "shuraka.version", defaultValue = "-")
  String version;

  private final Map<String, String> marks = new ConcurrentHashMap<>();

  /** Part of a style sheet's or script's address, so that browsers keep it until it changes. */
  public String mark(String file) {
    return marks.computeIfAbsent(file, this::sum);
  }

  /**
   * Charts ask for the scripts of all components of their library and for a calendar's, 136 kB
   * compressed, of which they use none.
   */
  public void leaveOut() {
    FacesContext faces = FacesContext.getCurrentInstance();
    ResourceHandler scripts = faces.getApplication().getResourceHandler();
    UNUSED.forEach(script -> scripts.markResourceRendered(faces, script, "primefaces"));
  }

  private String sum(String file) {
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
}
