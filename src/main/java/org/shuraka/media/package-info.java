/**
 * Files as they are, whatever they are called: their kind by content, and pictures without what
 * tells where, when, with what and by whom they were made.
 *
 * <p>Absent on purpose: which kinds are taken, and what for. That is the features' to say.
 */
package org.shuraka.media;
