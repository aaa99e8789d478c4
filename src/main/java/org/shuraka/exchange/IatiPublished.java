package org.shuraka.exchange;

/**
 * A published figure of an indicator.
 *
 * @param indicator its code in the framework
 */
public record IatiPublished(String indicator, IatiFigure figure) {}
