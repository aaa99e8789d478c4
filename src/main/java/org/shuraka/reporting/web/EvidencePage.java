package org.shuraka.reporting.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.shuraka.platform.web.Page;
import org.shuraka.platform.web.Texts;
import org.shuraka.reporting.EvidenceLabel;
import org.shuraka.reporting.EvidenceLimits;
import org.shuraka.reporting.EvidenceService;
import org.shuraka.reporting.EvidenceView;
import org.shuraka.reporting.ReportKey;

/** The evidence of the report on this page. What changes it goes through the REST interface. */
@Named
@RequestScoped
public class EvidencePage {

  private static final BigDecimal KILOBYTE = BigDecimal.valueOf(1024);
  private static final BigDecimal MEGABYTE = KILOBYTE.multiply(KILOBYTE);

  @Inject EvidenceService evidence;
  @Inject EvidenceLimits limits;
  @Inject Page page;
  @Inject Texts texts;

  private EvidenceView.OfReport shown;

  /** The evidence of that report; a page shows one report's. */
  public EvidenceView.OfReport of(String programme, String period, String partner) {
    if (shown == null) {
      shown = evidence.of(new ReportKey(programme, period, partner));
    }
    return shown;
  }

  /** Where the REST interface has it. */
  public String address(String programme, String period, String partner) {
    return "/api/v1/programmes/%s/reports/%s/%s/evidence"
        .formatted(encoded(programme), encoded(period), encoded(partner));
  }

  private static String encoded(String code) {
    return URLEncoder.encode(code, StandardCharsets.UTF_8).replace("+", "%20");
  }

  /** Bytes as people speak of them. */
  public String size(long bytes) {
    BigDecimal size = BigDecimal.valueOf(bytes);
    return size.compareTo(MEGABYTE) < 0
        ? texts.of("evidence.size.kb", shown(size, KILOBYTE, 0))
        : texts.of("evidence.size.mb", shown(size, MEGABYTE, 1));
  }

  private String shown(BigDecimal size, BigDecimal unit, int decimals) {
    return page.number(size.divide(unit, decimals, RoundingMode.UP).stripTrailingZeros());
  }

  /** The ending of a file's name, as people call its kind. */
  public String kind(String name) {
    return name.substring(name.lastIndexOf('.') + 1).toUpperCase(Locale.ROOT);
  }

  public EvidenceLabel[] getLabels() {
    return EvidenceLabel.values();
  }

  /** Megabytes of one file, at most. */
  public long getMost() {
    return limits.size() / MEGABYTE.longValue();
  }

  /** Endings of the kinds that are taken. */
  public String getTaken() {
    return limits.taken();
  }

  /** The same as a file field wants it. */
  public String getAccepted() {
    return limits.accepted();
  }
}
