package org.shuraka.reporting;

import java.io.InputStream;

/**
 * The bytes of a piece of evidence on their way to a reader, to be closed by whoever sends them.
 *
 * @param size in bytes
 */
public record EvidenceContent(String name, String type, long size, InputStream bytes) {}
