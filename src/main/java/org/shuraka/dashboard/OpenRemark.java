package org.shuraka.dashboard;

import java.time.Instant;
import org.shuraka.shared.LocalisedText;

/** A remark on a report that waits for the partner's answer. */
public record OpenRemark(
    String programme,
    LocalisedText title,
    String timezone,
    String period,
    String partner,
    String text,
    Instant madeAt) {}
