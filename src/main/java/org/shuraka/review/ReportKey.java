package org.shuraka.review;

/** Which report, by the codes of its programme, period and partner. */
public record ReportKey(String programme, String period, String partner) {}
