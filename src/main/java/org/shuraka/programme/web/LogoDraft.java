package org.shuraka.programme.web;

import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import org.shuraka.programme.ProgrammeService;
import org.shuraka.programme.ReportLogo;

/** The logo of a grant's reports while another one is chosen, or none. */
public class LogoDraft implements Serializable {

  private final String now;
  private boolean without;
  private transient Part file;

  /**
   * @param now SHA-256 of the logo as it stands; null where there is none
   */
  LogoDraft(String now) {
    this.now = now;
  }

  /** What becomes of it; null where it stays. A file that is too large is not read. */
  ProgrammeService.LogoForm form() throws IOException {
    if (file == null || file.getSize() == 0) {
      return without ? new ProgrammeService.LogoForm(null) : null;
    }
    if (file.getSize() > ReportLogo.MOST_BYTES) {
      throw ReportLogo.tooLarge();
    }
    try (InputStream in = file.getInputStream()) {
      return new ProgrammeService.LogoForm(in.readAllBytes());
    }
  }

  public String getNow() {
    return now;
  }

  /** Bytes of the largest file that is taken. */
  public int getMostBytes() {
    return ReportLogo.MOST_BYTES;
  }

  /** The same in megabytes. */
  public int getMegabytes() {
    return ReportLogo.MOST_MEGABYTES;
  }

  /** Of its width and of its height, at most. */
  public int getPixels() {
    return ReportLogo.MOST_PIXELS;
  }

  public boolean isWithout() {
    return without;
  }

  public void setWithout(boolean without) {
    this.without = without;
  }

  public Part getFile() {
    return file;
  }

  public void setFile(Part file) {
    this.file = file;
  }
}
