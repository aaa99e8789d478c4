/** Pages of periods and reports, for those who report. */
package org.shuraka.reporting.web;
