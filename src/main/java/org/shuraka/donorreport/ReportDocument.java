package org.shuraka.donorreport;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.shuraka.shared.BusinessException;

/**
 * A report as a file.
 *
 * @param name safe in a header and on every file system
 */
public record ReportDocument(String name, ReportForm form, byte[] bytes) {

  private static final String IATI_DRAFT =
      "<!-- A draft, neither approved nor sealed: its figures may still change. Not to be published. -->\n";

  /**
   * Makes the file; refuses content that is no longer the one that was sealed. A draft says on
   * every page that it is one.
   */
  public static ReportDocument of(DonorReportService.Read sealed, ReportForm form) {
    if (!sealed.verified()) {
      throw BusinessException.conflict("donorreport.broken", sealed.report().id());
    }
    SealedContent content = sealed.content();
    String sha256 = content.draft() ? null : sealed.report().sha256();
    byte[] bytes =
        switch (form) {
          case JSON -> sealed.canonical().getBytes(StandardCharsets.UTF_8);
          case PDF -> PdfDocument.of(content, sha256, sealed.logo());
          case DOCX -> DocxDocument.of(content, sha256, sealed.logo());
          case XLSX -> XlsxDocument.of(content, sha256);
          case IATI -> iati(content).getBytes(StandardCharsets.UTF_8);
        };
    return new ReportDocument(name(sealed.report(), form), form, bytes);
  }

  /** A draft's begins with a comment, for whoever would publish it. */
  private static String iati(SealedContent content) {
    String xml = Optional.ofNullable(content.iati()).orElseThrow(BusinessException::notFound);
    int root = xml.indexOf("<iati-activities");
    return content.draft() ? xml.substring(0, root) + IATI_DRAFT + xml.substring(root) : xml;
  }

  /** For the header Content-Disposition. */
  public String disposition() {
    return "attachment; filename=\"" + name + "\"";
  }

  private static String name(DonorReportView report, ReportForm form) {
    String words =
        String.join("_", report.programme(), report.grantReference(), report.from(), report.to());
    String safe = words.replaceAll("[^A-Za-z0-9._-]+", "-").replaceAll("^[.-]+", "");
    return safe + "_" + report.id() + (report.draft() ? "_draft." : ".") + form.extension();
  }
}
