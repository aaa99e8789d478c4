package org.shuraka.donorreport;

import java.util.Locale;

/** The forms in which a report is given out. */
public enum ReportForm {
  PDF("application/pdf", "pdf"),
  /** To be edited. */
  DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
  XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
  /** An IATI 2.03 activities file. */
  IATI("application/xml", "iati.xml"),
  /** The canonical content, byte for byte what was sealed. */
  JSON("application/json", "json");

  private final String mediaType;
  private final String extension;

  ReportForm(String mediaType, String extension) {
    this.mediaType = mediaType;
    this.extension = extension;
  }

  public String mediaType() {
    return mediaType;
  }

  /** As it is named in addresses and in the audit trail. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  String extension() {
    return extension;
  }
}
