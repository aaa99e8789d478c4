package org.shuraka.donorreport;

/**
 * Which reports to donors are meant; null members do not narrow.
 *
 * @param programme code
 * @param grant id
 * @param status draft, sealed or published
 */
public record DonorReportFilter(String programme, Long grant, String status) {

  /** All of them. */
  public static final DonorReportFilter NONE = new DonorReportFilter(null, null, null);

  String predicate() {
    return (programme == null ? "TRUE" : "p.code = :programme")
        + (grant == null ? "" : " AND g.id = :grant")
        + (status == null ? "" : " AND r.status = :status");
  }
}
