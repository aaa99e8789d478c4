package org.shuraka.donorreport;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.shuraka.shared.BusinessException;

/**
 * A sealed report as a file.
 *
 * @param name safe in a header and on every file system
 */
public record ReportDocument(String name, ReportForm form, byte[] bytes) {

  /**
   * Makes the file; refuses content that is no longer the one that was sealed, and documents of a
   * draft: whoever holds one must be able to rely on it.
   */
  public static ReportDocument of(DonorReportService.Read sealed, ReportForm form) {
    if (!sealed.verified()) {
      throw BusinessException.conflict("donorreport.broken", sealed.report().id());
    }
    if (sealed.report().draft() && form != ReportForm.JSON) {
      throw BusinessException.conflict("donorreport.document.draft");
    }
    SealedContent content = sealed.content();
    byte[] bytes =
        switch (form) {
          case JSON -> sealed.canonical().getBytes(StandardCharsets.UTF_8);
          case PDF -> PdfDocument.of(content, sealed.report().sha256());
          case XLSX -> XlsxDocument.of(content, sealed.report().sha256());
          case IATI ->
              Optional.ofNullable(content.iati())
                  .orElseThrow(BusinessException::notFound)
                  .getBytes(StandardCharsets.UTF_8);
        };
    return new ReportDocument(name(sealed.report(), form), form, bytes);
  }

  /** For the header Content-Disposition. */
  public String disposition() {
    return "attachment; filename=\"" + name + "\"";
  }

  private static String name(DonorReportView report, ReportForm form) {
    String words =
        String.join("_", report.programme(), report.grantReference(), report.from(), report.to());
    String safe = words.replaceAll("[^A-Za-z0-9._-]+", "-").replaceAll("^[.-]+", "");
    return safe + "_" + report.id() + "." + form.extension();
  }
}
