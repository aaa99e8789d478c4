/** What the housekeeping job does for reports. */
package org.shuraka.reporting.batch;
