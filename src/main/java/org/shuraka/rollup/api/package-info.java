/** Figures over REST. */
package org.shuraka.rollup.api;
