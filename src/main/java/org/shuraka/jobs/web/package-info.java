/** The page of runs of long work. */
package org.shuraka.jobs.web;
