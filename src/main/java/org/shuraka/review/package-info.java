/**
 * Where a reported figure becomes an accepted one. Accepting writes {@code AcceptedResult}s, which
 * never change; reopening supersedes them. Whoever derives figures observes {@link
 * org.shuraka.review.AcceptedResultsChanged}.
 */
package org.shuraka.review;
