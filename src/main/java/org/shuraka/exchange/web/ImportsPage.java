package org.shuraka.exchange.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.omnifaces.util.Faces;
import org.shuraka.exchange.IatiImport;
import org.shuraka.exchange.IatiImportService;
import org.shuraka.platform.web.Notices;

/** Imports of IATI files, newest first, and the start of a new one. */
@Named
@RequestScoped
public class ImportsPage {

  private static final int LINES = 25;

  @Inject IatiImportService imports;

  private Long after;
  private Part file;
  private List<IatiImport> lines;

  /** One more line than is shown says whether there is a next page. */
  private List<IatiImport> lines() {
    if (lines == null) {
      lines = imports.page(after == null ? IatiImportService.NEWEST : after, LINES + 1);
    }
    return lines;
  }

  /** Before the page is shown: whoever may not import is shown the 404 page. */
  public void load() {
    lines();
  }

  public void start() throws IOException {
    byte[] content;
    try (InputStream in = file.getInputStream()) {
      content = in.readNBytes(IatiImportService.MOST_BYTES + 1);
    }
    IatiImportService.Started started = imports.start(file.getSubmittedFileName(), content);
    Notices.done("exchange.imports.started", file.getSubmittedFileName());
    Faces.redirect("/imports/import?id=%s", Long.toString(started.importId()));
  }

  public List<IatiImport> getLines() {
    return lines().size() > LINES ? lines().subList(0, LINES) : lines();
  }

  /** The last import of this page; null where there is no next one. */
  public Long getNext() {
    return lines().size() > LINES ? lines().get(LINES - 1).id() : null;
  }

  /** Largest file, in megabytes. */
  public int getMegabytes() {
    return IatiImportService.MOST_MEGABYTES;
  }

  public Long getAfter() {
    return after;
  }

  public void setAfter(Long after) {
    this.after = after;
  }

  public Part getFile() {
    return file;
  }

  public void setFile(Part file) {
    this.file = file;
  }
}
