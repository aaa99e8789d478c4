/** The job that reminds. */
package org.shuraka.reminder.batch;
