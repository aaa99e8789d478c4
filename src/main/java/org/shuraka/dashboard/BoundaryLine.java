package org.shuraka.dashboard;

import java.time.Instant;

/**
 * Boundaries that maps are drawn from.
 *
 * @param country ISO 3166-1, two letters
 * @param level 1 for governorates or regions, 2 for districts
 * @param source whose boundaries they are
 * @param areas how many
 * @param bytes of the drawing as it is kept
 * @param uploadedBy name of the person
 */
public record BoundaryLine(
    String country,
    int level,
    String source,
    int areas,
    long bytes,
    Instant uploadedAt,
    String uploadedBy,
    int version) {}
