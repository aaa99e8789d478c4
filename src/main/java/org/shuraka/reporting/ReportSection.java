package org.shuraka.reporting;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/**
 * A part of a report that is written and checked by itself: its figures, its words, its activities.
 * Every bean of this type is one; the report document, saving by pieces, what a submission keeps
 * and the checks before it are made of all of them.
 */
interface ReportSection {

  /** Its member in the report document, as {@code values}. */
  String member();

  /** What it says now, as the document shows it and a submission keeps it. */
  Object content(PartnerReport report);

  /**
   * Takes over those changes that are in order and notes a fault for every other. Where the {@link
   * ReportChange#whole whole} section is given, what it does not name is taken away.
   */
  void change(ReportChange change, JsonNode given);

  /** What has to be mended or explained before the report is submitted. */
  List<Finding> check(PartnerReport report, String partner);
}
