/**
 * What a programme promises: results, indicators, baselines, targets and how figures combine.
 *
 * <p>The whole logframe is one document ({@link org.shuraka.framework.Framework}). The draft is
 * edited freely; approving makes it version n, which never changes, and writes its indicators to
 * the tables that reports and figures refer to. What an indicator's figures mean cannot change once
 * accepted figures exist: a successor indicator replaces it.
 */
package org.shuraka.framework;
