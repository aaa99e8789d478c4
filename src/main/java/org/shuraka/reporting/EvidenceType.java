package org.shuraka.reporting;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The kinds of files that are taken as evidence; their codes are those of the message keys. */
enum EvidenceType {
  PDF("application/pdf", "pdf"),
  JPEG("image/jpeg", "jpg", "jpeg"),
  PNG("image/png", "png"),
  WEBP("image/webp", "webp"),
  DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
  XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
  ODT("application/vnd.oasis.opendocument.text", "odt"),
  MP4("video/mp4", "mp4"),
  QUICKTIME("video/quicktime", "mov"),
  MP3("audio/mpeg", "mp3"),
  OGG("audio/ogg", "ogg", "oga", "opus"),
  M4A("audio/mp4", "m4a"),
  TEXT("text/plain", "txt"),
  CSV("text/csv", "csv");

  private final String mediaType;
  private final List<String> extensions;

  EvidenceType(String mediaType, String... extensions) {
    this.mediaType = mediaType;
    this.extensions = List.of(extensions);
  }

  String mediaType() {
    return mediaType;
  }

  /** What a file of that name says it is. */
  static Optional<EvidenceType> named(String fileName) {
    String extension = fileName.substring(fileName.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return Arrays.stream(values()).filter(t -> t.extensions.contains(extension)).findFirst();
  }

  /** Every ending as a file field wants them: ".pdf,.jpg,…". */
  static String accepted() {
    return Arrays.stream(values())
        .flatMap(t -> t.extensions.stream())
        .map(e -> "." + e)
        .collect(Collectors.joining(","));
  }

  /** The name's endings, for the reader of a refusal: "PDF, JPG, …". */
  static String all() {
    return String.join(
        ", ",
        Arrays.stream(values()).map(t -> t.extensions.get(0).toUpperCase(Locale.ROOT)).toList());
  }
}
