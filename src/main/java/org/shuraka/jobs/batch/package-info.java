/** The housekeeping job. */
package org.shuraka.jobs.batch;
