/** Periods and partner reports over REST. */
package org.shuraka.reporting.api;
