package org.shuraka.framework;

/** A framework became a version. Fired inside the transaction of the approval. */
public record FrameworkApproved(long programmeId, int number) {}
