/** The progress page of a programme: figures, targets, breakdowns. */
package org.shuraka.rollup.web;
