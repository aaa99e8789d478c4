/** Runs of long work over REST. */
package org.shuraka.jobs.api;
