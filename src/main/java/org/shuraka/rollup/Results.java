package org.shuraka.rollup;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.shuraka.shared.LocalisedText;

/**
 * The figures of a programme for a window of whole reporting periods.
 *
 * @param frameworkVersion the version in force at the window's end, whose targets these are
 * @param rolledUpAt when they were derived from what was accepted by then
 * @param titles of the indicators, by code
 */
public record Results(
    String programme,
    String from,
    String to,
    int frameworkVersion,
    Instant rolledUpAt,
    List<IndicatorResult> indicators,
    @JsonIgnore Map<String, LocalisedText> titles) {}
