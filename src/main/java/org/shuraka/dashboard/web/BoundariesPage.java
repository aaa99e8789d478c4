package org.shuraka.dashboard.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.omnifaces.util.Faces;
import org.shuraka.dashboard.BoundaryLine;
import org.shuraka.dashboard.BoundaryService;
import org.shuraka.platform.web.Notices;
import org.shuraka.shared.BusinessException;

/** The official boundaries that maps are drawn from, and the form that brings in others. */
@Named
@RequestScoped
public class BoundariesPage {

  /** Country, level and version of what is removed. */
  private static final Pattern SET = Pattern.compile("([A-Z]{2})-([1-4])-(\\d{1,9})");

  @Inject BoundaryService boundaries;

  private Part file;
  private String source;
  private Integer level;
  private String code;
  private final Map<String, String> names = new TreeMap<>();
  private List<BoundaryLine> lines;

  /** Before the page is shown: whoever keeps none is shown the 404 page. */
  public void load() {
    getLines();
  }

  public List<BoundaryLine> getLines() {
    if (lines == null) {
      lines = boundaries.all();
    }
    return lines;
  }

  public void bring() throws IOException {
    byte[] content;
    try (InputStream in = file.getInputStream()) {
      content = in.readNBytes(BoundaryService.MOST_BYTES + 1);
    }
    BoundaryLine kept =
        boundaries.put(new BoundaryService.Upload(content, source, level, code, names));
    Notices.done("boundary.done", kept.country(), kept.level(), kept.areas());
    Faces.redirect("/boundaries");
  }

  public void remove() {
    Matcher set = SET.matcher(Faces.getRequestParameter("remove"));
    if (!set.matches()) {
      throw BusinessException.notFound();
    }
    boundaries.remove(set.group(1), Integer.parseInt(set.group(2)), Integer.parseInt(set.group(3)));
    Notices.done("boundary.removed", set.group(1), Integer.valueOf(set.group(2)));
    Faces.redirect("/boundaries");
  }

  /** Largest file, in megabytes. */
  public int getMegabytes() {
    return BoundaryService.MOST_MEGABYTES;
  }

  public Part getFile() {
    return file;
  }

  public void setFile(Part file) {
    this.file = file;
  }

  public String getSource() {
    return source;
  }

  public void setSource(String source) {
    this.source = source;
  }

  public Integer getLevel() {
    return level;
  }

  public void setLevel(Integer level) {
    this.level = level;
  }

  public String getCode() {
    return code;
  }

  public void setCode(String code) {
    this.code = code;
  }

  /** Properties with the names, by language. */
  public Map<String, String> getNames() {
    return names;
  }
}
